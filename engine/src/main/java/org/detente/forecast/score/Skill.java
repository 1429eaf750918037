package org.detente.forecast.score;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How much better forecasts are than others of the same cases.
 *
 * <pre>  skill = 1 - Brier(forecasts) / Brier(others)</pre>
 *
 * @param value 1 for perfect ones, 0 for no better, negative for worse; not a number when the others made no error
 * @param low   lower end of a 95 per cent interval: percentile bootstrap over clusters
 * @param high  upper end
 */
public record Skill(double value, double low, double high) implements Serializable {
    private static final int DRAWS = 2000;

    /**
     * @param forecasts and
     * @param others    of the same cases, in the same order
     * @param seed      of the draws
     */
    public static Skill of(List<Scored> forecasts, List<Scored> others, long seed) {
        if (forecasts.size() != others.size()) {
            throw new IllegalArgumentException(
                    "%d forecasts cannot be held against %d others.".formatted(forecasts.size(), others.size()));
        }
        var sums = new TreeMap<String, double[]>();
        for (int i = 0; i < forecasts.size(); i++) {
            var sum = sums.computeIfAbsent(forecasts.get(i).cluster(), cluster -> new double[2]);
            sum[0] += forecasts.get(i).squaredError();
            sum[1] += others.get(i).squaredError();
        }
        var clusters = sums.values().toArray(double[][]::new);
        var draws = new double[DRAWS];
        var random = new SplittableRandom(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            double own = 0;
            double other = 0;
            for (int i = 0; i < clusters.length; i++) {
                var cluster = clusters[random.nextInt(clusters.length)];
                own += cluster[0];
                other += cluster[1];
            }
            draws[draw] = 1 - own / other;
        }
        Arrays.sort(draws);
        double own = Arrays.stream(clusters).mapToDouble(sum -> sum[0]).sum();
        double other = Arrays.stream(clusters).mapToDouble(sum -> sum[1]).sum();
        return new Skill(1 - own / other, draws[DRAWS / 40], draws[DRAWS - 1 - DRAWS / 40]);
    }

    /** Whether the interval lies above 0. */
    public boolean isSure() {
        return low > 0;
    }
}
