package org.detente.reciprocity.hawkes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Acts of two sides in continuous time. Immutable.
 *
 * <p>Records know days, a process in continuous time knows no two acts at once: {@link #ofDays} spreads the acts of a day evenly at random
 * over it. Their order within the day is not on record, so there an act provokes from the end of its day on.
 */
public final class TimedActs {
    private final double[] times;
    private final double[] starts;
    private final int[] sides;
    private final double[] logSizes;
    private final double horizon;
    private final int[] counts = new int[2];
    private final boolean sized;

    private TimedActs(double[] times, double[] starts, int[] sides, double[] sizes, double horizon) {
        this.times = times.clone();
        this.starts = starts.clone();
        this.sides = sides.clone();
        this.horizon = horizon;
        this.logSizes = new double[sizes.length];
        boolean differ = false;
        for (int k = 0; k < times.length; k++) {
            double before = k == 0 ? 0.0 : times[k - 1];
            if (!(times[k] >= before && times[k] <= horizon)) {
                throw new IllegalArgumentException(
                        "times must ascend from 0 to the horizon %s, but time %d is %s after %s."
                                .formatted(horizon, k, times[k], before));
            }
            if (!(sizes[k] > 0.0 && sizes[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("size %d must be above 0, but was %s.".formatted(k, sizes[k]));
            }
            counts[sides[k]]++;
            logSizes[k] = StrictMath.log(sizes[k]);
            differ |= sizes[k] != sizes[0];
        }
        this.sized = differ;
    }

    /**
     * @param times   ascending, in days from the begin of the watch, 0 to {@code horizon}
     * @param sides   0 or 1: who acts
     * @param sizes   how grave each act is, above 0; 1 is usual
     * @param horizon length of the watch in days
     */
    public static TimedActs of(double[] times, int[] sides, double[] sizes, double horizon) {
        return new TimedActs(times, times, sides, sizes, horizon);
    }

    /**
     * One act on a day.
     *
     * @param day  days from the begin of the watch, at least 0
     * @param side 0 or 1
     * @param size above 0
     */
    public record Deed(int day, int side, double size) {}

    /** @param days length of the watch in days; every deed lies in it */
    public static TimedActs ofDays(List<Deed> deeds, int days, long seed) {
        var random = new SplittableRandom(seed);
        record Placed(double time, Deed deed) {}
        var placed = deeds.stream()
                .sorted(Comparator.comparingInt(Deed::day)
                        .thenComparingInt(Deed::side)
                        .thenComparingDouble(Deed::size))
                .map(deed -> new Placed(deed.day() + random.nextDouble(), deed))
                .sorted(Comparator.comparingDouble(Placed::time))
                .toList();
        var times = placed.stream().mapToDouble(Placed::time).toArray();
        return new TimedActs(
                times,
                Arrays.stream(times).map(time -> Math.floor(time) + 1.0).toArray(),
                placed.stream().mapToInt(at -> at.deed().side()).toArray(),
                placed.stream().mapToDouble(at -> at.deed().size()).toArray(),
                days);
    }

    /** Number of acts. */
    public int size() {
        return times.length;
    }

    /** Number of acts of a side. */
    public int count(int side) {
        return counts[side];
    }

    /** Days from the begin of the watch. */
    public double time(int act) {
        return times[act];
    }

    /** From when on the act provokes others. */
    double start(int act) {
        return starts[act];
    }

    /** 0 or 1. */
    public int side(int act) {
        return sides[act];
    }

    double logSize(int act) {
        return logSizes[act];
    }

    /** Length of the watch in days. */
    public double horizon() {
        return horizon;
    }

    /** Whether acts differ in size, so that it can be told whether size matters. */
    public boolean sized() {
        return sized;
    }
}
