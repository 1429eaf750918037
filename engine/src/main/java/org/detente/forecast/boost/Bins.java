package org.detente.forecast.boost;

import java.util.Arrays;

/**
 * Where the values of each feature are cut: a value falls into the bin that is the number of cuts below or at it. Immutable.
 */
public final class Bins {
    /** Most bins of a feature. */
    public static final int MOST = 64;

    private static final int TAIL = 8;
    private static final double TAIL_STEP = 1.25;

    private final double[][] cuts;

    /** @param cuts by feature, rising, fewer than {@value #MOST} each */
    public Bins(double[][] cuts) {
        this.cuts = cuts;
    }

    /**
     * Cuts between quantiles of a sample, and a few beyond its highest value, since counts and ages grow with the days.
     *
     * @param sample rows of features
     */
    static Bins of(double[][] sample, int features) {
        var cuts = new double[features][];
        var column = new double[sample.length];
        for (int feature = 0; feature < features; feature++) {
            for (int i = 0; i < sample.length; i++) {
                column[i] = sample[i][feature];
            }
            Arrays.sort(column);
            cuts[feature] = cuts(column);
        }
        return new Bins(cuts);
    }

    private static double[] cuts(double[] sorted) {
        if (sorted.length == 0) {
            return sorted;
        }
        int most = MOST - TAIL - 1;
        var distinct = Arrays.stream(sorted).distinct().toArray();
        var cuts = new double[MOST];
        int count = 0;
        for (int i = 1; i <= most; i++) {
            // of few values each has its bin; of many, as many rows are in each
            double cut = distinct.length <= most
                    ? distinct[Math.min(i, distinct.length - 1)]
                    : sorted[(int) ((long) i * sorted.length / (most + 1))];
            if (cut > distinct[0] && (count == 0 || cut > cuts[count - 1])) {
                cuts[count++] = cut;
            }
        }
        double highest = distinct[distinct.length - 1];
        for (int i = 0; i < TAIL && count > 0 && distinct.length > 3; i++) {
            highest *= TAIL_STEP;
            if (highest > cuts[count - 1]) {
                cuts[count++] = highest;
            }
        }
        return Arrays.copyOf(cuts, count);
    }

    public int features() {
        return cuts.length;
    }

    /** The bin of a value, from 0. */
    public int bin(int feature, double value) {
        var own = cuts[feature];
        int low = 0;
        int high = own.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value < own[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Writes the bins of a row. */
    public void bin(double[] row, byte[] bins, int at) {
        for (int feature = 0; feature < cuts.length; feature++) {
            bins[at + feature] = (byte) bin(feature, row[feature]);
        }
    }

    /** The cuts of a feature: a bin b holds values from cut b-1 up to, not including, cut b. */
    public double[] cuts(int feature) {
        return cuts[feature].clone();
    }
}
