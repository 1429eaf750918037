package org.detente.reciprocity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;

/**
 * How many lags a vector autoregression takes (Luetkepohl 2005, New Introduction to Multiple Time Series Analysis, 4.3).
 *
 * <pre>
 *   criterion(p) = ln det(S_p) + penalty * m / n,     m = K (K p + 1) coefficients of K equations, S_p = E'E / n
 *   penalty: AIC 2, BIC ln n, HQ 2 ln ln n
 * </pre>
 *
 * <p>All on the rows that the longest one has, so that they can be compared.
 *
 * @param rows   n
 * @param orders each number of lags tried, from 1
 */
public record LagChoice(int rows, List<Order> orders) {
    public LagChoice {
        orders = List.copyOf(orders);
    }

    /** By which the lags are chosen. */
    public enum Criterion {
        AIC,
        BIC,
        HQ;

        double of(Order order) {
            return switch (this) {
                case AIC -> order.aic();
                case BIC -> order.bic();
                case HQ -> order.hq();
            };
        }
    }

    /** The three criteria of a number of lags. */
    public record Order(int lags, double aic, double bic, double hq) {}

    /** Empty when nothing up to the most can be fitted. */
    static Optional<LagChoice> of(SeriesTable table, int most) {
        var orders = new ArrayList<Order>();
        int n = 0;
        for (int lags = 1; lags <= most; lags++) {
            var design = VectorAutoregression.rows(table, lags, most);
            var fit = design.fit();
            if (fit.isEmpty()) {
                break;
            }
            n = fit.get().rows();
            int k = table.names().size();
            double m = k * (k * lags + 1.0);
            double spread = Math.log(determinant(fit.get(), k));
            orders.add(new Order(
                    lags,
                    spread + 2.0 * m / n,
                    spread + Math.log(n) * m / n,
                    spread + 2.0 * Math.log(Math.log(n)) * m / n));
        }
        return orders.isEmpty() || orders.stream().anyMatch(order -> !Double.isFinite(order.aic()))
                ? Optional.empty()
                : Optional.of(new LagChoice(n, orders));
    }

    private static double determinant(LeastSquares fit, int k) {
        var moments = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                moments[i][j] = LeastSquares.dot(fit.residuals(i), fit.residuals(j)) / fit.rows();
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(moments, false)).getDeterminant();
    }

    /** The fewest lags with the lowest value. */
    public int best(Criterion criterion) {
        return orders.stream()
                .min(Comparator.comparingDouble(criterion::of))
                .orElseThrow()
                .lags();
    }
}
