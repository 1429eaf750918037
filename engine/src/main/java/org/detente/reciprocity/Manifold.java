package org.detente.reciprocity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/**
 * The delay embedding of one series, in which like situations lie near each other (Takens 1981), and forecasts from them by simplex
 * projection (Sugihara and May 1990, Nature 344:734-741).
 *
 * <pre>
 *   point(t)   = (y_t, y_(t-tau), ..., y_(t-(E-1)tau))
 *   estimate(t) = sum of w_i z(t_i) / sum of w_i    over the E+1 points t_i nearest to point(t), itself left out
 *   w_i        = exp(-d_i / d_1),   d_1 the least distance; where that is 0, the points at distance 0 alone, alike
 * </pre>
 *
 * <p>Points that are equally far share the last places between them, as counts make many equal points. O(n^2) time and space.
 */
final class Manifold {
    private final int[] periods;
    private final int dimension;
    private final double[][] squares;

    /** Points whose periods are all known, and for which what is to be estimated is known, too. */
    private Manifold(int[] periods, int dimension, double[][] squares) {
        this.periods = periods;
        this.dimension = dimension;
        this.squares = squares;
    }

    /**
     * Builds.
     *
     * @param series    which series
     * @param dimension E, at least 1
     * @param delay     tau in periods, at least 1
     * @param back      periods before a point that must be known, too
     * @param ahead     periods after a point that must be known, too
     */
    static Manifold of(SeriesTable table, int series, int dimension, int delay, int back, int ahead) {
        var periods = IntStream.range(Math.max(back, (dimension - 1) * delay), table.size() - ahead)
                .filter(t -> IntStream.range(0, dimension).allMatch(i -> table.isKnown(t - i * delay)))
                .filter(t -> IntStream.rangeClosed(t - back, t + ahead).allMatch(table::isKnown))
                .toArray();
        int n = periods.length;
        var squares = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double sum = 0.0;
                for (int lag = 0; lag < dimension; lag++) {
                    double step = table.value(series, periods[i] - lag * delay)
                            - table.value(series, periods[j] - lag * delay);
                    sum += step * step;
                }
                squares[i][j] = sum;
                squares[j][i] = sum;
            }
        }
        return new Manifold(periods, dimension, squares);
    }

    /** Number of points. */
    int points() {
        return periods.length;
    }

    /** Periods of the points. */
    int[] periods() {
        return periods.clone();
    }

    /** The points by which one point is estimated, with weights that sum to 1. */
    static final class Neighbours {
        private final int[] points;
        private final double[] weights;

        private Neighbours(int[] points, double[] weights) {
            this.points = points;
            this.weights = weights;
        }

        double estimate(double[] values) {
            double sum = 0.0;
            for (int i = 0; i < points.length; i++) {
                sum += weights[i] * values[points[i]];
            }
            return sum;
        }
    }

    /** Neighbours of a point among those of a library; the point itself is none. */
    Neighbours neighbours(int point, int[] library) {
        int k = Math.min(dimension + 1, library.length);
        var nearest = new double[k];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        var row = squares[point];
        for (int other : library) {
            double d = row[other];
            if (other != point && d < nearest[k - 1]) {
                int place = k - 1;
                while (place > 0 && nearest[place - 1] > d) {
                    nearest[place] = nearest[place - 1];
                    place--;
                }
                nearest[place] = d;
            }
        }
        double least = nearest[0];
        double border = least == 0.0 ? 0.0 : lastFinite(nearest);
        int places = 0;
        for (double d : nearest) {
            places += d == border ? 1 : 0;
        }
        int count = 0;
        int tied = 0;
        for (int other : library) {
            if (other != point && row[other] <= border) {
                count++;
                tied += row[other] == border ? 1 : 0;
            }
        }
        var near = new int[count];
        var weights = new double[count];
        double sum = 0.0;
        int i = 0;
        for (int other : library) {
            double d = row[other];
            if (other != point && d <= border) {
                double weight = least == 0.0 ? 1.0 : StrictMath.exp(-Math.sqrt(d / least));
                near[i] = other;
                weights[i] = d == border ? weight * places / tied : weight;
                sum += weights[i++];
            }
        }
        for (int other = 0; other < count; other++) {
            weights[other] /= sum;
        }
        return new Neighbours(near, weights);
    }

    private static double lastFinite(double[] nearest) {
        int last = nearest.length - 1;
        while (last > 0 && Double.isInfinite(nearest[last])) {
            last--;
        }
        return nearest[last];
    }

    /** Every point. */
    int[] everyPoint() {
        return IntStream.range(0, points()).toArray();
    }

    /** Correlation of values at the points with what their neighbours make of them; NaN where either never changes. */
    static double skill(Neighbours[] neighbours, double[] values) {
        var estimates = new double[neighbours.length];
        for (int point = 0; point < estimates.length; point++) {
            estimates[point] = neighbours[point].estimate(values);
        }
        return new PearsonsCorrelation().correlation(estimates, values);
    }

    Neighbours[] neighbours(int[] library) {
        return IntStream.range(0, points())
                .mapToObj(point -> neighbours(point, library))
                .toArray(Neighbours[]::new);
    }
}
