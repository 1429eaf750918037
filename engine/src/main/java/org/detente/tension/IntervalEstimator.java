package org.detente.tension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.detente.ontology.QuadClass;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.stat.StatUtils;

/**
 * How far the tension of a day may be from that which the conduct of the side would give on average: the expected value of
 * the index of the acts that were done, had they been coded without error.
 *
 * <pre>
 *   block b    = acts of one half-life, counted back from the day;  T = sum over blocks of what its acts add
 *   T*         = every block replaced by one drawn from itself and the two on either side, at its own age
 *   coder      : what a machine coded is multiplied by f, a draw of precision / recall of its class, one for the whole replicate
 *   root*      = sqrt(T f) * (1 + k (sqrt(T* f / mean(T* f)) - 1)),   k = quantile of t(4) / quantile of the normal
 *   interval   = (2 sqrt(mean(T f)) - quantiles of root*)^2
 *   outlets    : the interval is stretched to hold the value without any one outlet, set against the acts that are left
 * </pre>
 *
 * <p>Blocks of resampled time after Künsch (1989), The Jackknife and the Bootstrap for General Stationary Observations, Annals
 * of Statistics 17(3), 1217-1241; drawn from neighbours alone, because no pair is stationary, after Paparoditis and Politis
 * (2002), Local Block Bootstrap, C. R. Acad. Sci. Paris I 335, 959-962. The square root makes the spread of sums of rare events
 * even (Bartlett 1936); the t quantile says that the spread is itself estimated from five blocks. Deterministic for a seed. Cost:
 * replicates times blocks.
 */
final class IntervalEstimator {
    /** Blocks on either side from which a block may be drawn. */
    private static final int NEIGHBOURS = 2;
    /** Fewest blocks of independent acts, in effect, that an interval is made from. */
    private static final double FLOOR_BLOCKS = 2.0;
    /** Fewest acts within {@value #WINDOW} blocks. */
    private static final int FLOOR_ACTS = 5;

    private static final int WINDOW = 5;
    /** Classes of what a machine coded; in sums they stand behind what is certain. */
    private static final List<QuadClass> CODED = List.of(QuadClass.values());

    private static final int KINDS = 1 + CODED.size();

    private final IntervalSettings settings;

    IntervalEstimator(IntervalSettings settings) {
        this.settings = settings;
    }

    /** @param shares of conflict, or of cooperation, up to the day */
    Interval of(List<Share> shares, LocalDate day, int halfLifeDays) {
        var known =
                shares.stream().filter(share -> !share.act().day().isAfter(day)).toList();
        double value =
                known.stream().mapToDouble(share -> share.on(day, halfLifeDays)).sum();
        long recent = known.stream()
                .filter(share -> ChronoUnit.DAYS.between(share.act().day(), day) < (long) WINDOW * halfLifeDays)
                .count();
        if (recent < FLOOR_ACTS) {
            return Interval.none(
                    "%d acts in the last %d days; an interval needs %d"
                            .formatted(recent, WINDOW * halfLifeDays, FLOOR_ACTS),
                    settings.level());
        }
        var blocks = new Blocks(known, day, halfLifeDays);
        if (blocks.effective() < FLOOR_BLOCKS) {
            return Interval.none(
                    "nearly all of it comes from one stretch of %d days: one draw says nothing of the next"
                            .formatted(halfLifeDays),
                    settings.level());
        }
        var ends = ends(blocks);
        return withOutlets(ends, known, value, day, halfLifeDays);
    }

    private double[] ends(Blocks blocks) {
        var random = new RandomDataGenerator(settings.seed());
        var factors = new double[settings.replicates()][KINDS];
        var sums = new double[settings.replicates()][];
        var means = new double[KINDS];
        for (int i = 0; i < factors.length; i++) {
            sums[i] = blocks.draw(random);
            for (int kind = 0; kind < KINDS; kind++) {
                means[kind] += sums[i][kind] / factors.length;
            }
            factors[i][0] = 1.0;
            for (int kind = 1; kind < KINDS; kind++) {
                factors[i][kind] = settings.coder().draw(CODED.get(kind - 1), random);
            }
        }
        double tail = 0.5 * (1.0 - settings.level());
        double wider = new TDistribution(2.0 * NEIGHBOURS).inverseCumulativeProbability(1.0 - tail)
                / new NormalDistribution().inverseCumulativeProbability(1.0 - tail);
        double centre = 0.0;
        var roots = new double[settings.replicates()];
        for (int i = 0; i < roots.length; i++) {
            double drawn = sum(sums[i], factors[i]);
            double mean = sum(means, factors[i]);
            double corrected = sum(blocks.value, factors[i]);
            double deviation = mean > 0.0 ? Math.sqrt(drawn / mean) - 1.0 : 0.0;
            roots[i] = Math.sqrt(corrected) * (1.0 + wider * deviation);
            centre += corrected / roots.length;
        }
        double root = Math.sqrt(centre);
        double from = Math.max(0.0, 2.0 * root - StatUtils.percentile(roots, 100.0 * (1.0 - tail)));
        double to = 2.0 * root - StatUtils.percentile(roots, 100.0 * tail);
        return new double[] {from * from, to * to};
    }

    private static double sum(double[] values, double[] factors) {
        double sum = 0.0;
        for (int kind = 0; kind < KINDS; kind++) {
            sum += values[kind] * factors[kind];
        }
        return sum;
    }

    /** Stretches the interval to hold the value without any one outlet, as far as acts are left. */
    private Interval withOutlets(double[] ends, List<Share> shares, double value, LocalDate day, int halfLifeDays) {
        var weights = new OutletWeights(shares, day, halfLifeDays);
        double low = ends[0];
        double high = ends[1];
        var heaviest = "";
        var without = OptionalDouble.empty();
        for (var outlet : weights.outlets()) {
            var left = weights.without(outlet);
            if (left.isPresent()) {
                low = Math.min(low, left.getAsDouble());
                high = Math.max(high, left.getAsDouble());
                if (without.isEmpty()
                        || Math.abs(left.getAsDouble() - value) > Math.abs(without.getAsDouble() - value)) {
                    without = left;
                    heaviest = outlet;
                }
            }
        }
        return new Interval(
                OptionalDouble.of(low),
                OptionalDouble.of(high),
                "",
                settings.level(),
                weights.outlets().size(),
                heaviest,
                without);
    }

    /** What the acts of each block add, by kind: flow at the end of the block, and stock. */
    private static final class Blocks {
        private final double[][] flow;
        private final double[][] stock;
        final double[] value = new double[KINDS];

        Blocks(List<Share> shares, LocalDate day, int length) {
            int oldest = shares.stream()
                    .mapToInt(share -> (int) ChronoUnit.DAYS.between(share.act().day(), day))
                    .max()
                    .orElse(0);
            int number = Math.max(oldest / length + 1, 2 * NEIGHBOURS + 1);
            flow = new double[number][KINDS];
            stock = new double[number][KINDS];
            for (var share : shares) {
                int age = (int) ChronoUnit.DAYS.between(share.act().day(), day);
                int kind = kind(share);
                int block = age / length;
                flow[block][kind] += share.flow(day, length) * StrictMath.pow(2.0, block);
                stock[block][kind] += share.stock(day);
                value[kind] += share.on(day, length);
            }
        }

        private static int kind(Share share) {
            boolean certain = share.act().evidence().stream()
                    .anyMatch(evidence -> evidence.grade().isCurated());
            return certain ? 0 : 1 + CODED.indexOf(share.act().type().quad());
        }

        /** In how many blocks of the same size the value would have its spread. */
        double effective() {
            double sum = 0.0;
            double squares = 0.0;
            for (int block = 0; block < flow.length; block++) {
                double added = added(block);
                sum += added;
                squares += added * added;
            }
            return squares > 0.0 ? sum * sum / squares : 0.0;
        }

        private double added(int block) {
            return Arrays.stream(flow[block]).sum() * StrictMath.pow(2.0, -block)
                    + Arrays.stream(stock[block]).sum();
        }

        double[] draw(RandomDataGenerator random) {
            var sums = new double[KINDS];
            double fading = 1.0;
            for (int block = 0; block < flow.length; block++, fading *= 0.5) {
                int lowest = Math.max(0, Math.min(block - NEIGHBOURS, flow.length - 2 * NEIGHBOURS - 1));
                int from = lowest + random.nextInt(0, 2 * NEIGHBOURS);
                for (int kind = 0; kind < KINDS; kind++) {
                    sums[kind] += fading * flow[from][kind] + stock[from][kind];
                }
            }
            return sums;
        }
    }
}
