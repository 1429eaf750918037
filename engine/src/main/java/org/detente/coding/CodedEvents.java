package org.detente.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detente.event.CodedEvent;
import org.detente.event.Detail;
import org.detente.event.Evidence;
import org.detente.event.Origin;
import org.detente.event.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a coded article gives to a store: each finding with an actor and a day as an event, in whatever stance.
 *
 * @param events  in the order of the article, ids unique
 * @param leftOut findings that gave no event, by reason
 */
public record CodedEvents(List<CodedEvent> events, Map<Reason, Integer> leftOut) {

    /** Why a finding gives no event. */
    public enum Reason {
        /** The words do not tell who does it, or name somebody without a state. */
        NO_ACTOR,
        /** The headline says in short what the text says, too. */
        TOLD_IN_TEXT,
        /** Neither the words nor the article tell when. */
        NO_DAY;

        /** "no actor". */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public CodedEvents {
        events = List.copyOf(events);
        leftOut = Map.copyOf(leftOut);
    }

    /** An event with the row of the table that found it. */
    private record Draft(CodedEvent event, Pattern pattern) {}

    /**
     * The events of an article. The other direction of a symmetric act is the same act, and is not given again.
     *
     * @param source name of the source in the store
     */
    public static CodedEvents of(String source, CodedArticle coded) {
        var leftOut = new EnumMap<Reason, Integer>(Reason.class);
        var drafts = drafts(source, coded, leftOut);
        var causes = new Causes();
        var events = new ArrayList<CodedEvent>();
        for (var draft : drafts) {
            if (isHeadline(draft.event()) && drafts.stream().anyMatch(other -> repeats(draft.event(), other.event()))) {
                leftOut.merge(Reason.TOLD_IN_TEXT, 1, Integer::sum);
            } else {
                events.add(causes.link(draft.event()));
                causes.note(draft.event(), draft.pattern());
            }
        }
        return new CodedEvents(events, leftOut);
    }

    private static List<Draft> drafts(String source, CodedArticle coded, Map<Reason, Integer> leftOut) {
        var drafts = new ArrayList<Draft>();
        for (var sentence : coded.sentences()) {
            int ordinal = 0;
            for (var finding : sentence.findings()) {
                ordinal++;
                var doer = finding.actor().filter(Participant::isKnown);
                var day = finding.day();
                if (finding.mirrored() && finding.type().symmetric()) {
                    continue;
                }
                if (doer.isEmpty() || day.isEmpty()) {
                    leftOut.merge(doer.isEmpty() ? Reason.NO_ACTOR : Reason.NO_DAY, 1, Integer::sum);
                    continue;
                }
                var id = "%s:%d.%d".formatted(key(coded.article()), sentence.number(), ordinal);
                drafts.add(new Draft(
                        event(id, source, coded.article(), sentence, finding, doer.get(), day.get()),
                        finding.why().pattern()));
            }
        }
        return drafts;
    }

    private static boolean isHeadline(CodedEvent event) {
        return event.evidence().origin().line() == 0;
    }

    /** Whether an event of the text tells of the act of a headline: same sides, kind and stance, and no other number. */
    private static boolean repeats(CodedEvent headline, CodedEvent told) {
        var number = headline.detail().quantity();
        return !isHeadline(told)
                && headline.actor().code().equals(told.actor().code())
                && code(headline).equals(code(told))
                && headline.type().root().equals(told.type().root())
                && headline.stance().isOnRecord() == told.stance().isOnRecord()
                && (number.isEmpty() || number.equals(told.detail().quantity()));
    }

    private static String code(CodedEvent event) {
        return event.recipient().map(Party::code).orElse("");
    }

    /** Unique among all articles: the document and the id in it; one of the two where it tells both. */
    public static String key(Article article) {
        var document = article.document();
        var file = document.substring(document.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (article.id().startsWith(document + ":")) {
            return article.id();
        }
        return file.equals(article.id()) ? document : document + "#" + article.id();
    }

    private static CodedEvent event(
            String id,
            String source,
            Article article,
            SentenceCoding sentence,
            Finding finding,
            Participant doer,
            LocalDate day) {
        var words = finding.detail();
        var published = article.published().orElse(day);
        var detail = new Detail(
                words.howMany(),
                emptyToNull(words.issue()),
                emptyToNull(words.speaker()),
                emptyToNull(words.because()),
                List.of(),
                null);
        var evidence = new Evidence(
                new Origin(source, article.document(), sentence.number(), finding.begin(), finding.end()),
                sentence.sentence().text(),
                article.outlet().isEmpty() ? article.url() : article.outlet(),
                published,
                Evidence.Grade.CODED);
        return new CodedEvent(
                id,
                day,
                day.isAfter(published) ? day : published,
                doer.party(),
                finding.recipient()
                        .filter(Participant::isKnown)
                        .map(Participant::party)
                        .orElse(null),
                finding.type(),
                finding.stance(),
                detail,
                evidence);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
