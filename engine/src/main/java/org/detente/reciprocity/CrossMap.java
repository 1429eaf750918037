package org.detente.reciprocity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether one side left its mark on the other: convergent cross mapping (Sugihara and others 2012, Science 338:496-500). If x drives
 * y, the past of y tells what x was, the better the more of y is known.
 *
 * <p>Where y is moved by chance as much as by x, the past of x tells what y is, too, which looks like the opposite. So the driver is
 * estimated at several lags (Ye and others 2015, Scientific Reports 5:14750): a mark is of what was before. What tells the time after
 * it as well gives no direction.
 *
 * <p>Surrogates are circular shifts of the driver against the embedding, evenly spaced: they keep its memory and break its
 * timing; of each the best lag counts, as of the record. Convergence compares the skill with all points to that with small random
 * libraries.
 *
 * @param from          the driver, which is estimated
 * @param to            the driven, whose embedding estimates it
 * @param dimension     E
 * @param delay         tau in periods
 * @param points        of the embedding
 * @param skill         correlation of the driver with its estimates in the same period, each point left out when it is estimated
 * @param lag           of 0 to 3 periods before, the one at which the driver is told best
 * @param best          skill there
 * @param future        highest skill for 1 to 3 periods after
 * @param surrogateP    share of shifts with a best skill as high, the record itself counted among them
 * @param surrogateHigh 95 % of the shifts lie below
 * @param libraries     skill at that lag by size of the library
 * @param convergenceP  share of the smallest libraries with a skill as high as that of all points
 */
public record CrossMap(
        String from,
        String to,
        int dimension,
        int delay,
        int points,
        double skill,
        int lag,
        double best,
        double future,
        double surrogateP,
        double surrogateHigh,
        List<Library> libraries,
        double convergenceP) {
    /** Longest embedding; of longer series the last periods count. */
    static final int MOST_POINTS = 2048;

    private static final int MOST_DIMENSION = 10;
    private static final int FEWEST_POINTS = 30;
    private static final int SHIFTS = 199;
    private static final int SAMPLES = 50;
    private static final int SMALLEST = 20;

    /** Lags tried, before and after. */
    private static final int MOST_LAG = 3;

    public CrossMap {
        libraries = List.copyOf(libraries);
    }

    /** Skill with random libraries of one size: the mean, and the bounds of 90 % of them. */
    public record Library(int size, double mean, double low, double high) {}

    /** Whether the skill is beyond chance and grows with the library. */
    boolean holds(double level) {
        return best > 0.0 && surrogateP < level && convergenceP < level;
    }

    /** Whether it tells what was before better than what comes after, by two standard errors of a correlation. */
    boolean isOfBefore() {
        return best - future > 2.0 * (1.0 - best * best) / Math.sqrt(points);
    }

    /**
     * Estimates.
     *
     * @param dimension E, or 0 for the one with which the driven forecasts itself best
     * @param sizes     how many sizes of libraries are tried, at least 1
     */
    static Estimate<CrossMap> of(SeriesTable whole, int from, int to, int dimension, int delay, int sizes, long seed) {
        var table = whole.size() > MOST_POINTS ? whole.range(whole.size() - MOST_POINTS, whole.size()) : whole;
        int e = dimension > 0 ? dimension : bestDimension(table, to, delay);
        var same = Manifold.of(table, to, e, delay, 0, 0);
        var manifold = Manifold.of(table, to, e, delay, MOST_LAG, MOST_LAG);
        if (manifold.points() < FEWEST_POINTS) {
            return Estimate.none(
                    "%d points without a gap, the floor is %d".formatted(manifold.points(), FEWEST_POINTS));
        }
        double skill = Manifold.skill(same.neighbours(same.everyPoint()), driver(table, from, same, 0));
        var neighbours = manifold.neighbours(manifold.everyPoint());
        var before = IntStream.rangeClosed(0, MOST_LAG)
                .mapToObj(lag -> driver(table, from, manifold, -lag))
                .toArray(double[][]::new);
        int lag = 0;
        double best = Double.NEGATIVE_INFINITY;
        double future = -1.0;
        for (int i = 0; i <= MOST_LAG; i++) {
            double there = Manifold.skill(neighbours, before[i]);
            if (there > best) {
                best = there;
                lag = i;
            }
            if (i > 0) {
                future = Math.max(future, orZero(Manifold.skill(neighbours, driver(table, from, manifold, i))));
            }
        }
        if (!Double.isFinite(skill) || !Double.isFinite(best)) {
            return Estimate.none("the past of %s gives one and the same estimate of %s always"
                    .formatted(table.names().get(to), table.names().get(from)));
        }
        double highest = best;
        var shifted = shifted(neighbours, before);
        double atLeast = 1.0 + Arrays.stream(shifted).filter(s -> s >= highest).count();
        var libraries = new ArrayList<Library>();
        double convergenceP = 1.0;
        int n = manifold.points();
        for (int i = 0; i < sizes; i++) {
            int size = (int) Math.round(SMALLEST * StrictMath.pow((double) n / SMALLEST, (double) i / sizes));
            var samples = samples(manifold, before[lag], size, new SplittableRandom(seed + i));
            if (i == 0) {
                convergenceP =
                        (1.0 + Arrays.stream(samples).filter(s -> s >= highest).count()) / (1.0 + samples.length);
            }
            libraries.add(new Library(
                    size,
                    Arrays.stream(samples).average().orElseThrow(),
                    quantile(samples, 0.05),
                    quantile(samples, 0.95)));
        }
        libraries.add(new Library(n, best, best, best));
        return Estimate.of(new CrossMap(
                table.names().get(from),
                table.names().get(to),
                e,
                delay,
                n,
                skill,
                lag,
                best,
                future,
                atLeast / (1.0 + shifted.length),
                quantile(shifted, 0.95),
                libraries,
                convergenceP));
    }

    /** The driver so many periods after each point. */
    private static double[] driver(SeriesTable table, int series, Manifold manifold, int after) {
        return IntStream.of(manifold.periods())
                .mapToDouble(period -> table.value(series, period + after))
                .toArray();
    }

    /** Best skill of the lags against the driver shifted round, evenly spaced shifts; a shift that gives no number counts as no skill. */
    private static double[] shifted(Manifold.Neighbours[] neighbours, double[][] drivers) {
        int n = drivers[0].length;
        int shifts = Math.min(SHIFTS, n - 1);
        return IntStream.rangeClosed(1, shifts)
                .mapToDouble(i -> {
                    int by = (int) ((long) i * n / (shifts + 1));
                    return Arrays.stream(drivers)
                            .mapToDouble(driver -> orZero(Manifold.skill(neighbours, moved(driver, by))))
                            .max()
                            .orElseThrow();
                })
                .toArray();
    }

    private static double[] moved(double[] values, int by) {
        var moved = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            moved[(t + by) % values.length] = values[t];
        }
        return moved;
    }

    private static double[] samples(Manifold manifold, double[] driver, int size, SplittableRandom random) {
        var points = manifold.everyPoint();
        var samples = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            for (int i = 0; i < size; i++) { // the first places of a shuffle
                int j = i + random.nextInt(points.length - i);
                int kept = points[i];
                points[i] = points[j];
                points[j] = kept;
            }
            samples[sample] = orZero(Manifold.skill(manifold.neighbours(Arrays.copyOf(points, size)), driver));
        }
        return samples;
    }

    private static double orZero(double skill) {
        return Double.isNaN(skill) ? 0.0 : skill;
    }

    private static double quantile(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** The dimension, up to 10, with which a series forecasts its own next period best; the lowest of equals. */
    static int bestDimension(SeriesTable table, int series, int delay) {
        int best = 1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int dimension = 1; dimension <= MOST_DIMENSION; dimension++) {
            double skill = selfSkill(table, series, dimension, delay);
            if (skill > highest) {
                highest = skill;
                best = dimension;
            }
        }
        return best;
    }

    /** Skill of a series in forecasting its own next period; not a number where there is none. */
    static double selfSkill(SeriesTable table, int series, int dimension, int delay) {
        var manifold = Manifold.of(table, series, dimension, delay, 0, 1);
        if (manifold.points() < FEWEST_POINTS) {
            return Double.NaN;
        }
        var next = IntStream.of(manifold.periods())
                .mapToDouble(period -> table.value(series, period + 1))
                .toArray();
        return Manifold.skill(manifold.neighbours(manifold.everyPoint()), next);
    }
}
