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

    /**
     * The events of an article. The other direction of a symmetric act is the same act, and is not given again.
     *
     * @param source name of the source in the store
     */
    public static CodedEvents of(String source, CodedArticle coded) {
        var article = coded.article();
        var events = new ArrayList<CodedEvent>();
        var causes = new Causes();
        var leftOut = new EnumMap<Reason, Integer>(Reason.class);
        for (var sentence : coded.sentences()) {
            int ordinal = 0;
            for (var finding : sentence.findings()) {
                ordinal++;
                if (finding.mirrored() && finding.type().symmetric()) {
                    continue;
                }
                var doer = finding.actor().filter(Participant::isKnown);
                var day = finding.day();
                if (doer.isEmpty() || day.isEmpty()) {
                    leftOut.merge(doer.isEmpty() ? Reason.NO_ACTOR : Reason.NO_DAY, 1, Integer::sum);
                    continue;
                }
                var id = "%s:%d.%d".formatted(key(article), sentence.number(), ordinal);
                var event = event(id, source, article, sentence, finding, doer.get(), day.get());
                events.add(causes.link(event));
                causes.note(event, finding.why().pattern());
            }
        }
        return new CodedEvents(events, leftOut);
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
