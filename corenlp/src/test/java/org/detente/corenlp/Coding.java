package org.detente.corenlp;

import java.time.LocalDate;
import java.util.List;
import org.detente.actor.Directory;
import org.detente.coding.Article;
import org.detente.coding.Coder;
import org.detente.coding.Finding;
import org.detente.coding.Lexicon;
import org.detente.coding.Participant;
import org.detente.coding.SentenceCoding;
import org.jspecify.annotations.Nullable;

/** A coder that knows the invented states, and what it finds in words. */
final class Coding {
    /** A Wednesday. */
    static final LocalDate PUBLISHED = LocalDate.of(2024, 7, 10);

    private Coding() {}

    static Coder coder() {
        return new Coder(RealParser.get(), Directory.standard().withInvented(), Lexicon.standard());
    }

    static Article article(String title, String text) {
        return new Article("1", "test", title, text, PUBLISHED, "", "");
    }

    static List<SentenceCoding> code(Coder coder, String text) {
        return coder.code(article("", text));
    }

    /** What is on record in a text of one sentence or more, in order. */
    static List<Finding> onRecord(Coder coder, String text) {
        return code(coder, text).stream()
                .flatMap(sentence -> sentence.onRecord().stream())
                .toList();
    }

    /** "ALP>BOR", a side left empty when nobody is named. */
    static String dyad(Finding finding) {
        return code(finding.actor().orElse(null)) + ">"
                + code(finding.recipient().orElse(null));
    }

    private static String code(@Nullable Participant one) {
        return one == null ? "" : one.party().code();
    }

    /** Everything that a finding says, but for the words that led to it. */
    static String summary(Finding finding) {
        return "%s %s %s %s %s"
                .formatted(
                        dyad(finding),
                        finding.type().id(),
                        finding.stance(),
                        finding.day().orElse(null),
                        finding.detail());
    }
}
