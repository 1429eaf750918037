package org.detente.forecast.score;

import java.io.Serializable;

/**
 * A curve that makes probabilities say what they mean: of those called 0.3, three in ten come true.
 *
 * <pre>  logit p' = a ln p - b ln(1 - p) + c</pre>
 *
 * <p>Kull, Silva Filho and Flach (2017), Beta calibration, AISTATS. With a = b = 1 and c = 0 nothing changes; few cases leave it near that.
 */
public record BetaCalibration(double a, double b, double c) implements Serializable {
    /** Changes nothing. */
    public static final BetaCalibration NONE = new BetaCalibration(1, 1, 0);

    /** How many cases' worth of curvature speaks for changing nothing. */
    private static final double CAUTION = 5;

    private static final double LEAST = 1e-9;

    /** Fits the curve to probabilities and what came of them, each of which counts for so many. */
    public static BetaCalibration fit(double[] probabilities, boolean[] yes, double[] weights) {
        var x = new double[probabilities.length][];
        for (int i = 0; i < x.length; i++) {
            x[i] = vector(probabilities[i]);
        }
        var w = Logistic.fit(new Logistic.Rows(x, yes, weights), CAUTION, new double[] {1, 1, 0})
                .weights();
        // a curve that falls would turn the order round: then leave it as it is
        return w[0] < 0 || w[1] < 0 ? NONE : new BetaCalibration(w[0], w[1], w[2]);
    }

    /** The probability that it should have been. */
    public double apply(double probability) {
        var x = vector(probability);
        return Logistic.probability(a * x[0] + b * x[1] + c);
    }

    private static double[] vector(double probability) {
        double p = Math.max(LEAST, Math.min(1 - LEAST, probability));
        return new double[] {Math.log(p), -Math.log1p(-p), 1};
    }
}
