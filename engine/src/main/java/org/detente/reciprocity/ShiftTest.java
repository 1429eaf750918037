package org.detente.reciprocity;

import java.util.Arrays;
import org.hipparchus.complex.Complex;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * Whether acts of one side are followed by acts of the other more often than by chance: the share that is, against every circular
 * shift of the other side's acts.
 *
 * <pre>
 *   S(s)  = number of periods t with an act of x, such that y, shifted by s, has an act in t+1 .. t+W, counting round
 *   share = S(0) / number of such t,    p = number of shifts s of 0 .. n-1 with S(s) >= S(0) / n
 * </pre>
 *
 * <p>All shifts, none sampled: a shift keeps the bursts of both sides and breaks only the timing between them. S is a circular
 * correlation, computed by Fourier transform in O(n log n) and rounded to whole numbers. Periods in which nobody watched are taken
 * out before. An answer on the same day is not counted: the order within a day is not on record.
 *
 * @param from     whose acts are followed
 * @param to       who follows
 * @param window   W in periods
 * @param periods  n
 * @param acts     periods with an act of the first
 * @param answered S(0)
 * @param share    of the periods with an act, followed within the window
 * @param chance   mean share over all shifts
 * @param p        as above
 * @param pFewer   the same for S(s) not above S(0): small when the other side falls silent instead
 */
public record ShiftTest(
        String from,
        String to,
        int window,
        int periods,
        int acts,
        int answered,
        double share,
        double chance,
        double p,
        double pFewer) {
    private static final int FEWEST_ACTS = 5;

    /** Where more is followed by chance, the share can hardly rise. */
    private static final double MOST_BY_CHANCE = 0.97;

    static Estimate<ShiftTest> of(SeriesTable table, int from, int to, int window) {
        var x = active(table.knownValues(from));
        var y = active(table.knownValues(to));
        var stimulus = table.names().get(from);
        var answer = table.names().get(to);
        int n = x.length;
        int acts = count(x);
        int others = count(y);
        if (acts < FEWEST_ACTS || others < FEWEST_ACTS) {
            var few = acts < FEWEST_ACTS ? stimulus : answer;
            return Estimate.none("not enough acts: %s has acts in %d %ss, the floor is %d"
                    .formatted(few, Math.min(acts, others), table.unit(), FEWEST_ACTS));
        }
        if (n <= 2 * window) {
            return Estimate.none("%d %ss are too few for a window of %d".formatted(n, table.unit(), window));
        }
        var followed = before(y, window);
        if (count(followed) > MOST_BY_CHANCE * n) {
            return Estimate.none("%s has acts so often that nearly everything is followed within %d %s%s"
                    .formatted(answer, window, table.unit(), window == 1 ? "" : "s"));
        }
        var counts = circularCounts(x, followed);
        int answered = counts[0];
        long atLeast = Arrays.stream(counts).filter(s -> s >= answered).count();
        long atMost = Arrays.stream(counts).filter(s -> s <= answered).count();
        return Estimate.of(new ShiftTest(
                stimulus,
                answer,
                window,
                n,
                acts,
                answered,
                (double) answered / acts,
                (double) count(followed) / n,
                (double) atLeast / n,
                (double) atMost / n));
    }

    private static boolean[] active(double[] values) {
        var active = new boolean[values.length];
        for (int t = 0; t < values.length; t++) {
            active[t] = values[t] != 0.0;
        }
        return active;
    }

    private static int count(boolean[] active) {
        int count = 0;
        for (boolean is : active) {
            count += is ? 1 : 0;
        }
        return count;
    }

    /** Periods that have an act in the window after them, counting round. */
    private static boolean[] before(boolean[] y, int window) {
        int n = y.length;
        var before = new boolean[n];
        int last = -1; // periods until the next act, from the end backwards, twice round
        for (int t = 2 * n - 1; t >= 0; t--) {
            before[t % n] = last > 0 && last <= window;
            last = y[t % n] ? 1 : last < 0 ? -1 : last + 1;
        }
        return before;
    }

    /** S(s) for every s: periods t with {@code x[t]} and {@code followed[t - s]}, counting round. */
    static int[] circularCounts(boolean[] x, boolean[] followed) {
        int n = x.length;
        int length = Integer.highestOneBit(2 * n - 1) << 1;
        var a = new double[length];
        var b = new double[length];
        for (int t = 0; t < n; t++) {
            a[t] = x[t] ? 1.0 : 0.0;
            b[(length - t) % length] = followed[t] ? 1.0 : 0.0;
        }
        var transformer = new FastFourierTransformer(DftNormalization.STANDARD);
        var product = transformer.transform(a, TransformType.FORWARD);
        var other = transformer.transform(b, TransformType.FORWARD);
        for (int i = 0; i < length; i++) {
            product[i] = product[i].multiply(other[i]);
        }
        Complex[] correlation = transformer.transform(product, TransformType.INVERSE);
        var counts = new int[n];
        for (int s = 0; s < n; s++) {
            double ahead = correlation[s].getReal();
            double round = s == 0 ? 0.0 : correlation[length - n + s].getReal();
            counts[s] = (int) Math.round(ahead + round);
        }
        return counts;
    }
}
