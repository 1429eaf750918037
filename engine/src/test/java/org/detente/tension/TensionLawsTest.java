package org.detente.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.actor.Dyad;
import org.detente.base.CalendarUnit;
import org.detente.base.DayRange;
import org.detente.event.CodedEvent;
import org.detente.event.EventTable;
import org.detente.event.PairRecord;
import org.detente.event.RandomEvents;
import org.detente.ontology.QuadClass;
import org.detente.tension.turning.TurningPoints;
import org.detente.tension.turning.TurningSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of tension, its intervals, changes, ladders and turning points whatever the record. */
class TensionLawsTest {
    private static final Dyad FORTH = new Dyad("ALP", "BOR");
    private static final Dyad BACK = new Dyad("BOR", "ALP");
    private static final TensionSettings SETTINGS = TensionSettings.STANDARD;
    private static final LocalDate END = LocalDate.of(2020, 7, 18);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsLearnedLaterChangesNothing(long seed) {
        var events = RandomEvents.of(seed, 300);
        var today = LocalDate.of(2020, 5, 15);
        var knownThen = events.stream()
                .filter(event -> !event.learned().isAfter(today))
                .map(event -> event.asKnownOn(today))
                .toList();
        assertThat(said(events, today)).isEqualTo(said(knownThen, today));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void repeatedReportsAndActsOfOthersChangeNothing(long seed) {
        var events = RandomEvents.of(seed, 300);
        var twice = new ArrayList<>(events);
        twice.addAll(events);
        assertThat(said(twice, END)).isEqualTo(said(events, END));
        var ofThePair = events.stream()
                .filter(event -> !event.actor().code().equals("COR"))
                .filter(event -> !event.recipient().orElseThrow().code().equals("COR"))
                .toList();
        assertThat(said(ofThePair, END)).isEqualTo(said(events, END));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void swappingTheActorsSwapsTheDirections(long seed) {
        var events = RandomEvents.of(seed, 300);
        var plain = said(events, END);
        var swapped = said(RandomEvents.swapped(events), END);
        assertThat(swapped).containsExactly(plain.get(1), plain.get(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aChangeIsTheSumOfItsActs(long seed) {
        var record = record(RandomEvents.of(seed, 300), END);
        for (var dyad : List.of(FORTH, BACK)) {
            var daily = DailyTension.of(record, dyad, SETTINGS);
            for (int days : new int[] {0, 1, 17, 60, 150}) {
                var change = TensionChange.of(record, dyad, END.minusDays(days), END, SETTINGS);
                double sum = change.parts().stream()
                        .mapToDouble(TensionChange.Part::change)
                        .sum();
                assertThat(sum).isCloseTo(change.after() - change.before(), within(1e-9));
                assertThat(change.added() + change.faded()).isCloseTo(sum, within(1e-9));
                assertThat(change.after()).isCloseTo(daily.tension(daily.days() - 1), within(1e-9));
                assertThat(change.before()).isCloseTo(daily.tension(daily.days() - 1 - days), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theLadderOfEachDayIsThatOfItsOwnRecord(long seed) {
        var events = RandomEvents.of(seed, 40).stream()
                .filter(event -> event.learned().equals(event.day()))
                .filter(event -> event.evidence().grade().isCurated())
                .toList();
        var path = LadderPath.of(record(events, END), "ALP");
        long days = 0;
        for (var stay : path.stays()) {
            days += stay.days();
            for (var day : List.of(stay.from(), stay.to())) {
                assertThat(Ladder.of(record(events, day), "ALP").rung()).isEqualTo(stay.rung());
            }
        }
        assertThat(path.days().values().stream().mapToLong(each -> each).sum()).isEqualTo(days);
        assertThat(path.transitions().values().stream().mapToInt(each -> each).sum())
                .isEqualTo(path.stays().size() - 1);
    }

    @Test
    void percentilesAreThoseOfTheDaysUpToEachOne() {
        var series = new TensionSeries(LocalDate.EPOCH, 3, 1, 1, 5, 0, 3);
        var ranks = PastRank.of(series);
        for (int day = 0; day < series.days(); day++) {
            var past = new double[day + 1];
            for (int i = 0; i <= day; i++) {
                past[i] = series.points(i);
            }
            assertThat(ranks[day]).isEqualTo(new TensionSeries(LocalDate.EPOCH, past).percentileOfLast());
        }
    }

    /** Alpia's acts as often, Boria's as rarely, as the records that have no answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "one act",
                "one side",
                "constant",
                "gappy",
                "a hundred years",
                "all on one day",
                "cooperation alone"
            })
    void recordsThatSayLittleGetAWordAndNeverNaN(String kind) {
        var table = new StringBuilder();
        var asOf = "2024-12-31";
        switch (kind) {
            case "one act" -> table.append("2024-12-30 ALP>BOR accuse");
            case "one side" -> acts(table, "ALP>BOR accuse", "2022-01-01", 9, 100);
            case "constant" -> acts(table, "ALP>BOR accuse", "2024-01-01", 1, 365);
            case "gappy" -> {
                acts(table, "ALP>BOR accuse", "1990-01-01", 3, 20);
                acts(table, "BOR>ALP expel_diplomats", "2024-12-01", 2, 10);
            }
            case "a hundred years" -> {
                acts(table, "ALP>BOR impose_sanctions", "1924-12-31", 97, 370);
                acts(table, "BOR>ALP talks", "1950-01-01", 401, 60);
                table.append("2024-12-30 BOR>ALP accuse\n");
            }
            case "all on one day" -> {
                for (int i = 0; i < 12; i++) {
                    table.append("2024-12-30 ALP>BOR accuse issue=i" + i + "\n");
                }
            }
            default -> acts(table, "ALP>BOR talks", "2024-01-01", 10, 36);
        }
        var record = EventTable.record(table.toString(), asOf);
        for (var dyad : List.of(FORTH, BACK)) {
            var found = Assessment.of(record, dyad, SETTINGS, IntervalSettings.STANDARD, END);
            assertThat(numbers(found)).allMatch(number -> Double.isFinite(number) && number >= 0.0);
            assertThat(found.tension().known()).isEqualTo(found.tension().why().isEmpty());
            assertThat(found.interval().isKnown())
                    .isEqualTo(found.interval().why().isEmpty());
            found.interval()
                    .low()
                    .ifPresent(low ->
                            assertThat(found.interval().high().orElseThrow()).isGreaterThanOrEqualTo(low));
            var standing = Standing.of(record, dyad, new DayRange(LocalDate.of(1900, 1, 1), record.asOf()), SETTINGS);
            assertThat(standing.why().isEmpty()).isEqualTo(standing.mean().isPresent());
            standing.mean().ifPresent(mean -> assertThat(mean).isFinite());
            var points = turning(record, Optional.of(dyad.actor()));
            assertThat(points.penalty()).isFinite();
            var tried = Sensitivity.of(record, dyad, SETTINGS, points, 20, 1);
            assertThat(tried.correlations()).allMatch(Double::isFinite);
            assertThat(tried.percentiles()).allMatch(Double::isFinite);
        }
    }

    @Test
    void aRecordWithoutActsHasAWord() {
        var record = EventTable.record("2024-12-30 COR>BOR accuse", "2024-12-31");
        var found = Assessment.of(record, FORTH, SETTINGS, IntervalSettings.STANDARD, END);
        assertThat(found.tension().why()).contains("0 acts");
        assertThat(found.interval().why()).isNotEmpty();
        assertThat(found.ladder().stays()).isEmpty();
    }

    @Test
    void whatAnIntervalLacksIsSaid() {
        var few = Assessment.of(
                EventTable.record("2024-12-01 ALP>BOR accuse issue=a\n2024-12-02 ALP>BOR accuse issue=b", "2024-12-31"),
                FORTH,
                new TensionSettings(SETTINGS.scale(), 30, 0.1, 1, 90),
                IntervalSettings.STANDARD,
                END);
        assertThat(few.interval().why()).contains("2 acts in the last 150 days", "needs 5");
    }

    private static void acts(StringBuilder table, String act, String first, int every, int number) {
        for (int i = 0; i < number; i++) {
            table.append("%s %s issue=i%d%n"
                    .formatted(LocalDate.parse(first).plusDays((long) every * i), act, table.length()));
        }
    }

    private static List<Double> numbers(Assessment found) {
        var numbers = new ArrayList<Double>();
        for (var value : List.of(
                found.tension().points(),
                found.tension().percentile(),
                found.tension().stock(),
                found.tension().cooperationPoints(),
                found.perAct(),
                found.perActPercentile(),
                found.interval().low(),
                found.interval().high(),
                found.cooperation().low(),
                found.cooperation().high())) {
            value.ifPresent(numbers::add);
        }
        for (int day = 0; day < found.daily().days(); day++) {
            numbers.add(found.daily().tension(day));
            found.daily().perAct(day).ifPresent(numbers::add);
        }
        return numbers;
    }

    private static TurningPoints turning(PairRecord record, Optional<String> side) {
        var days = new DayRange(record.coverage().first(), record.asOf());
        return new NewHostility(record, days, side, SETTINGS)
                .turningPoints(new TurningSettings(CalendarUnit.MONTH, 4, 0.05, 99, 1));
    }

    /** Everything that is said of both directions, as text. */
    private static List<String> said(List<CodedEvent> events, LocalDate day) {
        var record = record(events, day);
        return List.of(FORTH, BACK).stream()
                .map(dyad -> {
                    var found = Assessment.of(record, dyad, SETTINGS, IntervalSettings.STANDARD, day.minusDays(30));
                    var points = turning(record, Optional.of(dyad.actor()));
                    return found.tension().points() + " " + found.tension().flow(QuadClass.MATERIAL_CONFLICT)
                            + found.tension().cooperationPoints()
                            + found.tension().percentile() + found.perAct()
                            + found.perActPercentile() + found.interval() + found.cooperation()
                            + found.change().before() + " " + found.ladder().days()
                            + found.ladder().transitions()
                            + points.penalty() + points.back() + points.alarms()
                            + Sensitivity.of(record, dyad, SETTINGS, points, 10, 1);
                })
                .toList();
    }

    private static PairRecord record(List<CodedEvent> events, LocalDate day) {
        return EventTable.record(events, day.toString());
    }
}
