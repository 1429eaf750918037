package org.detente.tension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.detente.actor.Dyad;
import org.detente.event.PairRecord;
import org.detente.tension.turning.Pelt;
import org.detente.tension.turning.TurningPoints;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.ranking.NaturalRanking;

/**
 * How much of a result hangs on the weights: the tension under many random weightings that keep the order of the scale.
 *
 * <p>Each draw gives every score of the scale another weight: as many uniform numbers from 0 to 10 as there are scores, sorted, so
 * that what weighs more still weighs more. Numbers of people and money scale as before.
 *
 * @param weightings   how many were drawn
 * @param correlations rank correlation (Spearman) of the weekly tension with that of the standard weights: 5 % quantile, median
 * @param percentiles  percentile of the last day: 5 % quantile, median, 95 % quantile
 * @param kept         for each turning point of the record, the share of weightings with one at most {@value #WEEKS} periods away
 */
public record Sensitivity(int weightings, List<Double> correlations, List<Double> percentiles, List<Double> kept) {
    private static final int WEEKS = 4;

    public Sensitivity {
        correlations = List.copyOf(correlations);
        percentiles = List.copyOf(percentiles);
        kept = List.copyOf(kept);
    }

    /**
     * Draws weightings.
     *
     * @param points turning points of the new hostility of the same side under the standard weights; its settings are used
     * @return empty lists where the record has no week of tension
     */
    public static Sensitivity of(
            PairRecord record, Dyad dyad, TensionSettings settings, TurningPoints points, int weightings, long seed) {
        var levels = new Levels(record, dyad, settings, points);
        if (levels.isFlat()) {
            return new Sensitivity(weightings, List.of(), List.of(), List.of());
        }
        var random = new Random(seed);
        var standard = ranks(levels.weekly(levels.standard()));
        var correlations = new double[weightings];
        var percentiles = new double[weightings];
        var kept = new int[points.back().size()];
        for (int i = 0; i < weightings; i++) {
            var weights = levels.draw(random);
            var weekly = levels.weekly(weights);
            correlations[i] = new PearsonsCorrelation().correlation(standard, ranks(weekly));
            percentiles[i] = percentileOfLast(weekly);
            if (kept.length > 0) {
                levels.keep(weights, points, kept);
            }
        }
        var shares = new ArrayList<Double>();
        for (int each : kept) {
            shares.add((double) each / weightings);
        }
        return new Sensitivity(weightings, quantiles(correlations, 5, 50), quantiles(percentiles, 5, 50, 95), shares);
    }

    private static double[] ranks(double... values) {
        return new NaturalRanking().rank(values);
    }

    private static double percentileOfLast(double... values) {
        double last = values[values.length - 1];
        return Arrays.stream(values)
                        .map(value -> value < last ? 1.0 : value == last ? 0.5 : 0.0)
                        .sum()
                / values.length;
    }

    private static List<Double> quantiles(double[] values, double... percents) {
        return Arrays.stream(percents)
                .mapToObj(percent -> StatUtils.percentile(values, percent))
                .toList();
    }

    /** The tension and the new hostility of acts of each score, at weight 1: what any weighting is a sum of. */
    private static final class Levels {
        private final TreeMap<Double, double[]> tension = new TreeMap<>();
        private final TreeMap<Double, double[]> fresh = new TreeMap<>();

        Levels(PairRecord record, Dyad dyad, TensionSettings settings, TurningPoints points) {
            var shares = Shares.of(record, dyad, settings);
            int days = shares.span();
            var byScore = new TreeMap<Double, List<Share>>();
            for (var share : shares.conflict()) {
                double score = -settings.scale().score(share.act().type());
                byScore.computeIfAbsent(score, key -> new ArrayList<>())
                        .add(new Share(share.act(), share.weight() / score, share.standing() / score, share.until()));
            }
            byScore.forEach((score, group) -> {
                var daily = DailyTension.of(
                        new Shares(dyad, shares.first(), group, List.of(), List.of(), days), settings.halfLifeDays());
                var weekly = new double[(days + 6) / 7]; // each seventh day back from the last
                for (int week = 0; week < weekly.length; week++) {
                    weekly[weekly.length - 1 - week] = daily.tension(days - 1 - 7 * week);
                }
                tension.put(score, weekly);
                fresh.put(
                        score,
                        perPeriod(
                                group,
                                points.series().begins(),
                                points.settings().unit().next(lastOf(points))));
            });
        }

        private static LocalDate lastOf(TurningPoints points) {
            var begins = points.series().begins();
            return begins.isEmpty() ? LocalDate.EPOCH : begins.get(begins.size() - 1);
        }

        private static double[] perPeriod(List<Share> shares, List<LocalDate> begins, LocalDate end) {
            var sums = new double[begins.size()];
            for (var share : shares) {
                var day = share.act().day();
                int at = Collections.binarySearch(begins, day);
                int period = at >= 0 ? at : -at - 2;
                if (period >= 0 && day.isBefore(end)) {
                    sums[period] += share.weight();
                }
            }
            return sums;
        }

        boolean isFlat() {
            return tension.isEmpty() || tension.firstEntry().getValue().length < 3;
        }

        double[] standard() {
            return tension.keySet().stream().mapToDouble(score -> score).toArray();
        }

        double[] draw(Random random) {
            return random.doubles(tension.size(), 0.0, 10.0).sorted().toArray();
        }

        double[] weekly(double... weights) {
            return sum(tension, weights);
        }

        private static double[] sum(Map<Double, double[]> levels, double... weights) {
            double[] sum = new double[0];
            int level = 0;
            for (var series : levels.values()) {
                sum = sum.length == 0 ? new double[series.length] : sum;
                for (int i = 0; i < series.length; i++) {
                    sum[i] += weights[level] * series[i];
                }
                level++;
            }
            return sum;
        }

        /** Counts which turning points are found again; the penalty keeps its size against the spread of the series. */
        void keep(double[] weights, TurningPoints points, int... kept) {
            var damped = Arrays.stream(sum(fresh, weights)).map(Math::log1p).toArray();
            double spread = StatUtils.variance(damped)
                    / StatUtils.variance(Arrays.stream(points.series().values())
                            .map(Math::log1p)
                            .toArray());
            var found = Pelt.changes(
                    damped, points.penalty() * spread, points.settings().shortest());
            for (int i = 0; i < kept.length; i++) {
                int at = points.series().begins().indexOf(points.back().get(i).from());
                kept[i] += found.stream().anyMatch(index -> Math.abs(index - at) <= WEEKS) ? 1 : 0;
            }
        }
    }
}
