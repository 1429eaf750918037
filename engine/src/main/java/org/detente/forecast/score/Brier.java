package org.detente.forecast.score;

import java.io.Serializable;
import java.util.Collection;

/**
 * Brier (1950) score and the parts into which it falls apart.
 *
 * <pre>  score = reliability - resolution + uncertainty + within</pre>
 *
 * <p>Murphy (1973), J. Appl. Meteorology 12:595-600, over ten bins of equal width; {@code within} is what differs inside the bins
 * (variance less twice the covariance with the outcomes; Stephenson, Coelho and Jolliffe 2008, Weather and Forecasting 23:752-757), so
 * that the sum is exact.
 *
 * @param cases       how many were scored
 * @param score       mean squared error, 0 to 1; the smaller the better
 * @param reliability how far shares of yes lie from what was forecast; 0 is best
 * @param resolution  how far shares of yes lie from the share of all; the larger the better
 * @param uncertainty share of yes times share of no
 * @param within      what is left inside the bins; may be negative
 */
public record Brier(int cases, double score, double reliability, double resolution, double uncertainty, double within)
        implements Serializable {
    static final int BINS = 10;

    /** @throws IllegalArgumentException if there is nothing to score */
    public static Brier of(Collection<Scored> cases) {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("There is no case to score.");
        }
        var count = new double[BINS];
        var sum = new double[BINS];
        var yes = new double[BINS];
        double score = 0;
        for (var one : cases) {
            int bin = bin(one.probability());
            count[bin]++;
            sum[bin] += one.probability();
            yes[bin] += one.yes() ? 1 : 0;
            score += one.squaredError();
        }
        double n = cases.size();
        double share = total(yes) / n;
        double reliability = 0;
        double resolution = 0;
        for (int k = 0; k < BINS; k++) {
            if (count[k] > 0) {
                reliability += count[k] / n * square(sum[k] / count[k] - yes[k] / count[k]);
                resolution += count[k] / n * square(yes[k] / count[k] - share);
            }
        }
        double uncertainty = share * (1 - share);
        double mean = score / n;
        return new Brier(
                cases.size(),
                mean,
                reliability,
                resolution,
                uncertainty,
                mean - reliability + resolution - uncertainty);
    }

    /** Bins are closed at their lower end. */
    static int bin(double probability) {
        return Math.min(BINS - 1, (int) (probability * BINS));
    }

    private static double total(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double square(double value) {
        return value * value;
    }
}
