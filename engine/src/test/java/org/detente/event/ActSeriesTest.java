package org.detente.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.detente.actor.Pair;
import org.detente.base.CalendarUnit;
import org.detente.base.DayRange;
import org.detente.event.ActSeries.Tally;
import org.detente.ontology.QuadClass;
import org.detente.store.EventQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActSeriesTest {
    private static final Pair PAIR = Pair.of("ALP", "BOR");
    private static final DayRange JULY = new DayRange(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 31));

    private static ActSeries series(CalendarUnit unit, DayRange days, String table, String... covered) {
        NavigableSet<LocalDate> coveredDays = new TreeSet<>();
        for (var day : covered) {
            coveredDays.add(LocalDate.parse(day));
        }
        var acts = EventTable.acts(table);
        acts.forEach(act -> coveredDays.add(act.day()));
        return ActSeries.of(PAIR, unit, days, EventFilter.ALL.directions(PAIR), acts, coveredDays);
    }

    @Test
    void actsAreCountedOnceByDirectionAndQuadClassWithTheirReportsBeside() {
        var series = series(CalendarUnit.MONTH, JULY, """
                2024-07-01 ALP>BOR expel_diplomats
                2024-07-02 ALP>BOR expel_diplomats
                2024-07-03 BOR>ALP accuse
                2024-07-04 BOR>ALP talks
                2024-07-05 ALP>BOR aid
                2024-08-01 ALP>BOR aid""");
        assertThat(series.directions()).containsExactly("ALP>BOR", "BOR>ALP", "ALP-BOR");
        assertThat(series.periods()).singleElement().satisfies(july -> {
            assertThat(july.name()).isEqualTo("2024-07");
            assertThat(july.coveredDays()).isEqualTo(4); // the second report of 1 July is no act of the 2nd
            assertThat(july.flows().get(0).of(QuadClass.MATERIAL_CONFLICT)).isEqualTo(new Tally(1, 2));
            assertThat(july.flows().get(0).of(QuadClass.MATERIAL_COOPERATION)).isEqualTo(new Tally(1, 1));
            assertThat(july.flows().get(0).all()).isEqualTo(new Tally(2, 3));
            assertThat(july.flows().get(1).of(QuadClass.VERBAL_CONFLICT)).isEqualTo(new Tally(1, 1));
            assertThat(july.flows().get(2).of(QuadClass.VERBAL_COOPERATION)).isEqualTo(new Tally(1, 1));
        });
        assertThat(series.acts()).isEqualTo(4);
    }

    @Test
    void aWeekIsThatOfIsoFromMondayToSunday() {
        var year = new DayRange(LocalDate.of(2020, 12, 27), LocalDate.of(2021, 1, 5));
        var series =
                series(CalendarUnit.WEEK, year, "2021-01-03 ALP>BOR accuse\n2021-01-04 BOR>ALP accuse", "2020-12-30");
        assertThat(series.periods())
                .extracting(ActSeries.Period::name)
                .containsExactly("2020-W52", "2020-W53", "2021-W01");
        assertThat(series.periods().get(1).days())
                .isEqualTo(new DayRange(LocalDate.of(2020, 12, 28), LocalDate.of(2021, 1, 3)));
        assertThat(series.periods().get(0).days().first()).isEqualTo(year.first());
        assertThat(series.periods().get(2).days().last()).isEqualTo(year.last());
        assertThat(series.periods()).extracting(ActSeries.Period::coveredDays).containsExactly(0, 2, 1);
        assertThat(series.periods()).extracting(ActSeries.Period::isGap).containsExactly(true, false, false);
        assertThat(series.gaps()).isEqualTo(1);
    }

    @Test
    void aDayThatWasWatchedHasNoActsAndOneThatWasNotIsAGap() {
        var days = new DayRange(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 3));
        var series = series(CalendarUnit.DAY, days, "2024-07-01 ALP>BOR accuse", "2024-07-02");
        assertThat(series.periods()).extracting(ActSeries.Period::isGap).containsExactly(false, false, true);
        assertThat(series.periods().get(1).flows())
                .allSatisfy(flow -> assertThat(flow.all()).isEqualTo(Tally.NONE));
    }

    @Test
    void onlyTheDirectionsAskedForAreTold() {
        var there = new EventFilter(Set.of("ALP"), Set.of(), EventFilter.ALL.types(), Set.of(), Set.of(), Set.of());
        assertThat(there.directions(PAIR)).containsExactly("ALP>BOR", "ALP-BOR");
        assertThat(EventFilter.ALL.directions(Pair.of("BOR", "ALP"))).containsExactly("BOR>ALP", "ALP>BOR", "ALP-BOR");
    }

    /** Whatever the acts, nothing is lost and nothing is counted twice; swapping the two swaps the directions. */
    @ParameterizedTest
    @EnumSource(CalendarUnit.class)
    void allActsAreCountedOnce(CalendarUnit unit) {
        var events = RandomEvents.of(11, 300);
        var acts = ActMerger.merge(events).stream()
                .filter(act -> act.isBetween(PAIR))
                .toList();
        var year = new DayRange(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 12, 31));
        var series = ActSeries.of(PAIR, unit, year, EventFilter.ALL.directions(PAIR), acts, new TreeSet<>());
        assertThat(series.acts()).isEqualTo(acts.size());
        int reports = series.directions().stream()
                .mapToInt(direction -> series.total(direction).all().reports())
                .sum();
        assertThat(reports)
                .isEqualTo(acts.stream().mapToInt(act -> act.evidence().size()).sum());
        var swapped = ActMerger.merge(RandomEvents.swapped(events)).stream()
                .filter(act -> act.isBetween(PAIR))
                .toList();
        var mirror = ActSeries.of(PAIR, unit, year, EventFilter.ALL.directions(PAIR), swapped, new TreeSet<>());
        assertThat(mirror.total("BOR>ALP").byQuad())
                .isEqualTo(series.total("ALP>BOR").byQuad());
        for (int i = 1; i < series.periods().size(); i++) {
            assertThat(series.periods().get(i).days().first())
                    .isEqualTo(series.periods().get(i - 1).days().last().plusDays(1));
        }
    }

    @Test
    void theActsOfManyPairsComePairByPair() {
        var events = RandomEvents.of(4, 200).stream()
                .sorted(EventQuery.Order.PAIR.comparator())
                .toList();
        try (var acts = ActGroups.merge(events.stream())) {
            assertThat(acts.toList()).containsExactlyInAnyOrderElementsOf(ActMerger.merge(events));
        }
        assertThat(ActGroups.merge(List.<CodedEvent>of().stream())).isEmpty();
    }
}
