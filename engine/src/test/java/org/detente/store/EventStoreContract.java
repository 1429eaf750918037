package org.detente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.detente.actor.Pair;
import org.detente.base.DayRange;
import org.detente.event.CodedEvent;
import org.detente.event.Detail;
import org.detente.event.EventTable;
import org.detente.event.Evidence;
import org.detente.event.Origin;
import org.detente.event.Party;
import org.detente.event.Quantity;
import org.detente.event.RandomEvents;
import org.detente.event.Stance;
import org.detente.ontology.Ontology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises. */
abstract class EventStoreContract {
    private static final Pair PAIR = Pair.of("ALP", "BOR");
    protected EventStore store;

    abstract EventStore newStore();

    @BeforeEach
    void open() {
        store = newStore();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEmptyStoreAnswersWithNothing() {
        assertThat(store.find(EventQuery.all())).isEmpty();
        assertThat(store.holdings()).isEmpty();
        assertThat(store.lastDay(Set.of("table"), LocalDate.MAX)).isEqualTo(LocalDate.MIN);
    }

    @Test
    void theSameDocumentAgainChangesNothing() {
        var events = RandomEvents.of(1, 50);
        assertThat(store.put("s", "d", events)).isEqualTo(new EventStore.Change(50, 0, 0, 0));
        assertThat(store.put("s", "d", events)).isEqualTo(new EventStore.Change(0, 0, 0, 50));
        assertThat(store.find(EventQuery.all())).hasSize(50);
    }

    @Test
    void aRevisedDocumentReplacesTheOldOneAndSaysWhatChanged() {
        store.put(
                "s",
                "d",
                EventTable.events("2024-07-01 ALP>BOR accuse\n2024-07-02 ALP>BOR accuse\n2024-07-03 ALP>BOR talks"));
        var change = store.put(
                "s",
                "d",
                EventTable.events(
                        "2024-07-01 ALP>BOR accuse\n2024-07-05 ALP>BOR accuse\n2024-07-03 ALP>BOR talks id=new"));
        assertThat(change).isEqualTo(new EventStore.Change(1, 1, 1, 1));
        assertThat(store.find(EventQuery.all())).extracting(CodedEvent::id).containsExactly("e1", "new", "e2");
        store.put("s", "d", List.of());
        assertThat(store.find(EventQuery.all())).isEmpty();
    }

    @Test
    void severalDocumentsGoInTogetherWithTheirVersions() {
        var one = EventTable.events("2024-07-01 ALP>BOR accuse");
        var two = EventTable.events("2024-07-02 ALP>BOR accuse\n2024-07-03 BOR>ALP accuse");
        var version = new EventStore.Version("h", "coder 1");
        assertThat(store.putAll(List.of(
                        new EventStore.Document("s", "a", one, version),
                        new EventStore.Document("t", "a", two, null),
                        new EventStore.Document("s", "empty", List.of(), version))))
                .isEqualTo(new EventStore.Change(3, 0, 0, 0));
        assertThat(store.find(EventQuery.all())).hasSize(3);
        assertThat(store.versionOf("s", "a")).contains(version);
        assertThat(store.versionOf("s", "empty")).contains(version);
        assertThat(store.versionOf("t", "a")).isEmpty();
        var later = new EventStore.Version("h2", "coder 1");
        store.putAll(List.of(new EventStore.Document("s", "a", two, later)));
        assertThat(store.versionOf("s", "a")).contains(later);
        assertThat(store.find(EventQuery.all())).hasSize(4);
        store.put("s", "a", one);
        assertThat(store.versionOf("s", "a")).isEmpty();
    }

    @Test
    void documentsDoNotDisturbEachOther() {
        store.put("s", "a", EventTable.events("2024-07-01 ALP>BOR accuse"));
        store.put("s", "b", EventTable.events("2024-07-02 ALP>BOR accuse"));
        store.put("t", "a", EventTable.events("2024-07-03 ALP>BOR accuse"));
        assertThat(store.find(EventQuery.all())).hasSize(3);
        assertThat(store.holdings())
                .containsExactly(
                        new EventStore.Holding("s", "a", 1, LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 1)),
                        new EventStore.Holding("s", "b", 1, LocalDate.of(2024, 7, 2), LocalDate.of(2024, 7, 2)),
                        new EventStore.Holding("t", "a", 1, LocalDate.of(2024, 7, 3), LocalDate.of(2024, 7, 3)));
    }

    @Test
    void anIdThatStandsTwiceIsRefusedAndNothingIsPut() {
        var twice = EventTable.events("2024-07-01 ALP>BOR accuse id=x\n2024-07-02 ALP>BOR accuse id=x");
        assertThatThrownBy(() -> store.put("s", "d", twice)).hasMessageContaining("x stands twice");
        assertThat(store.find(EventQuery.all())).isEmpty();
    }

    @Test
    void whatWasPutComesBackAsItWas() {
        var event = new CodedEvent(
                "id\t\"quoted\"",
                LocalDate.of(1999, 12, 31),
                LocalDate.of(2000, 1, 1),
                new Party("ALP", "GOV"),
                null,
                Ontology.standard()
                        .get("military_attack")
                        .underCode(Ontology.standard().cameo("195").orElseThrow()),
                Stance.DENIED,
                new Detail(
                        new Quantity(2.5, "USD_bn"),
                        "tr\u00e4de",
                        "\u041b\u0430\u0432\u0440\u043e\u0432",
                        "the \"expulsion\"\nof ten",
                        List.of("a;b", "c"),
                        LocalDate.of(2001, 1, 1)),
                new Evidence(
                        new Origin("s", "https://example.org/a?b=c", 7, 3, 9),
                        "line\none, \u65e5\u672c\u8a9e \ud83d\ude00 " + "x".repeat(100_000),
                        "",
                        LocalDate.of(2000, 1, 1),
                        Evidence.Grade.CODED));
        store.put("s", "d", List.of(event));
        assertThat(store.find(EventQuery.all())).containsExactly(event);
    }

    @Test
    void anEndThatCameLaterIsNotKnownYet() {
        store.put("s", "d", EventTable.events("2024-07-01 ALP>BOR impose_sanctions ended=2024-09-01"));
        assertThat(store.find(EventQuery.all().knownOn(LocalDate.of(2024, 8, 31)))
                        .get(0)
                        .detail()
                        .endedOn())
                .isEmpty();
        assertThat(store.find(EventQuery.all().knownOn(LocalDate.of(2024, 9, 1)))
                        .get(0)
                        .detail()
                        .endedOn())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyQueryAnswersWithWhatMatches(long seed) {
        var events = RandomEvents.of(seed, 300);
        store.put("s", "a", events.subList(0, 150));
        store.put("s", "b", events.subList(150, 300));
        var spring = new DayRange(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 5, 31));
        for (var query : List.of(
                EventQuery.all(),
                EventQuery.between(PAIR),
                EventQuery.with("COR"),
                EventQuery.between(PAIR).during(spring),
                EventQuery.with("ALP").knownOn(LocalDate.of(2020, 4, 1)),
                EventQuery.between(PAIR).during(spring).knownOn(LocalDate.of(2020, 4, 15)),
                EventQuery.with("NOBODY"),
                EventQuery.all().knownOn(LocalDate.MIN))) {
            var expected = events.stream()
                    .filter(query::matches)
                    .map(event -> event.asKnownOn(query.knownOn()))
                    .sorted(CodedEvent.ORDER)
                    .toList();
            assertThat(store.find(query)).isEqualTo(expected);
        }
        var lastKnown = events.stream()
                .filter(event -> !event.learned().isAfter(spring.last()))
                .map(CodedEvent::day)
                .filter(day -> !day.isAfter(spring.last()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        assertThat(store.lastDay(Set.of("random", "other"), spring.last())).isEqualTo(lastKnown);
        assertThat(store.lastDay(Set.of("other"), LocalDate.MAX)).isEqualTo(LocalDate.MIN);
    }

    /** What a query means in plain Java and what it means to the database is the same, whatever is asked. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyFilterAnswersWithWhatMatches(long seed) {
        var random = new RandomQueries(seed);
        var events = random.events(400);
        store.put("s", "a", events.subList(0, 200));
        store.put("s", "b", events.subList(200, 400));
        int found = 0;
        for (int i = 0; i < 50; i++) {
            var query = random.next();
            var expected = events.stream()
                    .filter(query::matches)
                    .map(event -> event.asKnownOn(query.knownOn()))
                    .toList();
            found += expected.isEmpty() ? 0 : 1;
            assertThat(store.find(query))
                    .as(query.toString())
                    .isEqualTo(expected.stream().sorted(CodedEvent.ORDER).toList());
            assertThat(streamed(query, EventQuery.Order.DAY, Long.MAX_VALUE))
                    .as(query.toString())
                    .isEqualTo(expected.stream()
                            .sorted(EventQuery.Order.DAY.comparator())
                            .toList());
            assertThat(streamed(query, EventQuery.Order.PAIR, 7))
                    .as(query.toString())
                    .isEqualTo(expected.stream()
                            .sorted(EventQuery.Order.PAIR.comparator())
                            .limit(7)
                            .toList());
        }
        assertThat(found).isGreaterThan(15); // the law is not kept by finding nothing
    }

    private List<CodedEvent> streamed(EventQuery query, EventQuery.Order order, long most) {
        try (var stream = store.stream(query, order, most)) {
            return stream.toList();
        }
    }

    @Test
    void aStreamMayBeLeftHalfReadAndTheStoreAskedMeanwhile() {
        var events = RandomEvents.of(5, 5000);
        store.put("s", "d", events);
        try (var stream = store.stream(EventQuery.all(), EventQuery.Order.DAY, Long.MAX_VALUE)) {
            var each = stream.iterator();
            for (int i = 0; i < 10; i++) {
                assertThat(each.next().id()).isNotEmpty();
                assertThat(store.holdings()).hasSize(1);
            }
        }
        assertThat(store.find(EventQuery.all())).hasSize(5000);
    }

    @Test
    void theDaysOfASourceAreThoseOnWhichItHadSomethingByThen() {
        store.put("s", "d", EventTable.events("""
                2024-07-01 ALP>BOR accuse
                2024-07-01 ALP>COR talks issue=trade
                2024-07-03 COR>- accuse stance=DENIED
                2024-07-04 ALP>BOR accuse learned=2024-08-01 issue=cyber"""));
        var july = LocalDate.of(2024, 7, 31);
        assertThat(store.days(Set.of("table"), july))
                .containsExactly(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 3));
        assertThat(store.days(Set.of("table"), LocalDate.MAX)).hasSize(3);
        assertThat(store.days(Set.of("other"), july)).isEmpty();
        assertThat(store.days(Set.of(), july)).isEmpty();
        assertThat(store.sources()).containsExactly("table");
        assertThat(store.issues()).containsExactly("cyber", "trade");
    }
}
