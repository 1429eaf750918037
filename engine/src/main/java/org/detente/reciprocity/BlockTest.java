package org.detente.reciprocity;

import java.util.Optional;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Whether some coefficients together are zero (Wald test in its F form; with the classical covariance it is the F test of Granger
 * 1969, Econometrica 37(3):424-438).
 *
 * <pre>  F = b' V^-1 b / q,   with the F distribution of q and n - k degrees of freedom if all are zero</pre>
 *
 * @param f       F value, at least 0
 * @param tested  number q of coefficients
 * @param freedom n - k
 * @param p       probability of a value as large if all are zero
 */
public record BlockTest(double f, int tested, int freedom, double p) {

    /** Empty when the covariance is singular. */
    static Optional<BlockTest> of(double[] coefficients, double[][] covariance, int[] which, int freedom) {
        int q = which.length;
        var block = new double[q][q];
        var tested = new double[q];
        for (int i = 0; i < q; i++) {
            tested[i] = coefficients[which[i]];
            for (int j = 0; j < q; j++) {
                // the mean of both halves: rounding leaves them unlike
                block[i][j] = (covariance[which[i]][which[j]] + covariance[which[j]][which[i]]) / 2.0;
            }
        }
        try {
            double largest = 0.0;
            for (int i = 0; i < q; i++) {
                largest = Math.max(largest, block[i][i]);
            }
            var solved = new CholeskyDecomposition(new Array2DRowRealMatrix(block, false), 1e-9, 1e-14 * largest)
                    .getSolver()
                    .solve(new ArrayRealVector(tested, false));
            double f = LeastSquares.dot(tested, solved.toArray()) / q;
            return Optional.of(new BlockTest(f, q, freedom, upperTail(f, q, freedom)));
        } catch (MathIllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The other tail of the mirrored distribution, which stays exact where 1 - P would be lost in rounding. */
    private static double upperTail(double f, int q, int freedom) {
        return f > 0.0 ? new FDistribution(freedom, q).cumulativeProbability(1.0 / f) : 1.0;
    }
}
