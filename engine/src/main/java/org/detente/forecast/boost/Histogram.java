package org.detente.forecast.boost;

/** Sums of slopes and curvatures by node of a level, feature and bin; the features are those that the round may split on. */
final class Histogram {
    private final int[] features;
    final double[] sums;

    Histogram(int nodes, int[] features) {
        this.features = features;
        sums = new double[nodes * features.length * Bins.MOST * 2];
    }

    void add(byte[] rows, int at, int node, double slope, double curvature) {
        int base = node * features.length * Bins.MOST * 2;
        for (int feature : features) {
            int cell = base + 2 * rows[at + feature];
            sums[cell] += slope;
            sums[cell + 1] += curvature;
            base += 2 * Bins.MOST;
        }
    }

    void add(Histogram other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
    }
}
