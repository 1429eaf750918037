package org.detente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.coding.Finding;
import org.detente.coding.Participant;

/** Puts findings into words for the terminal. */
final class FindingWords {
    private FindingWords() {}

    /** "ALP > BOR: expelled diplomats of; 10 diplomats; 2021-04-15; said by ALP/GOV; because of the ban". */
    static String line(Finding finding) {
        var detail = finding.detail();
        var parts = new ArrayList<String>();
        parts.add(finding.type().label().strip());
        detail.quantity().map(Object::toString).ifPresent(parts::add);
        finding.day().map(Object::toString).ifPresent(parts::add);
        parts.add(finding.stance().name().toLowerCase(Locale.ROOT));
        say(parts, "said by ", detail.speaker());
        say(parts, "about ", detail.issue());
        say(parts, "in ", detail.place());
        say(parts, "because: ", detail.because());
        return who(finding) + ": " + String.join("; ", parts);
    }

    /** "ALP/GOV > BOR"; a question mark for who is not named. */
    static String who(Finding finding) {
        return side(finding.actor()) + " > " + side(finding.recipient());
    }

    private static String side(Optional<Participant> side) {
        return side.map(one -> one.party().toString())
                .map(text -> text.startsWith("/") ? "?" + text : text)
                .orElse("?");
    }

    private static void say(List<String> parts, String prefix, String text) {
        if (!text.isEmpty()) {
            parts.add(prefix + text);
        }
    }

    /** How it was found: pattern, operators, each side. */
    static List<String> why(Finding finding) {
        var lines = new ArrayList<String>();
        lines.add("words %d-%d by %s"
                .formatted(finding.begin(), finding.end(), finding.why().pattern()));
        if (!finding.why().trail().isEmpty()) {
            lines.add("under " + String.join(", then ", finding.why().trail()));
        }
        finding.actor().ifPresent(one -> lines.add(side("actor", one)));
        finding.recipient().ifPresent(one -> lines.add(side("recipient", one)));
        if (finding.mirrored()) {
            lines.add("the other direction of the same act");
        }
        return lines;
    }

    private static String side(String name, Participant one) {
        return "%s %s is \"%s\": %s".formatted(name, one.party(), one.phrase(), one.why());
    }
}
