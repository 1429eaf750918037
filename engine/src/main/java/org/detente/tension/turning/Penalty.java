package org.detente.tension.turning;

import java.util.Random;

/**
 * The penalty at which a series without any turning point shows none, but for a stated share of false alarms.
 *
 * <p>The values are shuffled many times: whatever changes {@link Pelt} finds then are chance. The penalty is the smallest, to one
 * part in a hundred, with which no more than the stated share of shuffles has any. So it fits counts, many zeros and single wild
 * values, for which the usual penalties (BIC) are not made. What it takes for granted is that the values could stand in any order:
 * episodes that last longer than a period make it too small.
 */
public final class Penalty {
    private static final int STEPS = 10;

    private Penalty() {}

    /**
     * @param values      the series
     * @param shortest    values that a segment has at least
     * @param falseAlarms share of shuffles that may have a change, above 0 and below 1
     * @param shuffles    number of shuffles
     */
    public static double calibrated(double[] values, int shortest, double falseAlarms, int shuffles, long seed) {
        double low = 0.0;
        double high = squares(values);
        if (values.length < 2 * shortest || high <= 0.0) {
            return 1.0; // nothing can change
        }
        int most = (int) Math.floor(falseAlarms * shuffles);
        for (int step = 0; step < STEPS; step++) {
            double middle = step == 0 ? high / 8 : 0.5 * (low + high);
            if (alarms(values, middle, shortest, shuffles, most, seed) > most) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double squares(double[] values) {
        double mean = 0.0;
        for (double value : values) {
            mean += value / values.length;
        }
        double sum = 0.0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    /** In how many shuffles a change is found; it stops counting above {@code most}. */
    static int alarms(double[] values, double penalty, int shortest, int shuffles, int most, long seed) {
        var random = new Random(seed);
        var shuffled = values.clone();
        int alarms = 0;
        for (int i = 0; i < shuffles && alarms <= most; i++) {
            shuffle(shuffled, random);
            alarms += Pelt.changes(shuffled, penalty, shortest).isEmpty() ? 0 : 1;
        }
        return alarms;
    }

    /** Puts values into a random order (Fisher and Yates). */
    static void shuffle(double[] values, Random random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double value = values[i];
            values[i] = values[other];
            values[other] = value;
        }
    }
}
