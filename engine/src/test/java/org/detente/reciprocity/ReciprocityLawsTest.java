package org.detente.reciprocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.detente.actor.Dyad;
import org.detente.actor.Pair;
import org.detente.base.CalendarUnit;
import org.detente.base.DayRange;
import org.detente.event.CodedEvent;
import org.detente.event.EventTable;
import org.detente.event.PairRecord;
import org.detente.event.RandomEvents;
import org.detente.ontology.Scale;
import org.detente.reciprocity.Opinion.Leaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold whatever the record. */
class ReciprocityLawsTest {
    private static final List<Dyad> BOTH = List.of(new Dyad("ALP", "BOR"), new Dyad("BOR", "ALP"));
    private static final DayRange DAYS = new DayRange(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 7, 18));

    private static PairRecord record(List<CodedEvent> events, LocalDate asOf) {
        return PairRecord.of(Pair.of("ALP", "BOR"), asOf, events, asOf);
    }

    private static SeriesTable table(PairRecord record, MirrorRule rule, Variable variable) {
        var days = DAYS.last().isBefore(record.asOf()) ? DAYS : new DayRange(DAYS.first(), record.asOf());
        return new RecordSeries(CalendarUnit.DAY, days, new TreeSet<>(), true, Scale.PLOVER)
                .of(BOTH, RecordSeries.withoutMirrors(record.acts(), rule), variable);
    }

    private static void same(SeriesTable one, SeriesTable other, double tolerance) {
        var a = Reciprocity.of(one, ReciprocitySettings.DAYS);
        var b = Reciprocity.of(other, ReciprocitySettings.DAYS);
        assertThat(a.whyNot()).isEqualTo(b.whyNot());
        same(a.first(), b.second(), tolerance);
        same(a.second(), b.first(), tolerance);
    }

    private static void same(Direction one, Direction other, double tolerance) {
        assertThat(one.from()).isEqualTo(other.from());
        assertThat(one.verdict()).isEqualTo(other.verdict());
        assertThat(one.opinions().stream().map(Opinion::leaning))
                .containsExactlyElementsOf(
                        other.opinions().stream().map(Opinion::leaning).toList());
        one.influence().value().ifPresent(influence -> {
            assertThat(influence.robust().f())
                    .isCloseTo(other.influence().get().robust().f(), within(tolerance));
            assertThat(influence.sum()).isCloseTo(other.influence().get().sum(), within(tolerance));
        });
        one.cumulative()
                .value()
                .ifPresent(response -> IntStream.range(0, response.low().size())
                        .forEach(h -> assertThat(response.low().get(h))
                                .isCloseTo(other.cumulative().get().low().get(h), within(tolerance))));
        one.crossMap()
                .value()
                .ifPresent(map -> assertThat(map).isEqualTo(other.crossMap().get()));
        one.shifts()
                .value()
                .ifPresent(test -> assertThat(test).isEqualTo(other.shifts().get()));
        assertThat(one.changes()).isEqualTo(other.changes());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void swappingTheSidesSwapsTheResults(long seed) {
        var table = Simulated.acts(seed, 300, 0.4);
        same(table, table.swapped(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void swappingTheStatesSwapsTheSeries(long seed) {
        var events = RandomEvents.bare(seed, 600);
        var swapped = RandomEvents.swapped(events);
        for (var rule : MirrorRule.values()) {
            var one = table(record(events, LocalDate.MAX), rule, Variable.STANDARD);
            var other = table(record(swapped, LocalDate.MAX), rule, Variable.STANDARD);
            assertThat(one.knownValues(0)).as(rule.label()).containsExactly(other.knownValues(1));
            assertThat(one.knownValues(1)).as(rule.label()).containsExactly(other.knownValues(0));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void repeatedReportsChangeNothing(long seed) {
        var events = RandomEvents.bare(seed, 600);
        var twice = new ArrayList<>(events);
        twice.addAll(events);
        for (var variable : Variable.all()) {
            var once = table(record(events, LocalDate.MAX), MirrorRule.SAME_CODE, variable);
            var again = table(record(twice, LocalDate.MAX), MirrorRule.SAME_CODE, variable);
            assertThat(again.knownValues(0)).containsExactly(once.knownValues(0));
            assertThat(again.knownValues(1)).containsExactly(once.knownValues(1));
        }
        var pair = Pair.of("ALP", "BOR");
        assertThat(MirrorCheck.of(pair, CalendarUnit.WEEK, twice).steps())
                .isEqualTo(MirrorCheck.of(pair, CalendarUnit.WEEK, events).steps());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingLearnedLaterIsUsed(long seed) {
        var events = RandomEvents.bare(seed, 600);
        var day = LocalDate.of(2020, 5, 1);
        var known = events.stream()
                .filter(event -> !event.learned().isAfter(day) && !event.day().isAfter(day))
                .toList();
        var all = table(record(events, day), MirrorRule.SAME_ROOT, Variable.STANDARD);
        var then = table(record(known, day), MirrorRule.SAME_ROOT, Variable.STANDARD);
        assertThat(all.periods()).isEqualTo(then.periods());
        assertThat(all.knownValues(0)).containsExactly(then.knownValues(0));
        assertThat(all.knownValues(1)).containsExactly(then.knownValues(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void eachRuleForMirrorsTakesOutWhatTheOneBeforeTakes(long seed) {
        var acts = record(RandomEvents.bare(seed, 600), LocalDate.MAX).acts();
        var left = Arrays.stream(MirrorRule.values())
                .map(rule -> RecordSeries.withoutMirrors(acts, rule))
                .toList();
        for (int i = 1; i < left.size(); i++) {
            assertThat(left.get(i - 1)).containsAll(left.get(i));
        }
    }

    @Test
    void whatIsCodedOnceInEachDirectionIsAMirror() {
        var acts = EventTable.acts("""
                2024-07-01 ALP>BOR talks
                2024-07-01 ALP>BOR 036
                2024-07-01 BOR>ALP 036
                2024-07-10 ALP>BOR 111
                2024-07-11 BOR>ALP 112
                2024-07-20 ALP>BOR expel_diplomats curated
                2024-07-20 BOR>ALP expel_diplomats curated
                2024-07-25 BOR>ALP accuse""");
        assertThat(RecordSeries.withoutMirrors(acts, MirrorRule.KEEP)).hasSize(8);
        assertThat(RecordSeries.withoutMirrors(acts, MirrorRule.SYMMETRIC)).hasSize(7);
        assertThat(RecordSeries.withoutMirrors(acts, MirrorRule.SAME_CODE)).hasSize(5);
        assertThat(RecordSeries.withoutMirrors(acts, MirrorRule.SAME_ROOT))
                .extracting(act -> act.day().getDayOfMonth())
                .containsExactly(20, 20, 25);
    }

    @Test
    void theSameSeriesAndSeedGiveTheSameCard() {
        var table = Simulated.acts(7, 300, 0.5);
        var card = Reciprocity.of(table, ReciprocitySettings.DAYS);
        var again = Reciprocity.of(table, ReciprocitySettings.DAYS);
        assertThat(again).isEqualTo(card);
        assertThat(Figure.of(again)).isEqualTo(Figure.of(card));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void everyShiftByFourierIsThatCountedOneByOne(int window) {
        var random = new Random(window);
        for (int n : new int[] {1, 2, 3, 64, 65, 365}) {
            var x = new boolean[n];
            var y = new boolean[n];
            for (int t = 0; t < n; t++) {
                x[t] = random.nextInt(4) == 0;
                y[t] = random.nextInt(3) == 0;
            }
            var counts = ShiftTest.circularCounts(x, y);
            for (int s = 0; s < n; s++) {
                int plain = 0;
                for (int t = 0; t < n; t++) {
                    plain += x[t] && y[Math.floorMod(t - s, n)] ? 1 : 0;
                }
                assertThat(counts[s]).isEqualTo(plain);
            }
        }
    }

    @Test
    void whoFollowsIsFoundAndWhoDoesNotIsNot() {
        var card = brief(Simulated.following(11, 600, 0.5), ReciprocitySettings.WEEKS);
        assertThat(leaning(card.first(), "vector autoregression")).isEqualTo(Leaning.ANSWERS);
        assertThat(leaning(card.second(), "vector autoregression")).isEqualTo(Leaning.NO_SIGN);
        var acts = brief(Simulated.acts(11, 900, 0.6), ReciprocitySettings.DAYS.withWindow(3));
        assertThat(leaning(acts.first(), "event times")).isEqualTo(Leaning.ANSWERS);
        assertThat(leaning(acts.second(), "event times")).isEqualTo(Leaning.NO_SIGN);
        assertThat(acts.first().verdict()).isNotEqualTo(Verdict.NO_SIGN);
    }

    /** The third moves the first after one period and the second after two: the second seems to follow the first. */
    @Test
    void anAnswerThatIsTheThirdStatesGoesInTheTriangle() {
        var random = new Random(8);
        var c = new double[500];
        var a = new double[500];
        var b = new double[500];
        var d = new double[500];
        for (int t = 0; t < 500; t++) {
            c[t] = random.nextGaussian();
            d[t] = random.nextGaussian();
            a[t] = random.nextGaussian() + (t > 0 ? c[t - 1] : 0.0);
            b[t] = random.nextGaussian() + (t > 1 ? c[t - 2] : 0.0);
        }
        var table = SeriesTable.of(List.of("ALP>BOR", "BOR>ALP", "CEL>ALP", "CEL>BOR"), a, b, c, d);
        var triangle = Triangle.of(table, ReciprocitySettings.WEEKS.withLags(2));
        assertThat(triangle.alone().get(0).p()).isLessThan(0.001);
        assertThat(triangle.influences()).hasSize(12);
        assertThat(triangle.influences().get(0).from()).isEqualTo("ALP>BOR");
        assertThat(triangle.influences().get(0).p()).isGreaterThan(0.05);
        assertThat(triangle.influences())
                .filteredOn(influence ->
                        influence.from().equals("CEL>ALP") && influence.to().equals("BOR>ALP"))
                .allSatisfy(influence -> assertThat(influence.p()).isLessThan(0.001));
    }

    @Test
    void whoGivesWayDoesTheOpposite() {
        var card = brief(Simulated.following(5, 600, -0.5), ReciprocitySettings.WEEKS);
        assertThat(leaning(card.first(), "vector autoregression")).isEqualTo(Leaning.OPPOSITE);
        assertThat(leaning(card.first(), "Patchen-Bogumil")).isEqualTo(Leaning.OPPOSITE);
    }

    private static Reciprocity brief(SeriesTable table, ReciprocitySettings settings) {
        return Reciprocity.brief(table, table, settings);
    }

    private static Leaning leaning(Direction direction, String estimator) {
        return direction.opinions().stream()
                .filter(opinion -> opinion.estimator().equals(estimator))
                .findFirst()
                .orElseThrow()
                .leaning();
    }

    /** Of 200 pairs that have nothing to do with each other each test errs in about 5 %, few acts or many. */
    @Test
    void testsErrAsOftenAsTheySay() {
        int sparse = 0;
        int dense = 0;
        int shifts = 0;
        int models = 0;
        int maps = 0;
        for (int seed = 0; seed < 200; seed++) {
            var acts = Simulated.acts(1000 + seed, 400, 0.0);
            var levels = Simulated.following(2000 + seed, 200, 0.0);
            sparse += influence(acts).p() < 0.05 ? 1 : 0;
            dense += influence(levels).p() < 0.05 ? 1 : 0;
            models += PatchenBogumil.of(acts, 0, 1).orElseThrow().simple().p() < 0.05 ? 1 : 0;
            shifts += ShiftTest.of(acts, 0, 1, 3).get().p() < 0.05 ? 1 : 0;
            maps += CrossMap.of(levels, 0, 1, 2, 1, 1, seed).get().surrogateP() < 0.05 ? 1 : 0;
        }
        // 20 or more of 200 have a chance of .002 at 5 %
        assertThat(List.of(sparse, dense, models, shifts, maps))
                .as("few acts, levels, models, shifts, cross maps")
                .allSatisfy(errors -> assertThat(errors).isBetween(1, 20));
    }

    private static VectorAutoregression.Influence influence(SeriesTable table) {
        return VectorAutoregression.fit(table, 2).orElseThrow().influence(0, 1).orElseThrow();
    }

    /** 90 % bands of the response hold the true one about as often: of 100 simulated systems. */
    @Test
    void bandsHoldTheTruth() {
        // b takes .4 of a after one period and keeps .3 of itself, a keeps .3: summed over 1..4 periods
        double truth = 0.0;
        double a = 1.0;
        double b = 0.0;
        for (int h = 1; h <= 4; h++) {
            b = 0.3 * b + 0.4 * a;
            a = 0.3 * a;
            truth += b;
        }
        int held = 0;
        for (int seed = 0; seed < 100; seed++) {
            var model = VectorAutoregression.fit(Simulated.following(500 + seed, 300, 0.4), 1)
                    .orElseThrow();
            var response = CumulativeResponse.of(model, new int[][] {{0, 1}}, 4, 199, seed)
                    .get(0)
                    .get();
            held += response.low().get(3) <= truth && truth <= response.high().get(3) ? 1 : 0;
        }
        assertThat(held).isBetween(80, 97);
    }
}
