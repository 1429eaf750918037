package org.detente.tension.turning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The places at which the mean of a series changed: the segmentation of least cost.
 *
 * <pre>  sum over segments of  sum over their values of (x - mean of the segment)^2   +   penalty * number of changes</pre>
 *
 * <p>Killick, Fearnhead and Eckley (2012), Optimal Detection of Changepoints with a Linear Computational Cost, J. American
 * Statistical Association 107(500), 1590-1598. Exact: the same as trying every segmentation. Linear in the length where changes
 * are many, quadratic where there are none.
 */
public final class Pelt {
    private Pelt() {}

    /**
     * Indices at which a new segment begins, in order; none when nothing changed.
     *
     * @param values   finite
     * @param penalty  of each change, in squares of the unit of the values, above 0
     * @param shortest values that a segment has at least
     */
    public static List<Integer> changes(double[] values, double penalty, int shortest) {
        int n = values.length;
        if (n < 2 * shortest) {
            return List.of();
        }
        var sums = new double[n + 1];
        var squares = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + values[i];
            squares[i + 1] = squares[i] + values[i] * values[i];
        }
        var least = new double[n + 1];
        var last = new int[n + 1];
        var candidates = new int[n + 1];
        var dropped = new int[n + 1]; // end from which a candidate takes no part any more
        int number = 0;
        least[0] = -penalty;
        for (int end = shortest; end <= n; end++) {
            int begin = end - shortest;
            if (begin == 0 || begin >= shortest) {
                candidates[number++] = begin;
            }
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < number; i++) {
                double cost = least[candidates[i]] + cost(sums, squares, candidates[i], end) + penalty;
                if (cost < best) {
                    best = cost;
                    last[end] = candidates[i];
                }
            }
            least[end] = best;
            // What costs more than a change here cannot be the last change of an end far enough from here.
            int kept = 0;
            for (int i = 0; i < number; i++) {
                int candidate = candidates[i];
                if (dropped[candidate] == 0 && least[candidate] + cost(sums, squares, candidate, end) > best) {
                    dropped[candidate] = end + shortest;
                }
                if (dropped[candidate] == 0 || dropped[candidate] > end + 1) {
                    candidates[kept++] = candidate;
                }
            }
            number = kept;
        }
        var changes = new ArrayDeque<Integer>();
        for (int at = last[n]; at > 0; at = last[at]) {
            changes.addFirst(at);
        }
        return new ArrayList<>(changes);
    }

    private static double cost(double[] sums, double[] squares, int from, int to) {
        double sum = sums[to] - sums[from];
        return squares[to] - squares[from] - sum * sum / (to - from);
    }
}
