package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.detente.coding.SentenceCoding.Outcome;
import org.detente.event.CodedEvent;
import org.detente.event.Party;
import org.detente.event.Quantity;
import org.detente.event.Stance;
import org.detente.ontology.Ontology;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodedEventsTest { // Alpia (ALP) and Boria (BOR) are invented
    private static final LocalDate FRIDAY = LocalDate.of(2024, 7, 5);
    private static final Article ARTICLE = new Article(
            "17", "news.jsonl", "Alpia expels ten", "text", FRIDAY, "The Courier", "https://example.org/17");

    private static Finding finding(@Nullable String doer, @Nullable String target, String action, String verb) {
        return finding(doer, target, action, verb, Stance.ASSERTED, FRIDAY, "");
    }

    private static Finding finding(
            @Nullable String doer,
            @Nullable String target,
            String action,
            String verb,
            Stance stance,
            @Nullable LocalDate day,
            String because) {
        var pattern = new Pattern(action, true, List.of(verb), List.of(), List.of(), List.of(), "", "", "table.tsv:1");
        return new Finding(
                participant(doer),
                participant(target),
                Ontology.standard().get(action),
                stance,
                day,
                new Finding.Words(new Quantity(10, "diplomats"), "", "", because, ""),
                false,
                6,
                13,
                new Finding.Why(pattern, List.of(), ""));
    }

    private static @Nullable Participant participant(@Nullable String code) {
        return code == null ? null : new Participant(Party.of(code), code, false, "name");
    }

    private static SentenceCoding sentence(int number, Finding... findings) {
        var text = "Sentence " + number;
        return new SentenceCoding(
                number,
                new Sentence(text, 0, text.length(), List.of(new Token("Sentence", 0, 8))),
                Outcome.READ,
                List.of(findings),
                List.of());
    }

    private static CodedEvents coded(SentenceCoding... sentences) {
        return CodedEvents.of("news", new CodedArticle(ARTICLE, List.of(sentences)));
    }

    @Test
    void anEventNamesItsPlaceItsDayAndItsOutlet() {
        var event = coded(sentence(2, finding("ALP", "BOR", "expel_diplomats", "expel")))
                .events()
                .get(0);
        assertThat(event.id()).isEqualTo("news.jsonl#17:2.1");
        assertThat(event.evidence().origin().toString()).isEqualTo("news.jsonl:2");
        assertThat(event.evidence().origin().begin()).isEqualTo(6);
        assertThat(event.evidence().text()).isEqualTo("Sentence 2");
        assertThat(event.evidence().cites()).isEqualTo("The Courier");
        assertThat(event.learned()).isEqualTo(FRIDAY);
    }

    @Test
    void whatIsAnnouncedAheadIsLearnedOnItsDayAtTheEarliest() {
        var monday = FRIDAY.plusDays(3);
        var event = coded(sentence(1, finding("ALP", "BOR", "talks", "talk", Stance.ASSERTED, monday, "")))
                .events()
                .get(0);
        assertThat(event.learned()).isEqualTo(monday);
        assertThat(event.evidence().published()).isEqualTo(FRIDAY);
    }

    @Test
    void withoutAnActorOrADayThereIsNoEventAndItIsCounted() {
        var events = coded(
                sentence(1, finding(null, "BOR", "accuse", "accuse"), finding("", "BOR", "accuse", "accuse")),
                sentence(2, finding("ALP", "BOR", "accuse", "accuse", Stance.ASSERTED, null, "")));
        assertThat(events.events()).isEmpty();
        assertThat(events.leftOut())
                .containsEntry(CodedEvents.Reason.NO_ACTOR, 2)
                .containsEntry(CodedEvents.Reason.NO_DAY, 1);
    }

    @Test
    void everyStanceIsKept() {
        assertThat(coded(sentence(1, finding("ALP", "BOR", "accuse", "accuse", Stance.DENIED, FRIDAY, "")))
                        .events())
                .extracting(CodedEvent::stance)
                .containsExactly(Stance.DENIED);
    }

    @Test
    void aHeadlineThatTheTextTellsInFullIsNotASecondEvent() {
        var events = coded(
                sentence(0, finding("ALP", "BOR", "expel_diplomats", "expel")),
                sentence(1, finding("ALP", "BOR", "expel_diplomats", "expel")));
        assertThat(events.events()).extracting(CodedEvent::id).containsExactly("news.jsonl#17:1.1");
        assertThat(events.leftOut()).containsEntry(CodedEvents.Reason.TOLD_IN_TEXT, 1);
        assertThat(coded(sentence(0, finding("ALP", "BOR", "expel_diplomats", "expel")))
                        .events())
                .hasSize(1);
    }

    @Test
    void anActAnswersTheOneEarlierActOfTheOtherSideThatItsCauseNames() {
        var expelled = sentence(1, finding("ALP", "BOR", "expel_diplomats", "expel"));
        var answer = finding(
                "BOR", "ALP", "expel_diplomats", "expel", Stance.ASSERTED, FRIDAY, "in response to the expulsion");
        assertThat(coded(expelled, sentence(2, answer)).events().get(1).detail().answers())
                .containsExactly("news.jsonl#17:1.1");
        assertThat(coded(sentence(1, answer), expelled).events().get(0).detail().answers())
                .isEmpty(); // nothing was told yet
        var vague = finding("BOR", "ALP", "expel_diplomats", "expel", Stance.ASSERTED, FRIDAY, "after the summit");
        assertThat(coded(expelled, sentence(2, vague)).events().get(1).detail().answers())
                .isEmpty();
        var own = finding("ALP", "BOR", "accuse", "accuse", Stance.ASSERTED, FRIDAY, "over the expulsion");
        assertThat(coded(expelled, sentence(2, own)).events().get(1).detail().answers())
                .isEmpty();
    }

    @Test
    void keysAreShortWhereTheDocumentTellsAll() {
        assertThat(CodedEvents.key(ARTICLE)).isEqualTo("news.jsonl#17");
        assertThat(CodedEvents.key(new Article("a.txt", "dir/A.txt", "", "", null, "", "")))
                .isEqualTo("dir/A.txt");
        assertThat(CodedEvents.key(new Article("n.jsonl:3", "n.jsonl", "", "", null, "", "")))
                .isEqualTo("n.jsonl:3");
        assertThat(CodedEvents.key(new Article("l", "n.jsonl", "", "", null, "", "")))
                .isEqualTo("n.jsonl#l");
    }
}
