package org.detente.reciprocity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;

/**
 * Each series regressed on the past of all (Sims 1980, Econometrica 48(1):1-48; for pairs of states Freeman 1983, American Journal of
 * Political Science 27(2):327-358; Goldstein and Freeman 1990, Three-Way Street).
 *
 * <pre>  y_t = c + A_1 y_(t-1) + ... + A_p y_(t-p) + e_t</pre>
 *
 * <p>Rows that would reach over a gap are left out. Immutable.
 */
public final class VectorAutoregression {
    private final SeriesTable table;
    private final int lags;
    private final LeastSquares fit;

    private VectorAutoregression(SeriesTable table, int lags, LeastSquares fit) {
        this.table = table;
        this.lags = lags;
        this.fit = fit;
    }

    /** Rows of the regression. */
    static final class Design {
        private final double[][] columns;
        private final double[][] left;

        private Design(double[][] columns, double[][] left) {
            this.columns = columns;
            this.left = left;
        }

        Optional<LeastSquares> fit() {
            return left[0].length <= columns.length ? Optional.empty() : LeastSquares.fit(columns, left);
        }
    }

    /** Fits; empty when there are fewer rows than coefficients, or the series depend on each other. */
    static Optional<VectorAutoregression> fit(SeriesTable table, int lags) {
        return rows(table, lags, lags).fit().map(fit -> new VectorAutoregression(table, lags, fit));
    }

    /** @param skipped periods that must be known before each row, at least {@code lags} */
    static Design rows(SeriesTable table, int lags, int skipped) {
        var rows = IntStream.range(0, table.size())
                .filter(period -> table.isKnownBack(period, skipped))
                .toArray();
        int k = table.names().size();
        var columns = new double[1 + k * lags][rows.length];
        var left = new double[k][rows.length];
        for (int row = 0; row < rows.length; row++) {
            columns[0][row] = 1.0;
            for (int series = 0; series < k; series++) {
                left[series][row] = table.value(series, rows[row]);
                for (int lag = 1; lag <= lags; lag++) {
                    columns[column(k, series, lag)][row] = table.value(series, rows[row] - lag);
                }
            }
        }
        return new Design(columns, left);
    }

    private static int column(int k, int series, int lag) {
        return 1 + (lag - 1) * k + series;
    }

    public int lags() {
        return lags;
    }

    /** Rows of the regression. */
    public int rows() {
        return fit.rows();
    }

    /** Coefficient of a lag of one series in the equation of another. */
    public double coefficient(int equation, int series, int lag) {
        return fit.coefficients(equation)[column(size(), series, lag)];
    }

    double constant(int equation) {
        return fit.coefficients(equation)[0];
    }

    double[] residuals(int equation) {
        return fit.residuals(equation);
    }

    int size() {
        return table.names().size();
    }

    SeriesTable table() {
        return table;
    }

    /**
     * How the past of one series bears on another; empty when the tests cannot be computed.
     *
     * @param from whose past
     * @param to   whose equation
     */
    Optional<Influence> influence(int from, int to) {
        var which = IntStream.rangeClosed(1, lags)
                .map(lag -> column(size(), from, lag))
                .toArray();
        var coefficients = fit.coefficients(to);
        var classical = fit.covariance(to);
        var robust = fit.robustCovariance(to);
        var classicalTest = BlockTest.of(coefficients, classical, which, fit.freedom());
        var robustTest = BlockTest.of(coefficients, robust, which, fit.freedom());
        if (classicalTest.isEmpty() || robustTest.isEmpty()) {
            return Optional.empty();
        }
        double sum = 0.0;
        for (int i : which) {
            sum += coefficients[i];
        }
        double error = sumError(which, robust);
        double wider = Math.max(error, sumError(which, classical));
        double half = new TDistribution(fit.freedom()).inverseCumulativeProbability(0.975) * wider;
        return Optional.of(new Influence(
                table.names().get(from),
                table.names().get(to),
                classicalTest.get(),
                robustTest.get(),
                sum,
                error,
                sum - half,
                sum + half));
    }

    /** Standard error of the sum of some coefficients. */
    private static double sumError(int[] which, double[][] covariance) {
        double variance = 0.0;
        for (int i : which) {
            for (int j : which) {
                variance += covariance[i][j];
            }
        }
        return Math.sqrt(Math.max(0.0, variance));
    }

    /**
     * How the past of one series bears on another.
     *
     * <p>Robust errors come out far too small where acts are few: if none of one side's fell after one of the other's, the residuals
     * there are all alike, and of 200 pairs of series that had nothing to do with each other, with acts on one day in twenty, the robust
     * test alone called 83 related. The classical test calls too many related where the spread changes. So both must speak against
     * chance, and the interval is that of the larger error.
     *
     * @param from      whose past
     * @param to        whose equation
     * @param classical F test of all lags together
     * @param robust    the same with the covariance of Newey and West
     * @param sum       sum of the lags: positive when more of one is followed by more of the other, negative when by less
     * @param error     robust standard error of the sum
     * @param low       lower end of its 95 % interval, by the larger of the robust and the classical error
     * @param high      upper end
     */
    public record Influence(
            String from,
            String to,
            BlockTest classical,
            BlockTest robust,
            double sum,
            double error,
            double low,
            double high) {
        /** The larger probability of the two tests. */
        public double p() {
            return Math.max(classical.p(), robust.p());
        }
    }

    /**
     * Modulus of the largest root of the system: below 1 a shock dies out, near 1 it stays long, from 1 on it grows and the
     * bands mean nothing.
     */
    public double largestRoot() {
        int k = size();
        var companion = new double[k * lags][k * lags];
        for (int equation = 0; equation < k; equation++) {
            System.arraycopy(fit.coefficients(equation), 1, companion[equation], 0, k * lags);
        }
        for (int i = k; i < k * lags; i++) {
            companion[i][i - k] = 1.0;
        }
        double largest = 0.0;
        for (var root :
                new EigenDecompositionNonSymmetric(new Array2DRowRealMatrix(companion, false)).getEigenvalues()) {
            largest = Math.max(largest, root.norm());
        }
        return largest;
    }

    /**
     * What a shock of one unit to one series adds to another, summed over the periods after it; other shocks are none.
     *
     * @return the sum up to 1, 2, ... periods after
     */
    double[] cumulativeResponse(int from, int to, int horizon) {
        int k = size();
        List<double[]> responses = new ArrayList<>();
        var impulse = new double[k];
        impulse[from] = 1.0;
        responses.add(impulse);
        var sums = new double[horizon];
        double sum = 0.0;
        for (int h = 1; h <= horizon; h++) {
            var response = new double[k];
            for (int lag = 1; lag <= Math.min(lags, h); lag++) {
                var past = responses.get(h - lag);
                for (int equation = 0; equation < k; equation++) {
                    for (int series = 0; series < k; series++) {
                        response[equation] += coefficient(equation, series, lag) * past[series];
                    }
                }
            }
            responses.add(response);
            sum += response[to];
            sums[h - 1] = sum;
        }
        return sums;
    }
}
