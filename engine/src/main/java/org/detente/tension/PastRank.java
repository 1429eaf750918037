package org.detente.tension;

/** Where each day stands among the days up to it. */
final class PastRank {
    private PastRank() {}

    /**
     * Share of the values up to each one, itself included, that are lower; equal ones count half.
     *
     * <p>A sorted array that grows: quadratic in moves of memory, which for a century of days is a fraction of a second.
     */
    static double[] of(TensionSeries series) {
        var sorted = new double[series.days()];
        var ranks = new double[series.days()];
        for (int day = 0; day < ranks.length; day++) {
            double value = series.points(day);
            int lower = count(sorted, day, value, false);
            int equal = count(sorted, day, value, true) - lower + 1; // and itself
            System.arraycopy(sorted, lower, sorted, lower + 1, day - lower);
            sorted[lower] = value;
            ranks[day] = (lower + 0.5 * equal) / (day + 1);
        }
        return ranks;
    }

    /** How many of the first {@code length} sorted values are below a value, or not above it. */
    private static int count(double[] sorted, int length, double value, boolean orEqual) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
