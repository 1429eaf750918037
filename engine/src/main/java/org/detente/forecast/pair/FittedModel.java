package org.detente.forecast.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.detente.forecast.score.BetaCalibration;
import org.detente.forecast.score.Logistic;

/**
 * The forecast from a long record: an additive model of all its directions together.
 *
 * <pre>  logit p = calibrated( sum over predictors of  weight * (value - mean) / deviation )</pre>
 *
 * <p>Fitted on the questions of the earlier days, calibrated on those of the last quarter of the days, both before the end of the history.
 */
final class FittedModel implements PairModel {
    private static final double PENALTY = 2;
    private static final int MOST_ROWS = 150_000;
    private static final double EARLIER = 0.75;
    private static final int FEWEST_TO_FIT = 300;
    private static final int FEWEST_TO_CALIBRATE = 100;

    private final Logistic logistic;
    private final BetaCalibration calibration;
    private final double[] means;
    private final double[] deviations;
    private final int cases;

    private FittedModel(Logistic logistic, BetaCalibration calibration, double[][] scale, int cases) {
        this.logistic = logistic;
        this.calibration = calibration;
        means = scale[0];
        deviations = scale[1];
        this.cases = cases;
    }

    /** The model, or empty when too few questions came true to fit and calibrate one. */
    static Optional<PairModel> fit(History history, Horizon horizon) {
        var days = Training.days(history, horizon);
        int cut = (int) Math.ceil(EARLIER * days.size());
        var earlier = Training.rows(history, horizon, days.subList(0, cut), MOST_ROWS);
        var later = Training.rows(history, horizon, days.subList(cut, days.size()), MOST_ROWS / 3);
        if (yes(earlier) < FEWEST_TO_FIT || yes(later) < FEWEST_TO_CALIBRATE) {
            return Optional.empty();
        }
        var x = vectors(history, earlier);
        var scale = scale(x);
        for (var vector : x) {
            standardise(vector, scale[0], scale[1]);
        }
        var expected = new double[Predictor.size()];
        var logistic = Logistic.fit(new Logistic.Rows(x, outcomes(earlier), weights(earlier)), PENALTY, expected);
        var raw = new FittedModel(logistic, BetaCalibration.NONE, scale, earlier.size() + later.size());
        return Optional.of(new FittedModel(logistic, raw.calibration(history, later), scale, raw.cases));
    }

    private static long yes(List<Training.Row> rows) {
        return rows.stream().filter(Training.Row::yes).count();
    }

    private BetaCalibration calibration(History history, List<Training.Row> later) {
        var p = later.stream()
                .mapToDouble(
                        row -> Logistic.probability(score(Predictor.vector(history.on(row.day()), row.question()))))
                .toArray();
        return BetaCalibration.fit(p, outcomes(later), weights(later));
    }

    private static double[][] vectors(History history, List<Training.Row> rows) {
        return rows.stream()
                .map(row -> Predictor.vector(history.on(row.day()), row.question()))
                .toArray(double[][]::new);
    }

    private static boolean[] outcomes(List<Training.Row> rows) {
        var outcomes = new boolean[rows.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = rows.get(i).yes();
        }
        return outcomes;
    }

    private static double[] weights(List<Training.Row> rows) {
        return rows.stream().mapToDouble(Training.Row::weight).toArray();
    }

    /** Mean and deviation of each predictor; 0 and 1 for the families, whose weight is that of one of them alone. */
    private static double[][] scale(double[][] x) {
        int columns = Predictor.size();
        var mean = new double[columns];
        var deviation = new double[columns];
        Arrays.fill(deviation, 1);
        for (int j = 0; j < columns - ActFamily.all().size(); j++) {
            double sum = 0;
            double squares = 0;
            for (var vector : x) {
                sum += vector[j];
                squares += vector[j] * vector[j];
            }
            mean[j] = sum / x.length;
            double variance = squares / x.length - mean[j] * mean[j];
            deviation[j] = variance > 1e-12 ? Math.sqrt(variance) : 1;
        }
        return new double[][] {mean, deviation};
    }

    private static void standardise(double[] vector, double[] means, double[] deviations) {
        for (int j = 0; j < vector.length; j++) {
            vector[j] = (vector[j] - means[j]) / deviations[j];
        }
    }

    private double score(double[] vector) {
        standardise(vector, means, deviations);
        return logistic.score(vector);
    }

    @Override
    public Estimate estimate(History history, Question question) {
        var vector = Predictor.vector(history.on(history.endDay()), question);
        double raw = score(vector); // standardises the vector
        var weights = logistic.weights();
        var points = new EnumMap<Predictor.Group, Double>(Predictor.Group.class);
        for (int j = 0; j < vector.length; j++) {
            points.merge(Predictor.groupOf(j), weights[j] * vector[j], Double::sum);
        }
        var reasons = new ArrayList<Reason>();
        points.forEach((group, sum) -> reasons.add(new Reason(group.words(), sum)));
        return Estimate.of(calibration.apply(Logistic.probability(raw)), reasons);
    }

    @Override
    public String name() {
        return "additive model of %d questions".formatted(cases);
    }
}
