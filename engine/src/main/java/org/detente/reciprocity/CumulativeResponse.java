package org.detente.reciprocity;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * What one act more of one side adds to the acts of the other in the periods after, with bands from a bootstrap.
 *
 * <p>The bootstrap draws blocks of residuals, of all series together (Bruggemann, Jentsch and Trenkler 2016, Journal of
 * Econometrics 191(1):69-85), builds series of the same length from them and fits again. Blocks are the cube root of the number of
 * rows long. The bands are pointwise and hold 90 %.
 *
 * @param sums   cumulative response after 1, 2, ... periods, in units of the answering series for a unit of the other
 * @param low    5 % of the replicates lie below
 * @param high   5 % lie above
 * @param used   replicates behind the bands
 * @param block  periods in a block
 */
public record CumulativeResponse(List<Double> sums, List<Double> low, List<Double> high, int used, int block) {
    /** Fewer replicates than these make no band. */
    private static final int FEWEST = 99;

    public CumulativeResponse {
        sums = List.copyOf(sums);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    /**
     * Responses; none where the system explodes.
     *
     * @param directions each {from, to}, places of the series
     * @return in the order of the directions
     */
    static List<Estimate<CumulativeResponse>> of(
            VectorAutoregression model, int[][] directions, int horizon, int replicates, long seed) {
        double root = model.largestRoot();
        if (root >= 1.0) {
            var none = Estimate.<CumulativeResponse>none(
                    "the largest root is %.3f: shocks grow without end, a response has no meaning".formatted(root));
            return Arrays.stream(directions).map(direction -> none).toList();
        }
        int block = Math.max(1, (int) Math.round(Math.cbrt(model.rows())));
        var draws = new double[directions.length][horizon][replicates];
        int used = 0;
        var random = new SplittableRandom(seed);
        for (int replicate = 0; replicate < replicates; replicate++) {
            var again = VectorAutoregression.fit(simulate(model, block, random), model.lags());
            if (again.isEmpty()) {
                continue;
            }
            for (int d = 0; d < directions.length; d++) {
                var sums = again.get().cumulativeResponse(directions[d][0], directions[d][1], horizon);
                for (int h = 0; h < horizon; h++) {
                    draws[d][h][used] = sums[h];
                }
            }
            used++;
        }
        if (used < FEWEST) {
            var none = Estimate.<CumulativeResponse>none(
                    "only %d of %d replicates could be fitted: the series are too sparse".formatted(used, replicates));
            return Arrays.stream(directions).map(direction -> none).toList();
        }
        int count = used;
        return IntStream.range(0, directions.length)
                .mapToObj(d -> Estimate.of(new CumulativeResponse(
                        boxed(model.cumulativeResponse(directions[d][0], directions[d][1], horizon)),
                        boxed(percentiles(draws[d], count, 5.0)),
                        boxed(percentiles(draws[d], count, 95.0)),
                        count,
                        block)))
                .toList();
    }

    private static double[] percentiles(double[][] draws, int used, double percent) {
        return Arrays.stream(draws)
                .mapToDouble(values -> new Percentile().evaluate(Arrays.copyOf(values, used), percent))
                .toArray();
    }

    private static List<Double> boxed(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }

    /** Series of the model with residuals drawn in blocks, from the values with which the first row began. */
    private static SeriesTable simulate(VectorAutoregression model, int block, SplittableRandom random) {
        int k = model.size();
        int p = model.lags();
        int n = model.rows();
        var values = new double[k][n + p];
        int start = firstRow(model);
        for (int series = 0; series < k; series++) {
            for (int t = 0; t < p; t++) {
                values[series][t] = model.table().value(series, start - p + t);
            }
        }
        int from = 0;
        for (int t = p; t < n + p; t++) {
            int inBlock = (t - p) % block;
            if (inBlock == 0) {
                from = random.nextInt(n - block + 1);
            }
            for (int equation = 0; equation < k; equation++) {
                // residuals of a regression with a constant have mean zero
                double value = model.constant(equation) + model.residuals(equation)[from + inBlock];
                for (int lag = 1; lag <= p; lag++) {
                    for (int series = 0; series < k; series++) {
                        value += model.coefficient(equation, series, lag) * values[series][t - lag];
                    }
                }
                values[equation][t] = value;
            }
        }
        return SeriesTable.of(model.table().names(), values);
    }

    private static int firstRow(VectorAutoregression model) {
        int period = 0;
        while (!model.table().isKnownBack(period, model.lags())) {
            period++;
        }
        return period;
    }
}
