package org.detente.forecast.score;

import java.io.Serializable;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Logistic regression with a penalty on the distance of its weights from what they are expected to be.
 *
 * <pre>  minimise  sum over rows of  weight * -ln P(outcome)  +  penalty/2 * |w - expected|^2,   P(yes) = 1 / (1 + exp(-w.x))</pre>
 *
 * <p>Newton's method (iteratively reweighted least squares); each step costs O(rows * columns^2). Deterministic.
 */
public final class Logistic implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_STEPS = 30;
    private static final double CLOSE = 1e-8;

    private final double[] weights;

    private Logistic(double[] weights) {
        this.weights = weights;
    }

    /** Rows of the regression: a vector for each, its outcome, and how much it counts, above 0. */
    public static final class Rows {
        private final double[][] x;
        private final boolean[] yes;
        private final double[] weights;

        /** The arrays are kept, not copied. */
        public Rows(double[][] x, boolean[] yes, double[] weights) {
            this.x = x;
            this.yes = yes;
            this.weights = weights;
        }
    }

    /** @param expected what each weight is drawn towards */
    public static Logistic fit(Rows rows, double penalty, double[] expected) {
        int columns = expected.length;
        var w = expected.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            var hessian = new double[columns][columns];
            var gradient = new double[columns];
            for (int j = 0; j < columns; j++) {
                hessian[j][j] = penalty;
                gradient[j] = -penalty * (w[j] - expected[j]);
            }
            for (int i = 0; i < rows.x.length; i++) {
                add(rows.x[i], rows.yes[i], rows.weights[i], w, hessian, gradient);
            }
            for (int j = 0; j < columns; j++) {
                for (int k = 0; k < j; k++) {
                    hessian[k][j] = hessian[j][k];
                }
            }
            var move = new CholeskyDecomposition(new Array2DRowRealMatrix(hessian, false), 1e-6, 1e-14)
                    .getSolver()
                    .solve(new ArrayRealVector(gradient, false))
                    .toArray();
            double longest = 0;
            for (int j = 0; j < columns; j++) {
                w[j] += Math.max(-2, Math.min(2, move[j])); // a long step overshoots where classes part
                longest = Math.max(longest, Math.abs(move[j]));
            }
            if (longest < CLOSE) {
                break;
            }
        }
        return new Logistic(w);
    }

    private static void add(double[] x, boolean yes, double weight, double[] w, double[][] hessian, double[] gradient) {
        double p = probability(dot(w, x));
        double residual = weight * ((yes ? 1 : 0) - p);
        double curvature = weight * p * (1 - p);
        for (int j = 0; j < x.length; j++) {
            if (x[j] != 0) {
                gradient[j] += residual * x[j];
                double part = curvature * x[j];
                var row = hessian[j];
                for (int k = 0; k <= j; k++) {
                    row[k] += part * x[k];
                }
            }
        }
    }

    /** One for each column. */
    public double[] weights() {
        return weights.clone();
    }

    /** Log odds of yes. */
    public double score(double[] x) {
        return dot(weights, x);
    }

    /** The probability for log odds. */
    public static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < b.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
