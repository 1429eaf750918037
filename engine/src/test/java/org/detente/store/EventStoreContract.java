package org.detente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.detente.actor.Pair;
import org.detente.base.DayRange;
import org.detente.event.Act;
import org.detente.event.ActMerger;
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
import org.detente.source.ImportIssue.Reason;
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

    private static final EventStore.Version VERSION = new EventStore.Version("hash", "reader 1");

    private static ImportFigures figures(ActSums sums) {
        return new ImportFigures(
                "gdelt",
                1000,
                60,
                sums,
                Map.of(Reason.UNKNOWN_ACTOR, 7L, Reason.BAD_END, 2L),
                List.of(
                        new DayRange(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 1)),
                        new DayRange(LocalDate.of(2020, 2, 3), LocalDate.of(2020, 2, 3))),
                Instant.parse("2024-05-06T07:08:09Z"),
                "detente 1");
    }

    private EventStore.Change importAll(String document, List<CodedEvent> events) {
        try (var bulk = store.bulk("s", document)) {
            events.forEach(bulk::add);
            var sums = bulk.finish((line, id) -> fail("repeated " + id));
            var expected = bulk.compare();
            assertThat(bulk.commit(VERSION, figures(sums))).isEqualTo(expected);
            return expected;
        }
    }

    @Test
    void aDocumentWrittenRowByRowIsThereAfterTheCommitAndNotBefore() {
        var events = RandomEvents.of(1, 200);
        try (var bulk = store.bulk("s", "d")) {
            events.forEach(bulk::add);
            bulk.finish((line, id) -> fail("repeated " + id));
            assertThat(bulk.compare()).isEqualTo(new EventStore.Change(200, 0, 0, 0));
        }
        assertThat(store.find(EventQuery.all())).isEmpty();
        assertThat(store.imports()).isEmpty();
        assertThat(importAll("d", events)).isEqualTo(new EventStore.Change(200, 0, 0, 0));
        assertThat(store.find(EventQuery.all()))
                .isEqualTo(events.stream().sorted(CodedEvent.ORDER).toList());
        assertThat(store.versionOf("s", "d")).contains(VERSION);
        assertThat(store.imports()).singleElement().satisfies(file -> {
            assertThat(file.document()).isEqualTo("d");
            assertThat(file.version()).isEqualTo(VERSION);
            assertThat(file.figures()).isEqualTo(figures(file.figures().sums()));
            assertThat(file.figures().rowsLeftOut()).isEqualTo(7);
        });
    }

    @Test
    void aRevisedDocumentWrittenRowByRowSaysWhatChangedAndNothingElseMoves() {
        var events = RandomEvents.of(1, 200);
        var other = RandomEvents.of(2, 100);
        importAll("d", events);
        importAll("other", other);
        assertThat(importAll("d", events)).isEqualTo(new EventStore.Change(0, 0, 0, 200));
        var revised = new ArrayList<>(events.subList(10, 200));
        revised.set(0, revised.get(0).withDetail(revised.get(0).detail().withBecause("it was provoked")));
        revised.add(EventTable.events("2024-07-01 ALP>BOR accuse id=new").get(0));
        assertThat(importAll("d", revised)).isEqualTo(new EventStore.Change(1, 1, 10, 189));
        var all = new ArrayList<>(revised);
        all.addAll(other);
        assertThat(store.find(EventQuery.all())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(store.imports()).hasSize(2);
        assertThat(importAll("d", List.of())).isEqualTo(new EventStore.Change(0, 0, 191, 0));
        assertThat(store.find(EventQuery.all())).hasSize(100);
        store.put("s", "other", other);
        assertThat(store.imports()).extracting(ImportedFile::document).containsExactly("d");
    }

    @Test
    void ofEventsWithOneIdTheFirstCountsAndTheOthersAreNamed() {
        var events = EventTable.events("""
                2024-07-01 ALP>BOR accuse id=x
                2024-07-02 ALP>BOR accuse id=y
                2024-07-03 ALP>BOR accuse id=x
                2024-07-04 ALP>BOR accuse id=x
                """);
        var repeated = new ArrayList<String>();
        try (var bulk = store.bulk("s", "d")) {
            events.forEach(bulk::add);
            var sums = bulk.finish((line, id) -> repeated.add(line + " " + id));
            assertThat(sums.events()).isEqualTo(2);
            bulk.commit(VERSION, figures(sums));
        }
        assertThat(repeated).containsExactly("3 x", "4 x");
        assertThat(store.find(EventQuery.all())).isEqualTo(events.subList(0, 2));
    }

    @Test
    void whatReportsComeToAddsUp() {
        try (var bulk = store.bulk("s", "d")) {
            EventTable.events("""
                    2024-07-01 ALP>BOR 040
                    2024-07-01 BOR>ALP 040
                    2024-07-02 ALP>BOR 040
                    2024-07-01 ALP>BOR 112
                    2024-07-02 ALP>BOR 112
                    2024-07-03 ALP>BOR 112
                    2024-07-01 ALP>BOR talks
                    2024-07-01 BOR>ALP talks
                    2024-07-01 ALP>-   112
                    2024-07-01 ALP>BOR 173 stance=DENIED
                    """).forEach(bulk::add);
            // of the talks of 1 and 2 July one report is the lead, two are mirrors, two tell it again; the third
            // accusation leads anew
            assertThat(bulk.finish((line, id) -> fail("repeated " + id))).isEqualTo(new ActSums(10, 3, 3, 2, 2));
        }
    }

    private static <T> T one(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** What a query counts, the plain way. */
    private static List<ActCount> counted(List<CodedEvent> events, CountQuery query) {
        return ActCount.of(
                events.stream()
                        .filter(query.of().during(EventQuery.ALWAYS)::matches)
                        .toList(),
                query);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void bareActsAndTheReportsOfOthersAreAllActs(long seed) {
        var events = new ArrayList<>(RandomEvents.bare(seed, 1000));
        events.addAll(RandomEvents.of(seed, 100));
        importAll("d", events);
        var day = seed % 2 == 0 ? LocalDate.of(2020, 5, 1) : LocalDate.of(2021, 1, 1);
        var found = new ArrayList<String>();
        var others = store.bareActs(day, List.of(), (actor, recipient, mutual, code, when, acts) -> {
            for (int i = 0; i < acts; i++) {
                found.add(actor + recipient + mutual + code + when);
            }
        });
        ActMerger.merge(others).forEach(act -> found.add(told(act)));
        var known = events.stream()
                .filter(event -> !event.learned().isAfter(day) && !event.day().isAfter(day))
                .toList();
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(ActMerger.merge(known).stream()
                        .map(EventStoreContract::told)
                        .toList());
    }

    private static String told(Act act) {
        boolean mutual = act.type().symmetric();
        var dyad = mutual && act.dyad().actor().compareTo(act.dyad().recipient()) > 0
                ? act.dyad().reversed()
                : act.dyad();
        return dyad.actor() + dyad.recipient() + mutual + act.type().cameo() + act.day();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void actsAreCountedAsTheyAreMerged(long seed) {
        var events = seed % 2 == 0 ? RandomEvents.bare(seed, 1500) : RandomEvents.of(seed, 300);
        if (seed > 4) { // islands of both kinds
            events = new ArrayList<>(RandomEvents.bare(seed, 1500));
            events.addAll(RandomEvents.of(seed, 100));
        }
        importAll("d", events);
        var beside = seed % 3 == 0 ? RandomEvents.of(100 + seed, 20) : List.<CodedEvent>of();
        var all = new ArrayList<>(events);
        var random = new Random(seed);
        var spring = new DayRange(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 5, 31));
        for (var of : List.of(
                EventQuery.all(),
                EventQuery.all().knownOn(LocalDate.of(2020, 4, 1)),
                EventQuery.all().during(spring),
                EventQuery.between(PAIR),
                EventQuery.with("COR").during(spring).knownOn(LocalDate.of(2020, 5, 1)))) {
            for (var what : CountQuery.What.values()) {
                var query = new CountQuery(
                        of, one(random, CountQuery.Who.values()), what, one(random, CountQuery.When.values()));
                assertThat(store.actCounts(query, List.of()))
                        .as(query.toString())
                        .isEqualTo(counted(all, query));
            }
        }
        var query = CountQuery.byPair(LocalDate.MAX);
        all.addAll(beside);
        assertThat(store.actCounts(query, beside)).isEqualTo(counted(all, query));
        var sums = store.imports().get(0).figures().sums();
        assertThat(sums.acts()).isEqualTo(ActMerger.merge(events).size());
        assertThat(sums.events()).isEqualTo(sums.acts() + sums.merged() + sums.mirrored() + sums.notOnRecord());
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
