package org.detente.reciprocity.hawkes;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Finds the maximum of a {@link Likelihood} by Newton's method with damping (Levenberg-Marquardt), within bounds; what stands on a bound
 * and would go beyond is held there. Curvature is the difference of slopes. Deterministic.
 */
final class Maximum {
    /** A reach below this is none: one act in a hundred thousand. */
    static final double NO_REACH = StrictMath.log(1e-5);

    static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-10;
    private static final double STEP = 1e-5;
    private static final double MOST_DAMPING = 1e12;

    private final Likelihood likelihood;
    private final double[] low;
    private final double[] high;
    private final boolean[] held;

    double[] at;
    double value;

    /** @param held parameters that keep their first value */
    Maximum(Likelihood likelihood, double[] start, double[] low, double[] high, boolean... held) {
        this.likelihood = likelihood;
        this.low = low;
        this.high = high;
        this.held = held;
        this.at = start.clone();
        this.value = likelihood.at(at);
    }

    /** Goes up to the top, or {@code most} steps towards it. */
    Maximum climb(int most) {
        var slope = new double[at.length];
        double damping = 1e-3;
        for (int step = 0; step < most; step++) {
            likelihood.at(at, slope);
            var free = free(slope);
            if (free.length == 0) {
                return this;
            }
            var curvature = curvature(free);
            double before = value;
            while (value <= before && damping < MOST_DAMPING) {
                var next = moved(free, slope, curvature, damping);
                double better = next == at ? Double.NEGATIVE_INFINITY : likelihood.at(next);
                if (better > value) {
                    at = next;
                    value = better;
                    damping = Math.max(1e-9, damping / 10.0);
                } else {
                    damping *= 10.0;
                }
            }
            if (value - before <= CLOSE * (1.0 + Math.abs(value))) {
                return this;
            }
        }
        return this;
    }

    private double[] moved(int[] free, double[] slope, RealMatrix curvature, double damping) {
        var matrix = curvature.copy();
        for (int i = 0; i < free.length; i++) {
            matrix.addToEntry(i, i, damping * (1.0 + Math.abs(matrix.getEntry(i, i))));
        }
        try {
            var direction = new CholeskyDecomposition(matrix, 1e-9, 0.0)
                    .getSolver()
                    .solve(new ArrayRealVector(
                            Arrays.stream(free).mapToDouble(i -> slope[i]).toArray()));
            var next = at.clone();
            for (int i = 0; i < free.length; i++) {
                int p = free[i];
                double by = Math.max(-2.0, Math.min(2.0, direction.getEntry(i)));
                next[p] = Math.max(low[p], Math.min(high[p], at[p] + by));
            }
            return next;
        } catch (MathRuntimeException notPositive) {
            return at; // damped more, it will be
        }
    }

    private int[] free(double[] slope) {
        var free = new int[at.length];
        int n = 0;
        for (int p = 0; p < at.length; p++) {
            boolean stuck = (at[p] <= low[p] && slope[p] <= 0.0) || (at[p] >= high[p] && slope[p] >= 0.0);
            if (!held[p] && !stuck) {
                free[n++] = p;
            }
        }
        return Arrays.copyOf(free, n);
    }

    /** Less the second derivatives: the observed information. */
    private RealMatrix curvature(int... free) {
        var matrix = new Array2DRowRealMatrix(free.length, free.length);
        var above = new double[at.length];
        var below = new double[at.length];
        for (int i = 0; i < free.length; i++) {
            var moved = at.clone();
            moved[free[i]] = at[free[i]] + STEP;
            likelihood.at(moved, above);
            moved[free[i]] = at[free[i]] - STEP;
            likelihood.at(moved, below);
            for (int j = 0; j < free.length; j++) {
                matrix.setEntry(i, j, -(above[free[j]] - below[free[j]]) / (2.0 * STEP));
            }
        }
        return matrix.add(matrix.transpose()).scalarMultiply(0.5);
    }

    /** Standard errors of the parameters by the observed information; NaN for one that is held, stands on a bound, or cannot be told. */
    double[] errors() {
        var errors = new double[at.length];
        Arrays.fill(errors, Double.NaN);
        var inside = new int[at.length];
        int n = 0;
        for (int p = 0; p < at.length; p++) {
            if (!held[p] && at[p] > low[p] && at[p] < high[p]) {
                inside[n++] = p;
            }
        }
        var free = Arrays.copyOf(inside, n);
        if (n == 0) {
            return errors;
        }
        try {
            var inverse = new CholeskyDecomposition(curvature(free), 1e-6, 1e-12)
                    .getSolver()
                    .getInverse();
            for (int i = 0; i < n; i++) {
                errors[free[i]] = Math.sqrt(inverse.getEntry(i, i));
            }
        } catch (MathRuntimeException flat) {
            return errors; // the record cannot tell them apart
        }
        return errors;
    }
}
