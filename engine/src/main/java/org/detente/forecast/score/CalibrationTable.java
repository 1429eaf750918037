package org.detente.forecast.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hipparchus.stat.interval.BinomialProportion;

/**
 * What was forecast beside what happened, by bins of the forecast.
 *
 * @param bins those that are not empty, from the lowest
 */
public record CalibrationTable(List<Bin> bins) implements Serializable {

    /**
     * Forecasts that lie near each other.
     *
     * @param from  lower border, included
     * @param to    upper border
     * @param cases how many
     * @param mean  mean of the forecasts
     * @param share of yes
     * @param low   lower end of Wilson's (1927) 95 per cent interval for the share; too narrow when cases depend on each other
     * @param high  upper end
     */
    public record Bin(double from, double to, int cases, double mean, double share, double low, double high)
            implements Serializable {
        /** Whether the interval holds the mean of the forecasts. */
        public boolean isCalibrated() {
            return low <= mean && mean <= high;
        }
    }

    public CalibrationTable {
        bins = List.copyOf(bins);
    }

    public static CalibrationTable of(Collection<Scored> cases) {
        var count = new int[Brier.BINS];
        var sum = new double[Brier.BINS];
        var yes = new int[Brier.BINS];
        for (var one : cases) {
            int bin = Brier.bin(one.probability());
            count[bin]++;
            sum[bin] += one.probability();
            yes[bin] += one.yes() ? 1 : 0;
        }
        var bins = new ArrayList<Bin>();
        for (int k = 0; k < Brier.BINS; k++) {
            if (count[k] > 0) {
                double share = (double) yes[k] / count[k];
                var interval = BinomialProportion.getWilsonScoreInterval(count[k], share, 0.95);
                bins.add(new Bin(
                        (double) k / Brier.BINS,
                        (k + 1.0) / Brier.BINS,
                        count[k],
                        sum[k] / count[k],
                        share,
                        interval.getLowerBound(),
                        interval.getUpperBound()));
            }
        }
        return new CalibrationTable(bins);
    }
}
