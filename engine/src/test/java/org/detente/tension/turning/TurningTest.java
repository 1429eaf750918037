package org.detente.tension.turning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurningTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void peltFindsWhatTryingEverySegmentationFinds(long seed) {
        var random = new Random(seed);
        for (int trial = 0; trial < 40; trial++) {
            var values = steps(random, 20 + random.nextInt(100));
            int shortest = 1 + random.nextInt(6);
            double penalty = 0.2 + 6 * random.nextDouble();
            var found = Pelt.changes(values, penalty, shortest);
            assertThat(cost(values, found, penalty)).isCloseTo(leastCost(values, penalty, shortest), within(1e-9));
            assertThat(gaps(values.length, found)).allMatch(gap -> gap >= shortest);
        }
    }

    /** Optimal partitioning (Jackson et al. 2005): no end is left out. */
    private static double leastCost(double[] values, double penalty, int shortest) {
        var least = new double[values.length + 1];
        least[0] = -penalty;
        for (int end = 1; end <= values.length; end++) {
            least[end] = Double.POSITIVE_INFINITY;
            for (int begin = 0; begin <= end - shortest; begin++) {
                least[end] = Math.min(least[end], least[begin] + spread(values, begin, end) + penalty);
            }
        }
        return least[values.length];
    }

    private static double cost(double[] values, List<Integer> changes, double penalty) {
        double cost = 0.0;
        int begin = 0;
        for (int i = 0; i <= changes.size(); i++) {
            int end = i < changes.size() ? changes.get(i) : values.length;
            cost += spread(values, begin, end);
            begin = end;
        }
        return cost + penalty * changes.size();
    }

    private static double spread(double[] values, int begin, int end) {
        double mean = 0.0;
        for (int i = begin; i < end; i++) {
            mean += values[i] / (end - begin);
        }
        double sum = 0.0;
        for (int i = begin; i < end; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }

    private static List<Integer> gaps(int length, List<Integer> changes) {
        var gaps = new ArrayList<Integer>();
        int begin = 0;
        for (int change : changes) {
            gaps.add(change - begin);
            begin = change;
        }
        gaps.add(length - begin);
        return gaps;
    }

    private static double[] steps(Random random, int length) {
        var values = new double[length];
        double level = 0.0;
        for (int i = 0; i < length; i++) {
            level = random.nextInt(15) == 0 ? 3 * random.nextDouble() : level;
            values[i] = level + 0.5 * random.nextGaussian();
        }
        return values;
    }

    @Test
    void shuffledSeriesTurnAsOftenAsStated() {
        var random = new Random(20_261_125);
        int alarms = 0;
        int series = 100;
        for (int i = 0; i < series; i++) {
            var values = rareActs(random, 260);
            double penalty = Penalty.calibrated(values, 4, 0.05, 199, i);
            Penalty.shuffle(values, random);
            alarms += Pelt.changes(values, penalty, 4).isEmpty() ? 0 : 1;
        }
        // 5 % of 100 are 5; 11 is the 99.5 % quantile of Binomial(100, 0.05)
        assertThat(alarms).isBetween(1, 11);
    }

    /** Weeks as a chronology has them: most of them empty, some with several acts. */
    private static double[] rareActs(Random random, int weeks) {
        var values = new double[weeks];
        for (int i = 0; i < weeks; i++) {
            values[i] = random.nextInt(4) == 0 ? Math.log1p(3 + random.nextInt(8) * random.nextInt(5)) : 0.0;
        }
        return values;
    }

    @Test
    void withoutAChangeAlarmsAreAsRareAsStated() {
        double untied = valuesForEachAlarm(false);
        double tied = valuesForEachAlarm(true);
        assertThat(untied).isBetween(800.0, 1250.0);
        assertThat(tied).isGreaterThan(800.0);
    }

    private static double valuesForEachAlarm(boolean tied) {
        var random = new Random(7);
        int alarms = 0;
        int series = 400;
        int length = 1040;
        for (int i = 0; i < series; i++) {
            var values =
                    tied ? rareActs(random, length) : random.doubles(length).toArray();
            alarms += SequentialRanks.alarms(values).size();
        }
        return (double) series * length / alarms;
    }

    @Test
    void aChangeIsSeenSoonAndWhatComesLaterChangesNothing() {
        var random = new Random(3);
        var values = new double[200];
        for (int i = 0; i < 200; i++) {
            values[i] = random.nextGaussian() + (i >= 100 ? 2.0 : 0.0);
        }
        var alarms = SequentialRanks.alarms(values);
        assertThat(alarms).isNotEmpty();
        assertThat(alarms.get(0).up()).isTrue();
        assertThat(alarms.get(0).since()).isBetween(95, 105);
        assertThat(alarms.get(0).seen()).isBetween(101, 115);
        var known = Arrays.copyOf(values, 150);
        assertThat(SequentialRanks.alarms(known))
                .isEqualTo(alarms.stream().filter(alarm -> alarm.seen() < 150).toList());
    }

    @Test
    void nothingTurnsInAConstantOrShortSeries() {
        assertThat(Pelt.changes(new double[100], Penalty.calibrated(new double[100], 4, 0.05, 99, 1), 4))
                .isEmpty();
        assertThat(Pelt.changes(new double[] {1, 9}, 1.0, 4)).isEmpty();
        assertThat(Pelt.changes(new double[0], 1.0, 4)).isEmpty();
        assertThat(SequentialRanks.alarms(new double[500])).isEmpty();
        assertThat(SequentialRanks.alarms()).isEmpty();
    }
}
