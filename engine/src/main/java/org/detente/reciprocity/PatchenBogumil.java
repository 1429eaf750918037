package org.detente.reciprocity;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Three ways in which a side may go by the other (Patchen and Bogumil 1995, Conflict Management and Peace Science 14(2):121-149).
 *
 * <pre>
 *   simple       y_t           = a + b x_(t-1)                     it does what the other did
 *   trend        y_t - y_(t-1) = a + b (x_(t-1) - x_(t-2))         it does more when the other began to do more
 *   comparative  y_t - y_(t-1) = a + b (x_(t-1) - y_(t-1))         it makes up the difference
 * </pre>
 *
 * @param simple      as above, y being the answering side
 * @param trend       as above
 * @param comparative as above
 */
public record PatchenBogumil(Model simple, Model trend, Model comparative) {

    /**
     * One of the models.
     *
     * @param b       slope
     * @param r2      share of the variance that it explains
     * @param error   standard error of b after Newey and West
     * @param p       two-sided probability of a slope as far from zero, by Student's t and the larger of this error and the classical one
     * @param rows    periods used
     */
    public record Model(double b, double r2, double error, double p, int rows) {
        boolean isPositive(double level) {
            return b > 0.0 && p < level;
        }

        boolean isNegative(double level) {
            return b < 0.0 && p < level;
        }
    }

    /** @return empty when one of the models cannot be fitted, as when a side hardly ever changes */
    static Optional<PatchenBogumil> of(SeriesTable table, int from, int to) {
        IntToDoubleFunction x = t -> table.value(from, t);
        IntToDoubleFunction y = t -> table.value(to, t);
        IntToDoubleFunction change = t -> y.applyAsDouble(t) - y.applyAsDouble(t - 1);
        var simple = fit(table, 1, y, t -> x.applyAsDouble(t - 1));
        var trend = fit(table, 2, change, t -> x.applyAsDouble(t - 1) - x.applyAsDouble(t - 2));
        var comparative = fit(table, 1, change, t -> x.applyAsDouble(t - 1) - y.applyAsDouble(t - 1));
        return simple.isEmpty() || trend.isEmpty() || comparative.isEmpty()
                ? Optional.empty()
                : Optional.of(new PatchenBogumil(simple.get(), trend.get(), comparative.get()));
    }

    private static Optional<Model> fit(
            SeriesTable table, int back, IntToDoubleFunction left, IntToDoubleFunction right) {
        var rows = IntStream.range(0, table.size())
                .filter(t -> table.isKnownBack(t, back))
                .toArray();
        var y = IntStream.of(rows).mapToDouble(left).toArray();
        var x = IntStream.of(rows).mapToDouble(right).toArray();
        var ones = IntStream.of(rows).mapToDouble(t -> 1.0).toArray();
        if (rows.length < 4) {
            return Optional.empty();
        }
        double mean =
                IntStream.range(0, y.length).mapToDouble(i -> y[i]).average().orElseThrow();
        double total = IntStream.range(0, y.length)
                .mapToDouble(i -> (y[i] - mean) * (y[i] - mean))
                .sum();
        return LeastSquares.fit(new double[][] {ones, x}, y)
                .filter(fit -> total > 0.0)
                .map(fit -> {
                    double b = fit.coefficients(0)[1];
                    double error = Math.sqrt(Math.max(0.0, fit.robustCovariance(0)[1][1]));
                    double wider = Math.max(error, Math.sqrt(fit.covariance(0)[1][1]));
                    double p = wider > 0.0
                            ? 2.0 * new TDistribution(fit.freedom()).cumulativeProbability(-Math.abs(b) / wider)
                            : b == 0.0 ? 1.0 : 0.0;
                    return new Model(b, 1.0 - fit.residualSum(0) / total, error, p, rows.length);
                });
    }
}
