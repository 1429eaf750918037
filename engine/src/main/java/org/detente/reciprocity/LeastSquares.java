package org.detente.reciprocity;

import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Ordinary least squares of several left sides on the same columns.
 *
 * <pre>  b = (X'X)^-1 X'y</pre>
 *
 * <p>By the Cholesky decomposition of the normal equations, columns scaled to length 1: a bootstrap solves a thousand of them, and
 * the twin of the tests, which works by singular values, gives the same to nine digits. O(n k^2).
 */
final class LeastSquares {
    /** Square of the sine of the angle below which a column counts as made of the others. */
    private static final double COLLINEAR = 1e-10;

    private final double[][] columns;
    private final double[][] coefficients;
    private final double[][] residuals;
    private final double[][] inverse;

    private LeastSquares(double[][] columns, double[][] coefficients, double[][] residuals, double[][] inverse) {
        this.columns = columns;
        this.coefficients = coefficients;
        this.residuals = residuals;
        this.inverse = inverse;
    }

    /**
     * Fits; empty when the columns depend on each other.
     *
     * @param columns of X, each of n numbers, a column of ones among them where a constant is wanted
     * @param left    left sides, each of n numbers
     */
    static Optional<LeastSquares> fit(double[][] columns, double[]... left) {
        int k = columns.length;
        var scale = new double[k];
        for (int i = 0; i < k; i++) {
            scale[i] = Math.sqrt(dot(columns[i], columns[i]));
            if (!(scale[i] > 0.0)) {
                return Optional.empty();
            }
        }
        var normal = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                normal[i][j] = dot(columns[i], columns[j]) / (scale[i] * scale[j]);
                normal[j][i] = normal[i][j];
            }
        }
        double[][] inverse;
        try {
            inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(normal, false), 1e-9, COLLINEAR)
                    .getSolver()
                    .getInverse()
                    .getData();
        } catch (MathIllegalArgumentException e) {
            return Optional.empty();
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                inverse[i][j] /= scale[i] * scale[j];
            }
        }
        var coefficients = new double[left.length][];
        var residuals = new double[left.length][];
        for (int equation = 0; equation < left.length; equation++) {
            coefficients[equation] = coefficients(columns, inverse, left[equation]);
            residuals[equation] = residuals(columns, coefficients[equation], left[equation]);
            // One step of refinement takes back what the normal equations lose.
            var correction = coefficients(columns, inverse, residuals[equation]);
            for (int i = 0; i < k; i++) {
                coefficients[equation][i] += correction[i];
            }
            residuals[equation] = residuals(columns, coefficients[equation], left[equation]);
        }
        return Optional.of(new LeastSquares(columns, coefficients, residuals, inverse));
    }

    private static double[] coefficients(double[][] columns, double[][] inverse, double[] left) {
        var moments = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            moments[i] = dot(columns[i], left);
        }
        var coefficients = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            coefficients[i] = dot(inverse[i], moments);
        }
        return coefficients;
    }

    private static double[] residuals(double[][] columns, double[] coefficients, double[] left) {
        var residuals = left.clone();
        for (int i = 0; i < columns.length; i++) {
            for (int t = 0; t < residuals.length; t++) {
                residuals[t] -= coefficients[i] * columns[i][t];
            }
        }
        return residuals;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    int rows() {
        return columns[0].length;
    }

    /** Rows less coefficients. */
    int freedom() {
        return rows() - columns.length;
    }

    double[] coefficients(int equation) {
        return coefficients[equation];
    }

    double[] residuals(int equation) {
        return residuals[equation];
    }

    double residualSum(int equation) {
        return dot(residuals[equation], residuals[equation]);
    }

    /** Covariance of the coefficients when the errors are alike and independent. */
    double[][] covariance(int equation) {
        double variance = residualSum(equation) / freedom();
        var covariance = new double[inverse.length][inverse.length];
        for (int i = 0; i < inverse.length; i++) {
            for (int j = 0; j < inverse.length; j++) {
                covariance[i][j] = variance * inverse[i][j];
            }
        }
        return covariance;
    }

    /**
     * Covariance of the coefficients whatever the spread and the short memory of the errors (Newey and West 1987, Econometrica
     * 55(3):703-708), Bartlett weights.
     *
     * <pre>
     *   V = n/(n-k) (X'X)^-1 S (X'X)^-1
     *   S = G_0 + sum over j = 1..m of (1 - j/(m+1)) (G_j + G_j'),   G_j = sum over t of x_t e_t e_(t-j) x_(t-j)'
     *   m = floor(4 (n/100)^(2/9))
     * </pre>
     */
    double[][] robustCovariance(int equation) {
        int n = rows();
        int k = columns.length;
        int lags = Math.min(n - 1, (int) Math.floor(4.0 * StrictMath.pow(n / 100.0, 2.0 / 9.0)));
        var scores = new double[k][n];
        for (int i = 0; i < k; i++) {
            for (int t = 0; t < n; t++) {
                scores[i][t] = columns[i][t] * residuals[equation][t];
            }
        }
        var middle = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int lag = 0; lag <= lags; lag++) {
                    double weight = 1.0 - lag / (lags + 1.0);
                    double moment = lagged(scores[i], scores[j], lag);
                    middle[i][j] += weight * moment;
                    if (lag > 0) {
                        middle[j][i] += weight * moment;
                    }
                }
            }
        }
        var covariance = product(product(inverse, middle), inverse);
        for (var row : covariance) {
            for (int j = 0; j < k; j++) {
                row[j] *= (double) n / freedom();
            }
        }
        return covariance;
    }

    private static double lagged(double[] a, double[] b, int lag) {
        double sum = 0.0;
        for (int t = lag; t < a.length; t++) {
            sum += a[t] * b[t - lag];
        }
        return sum;
    }

    private static double[][] product(double[][] a, double[][] b) {
        return new Array2DRowRealMatrix(a, false)
                .multiply(new Array2DRowRealMatrix(b, false))
                .getData();
    }
}
