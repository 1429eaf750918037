package org.detente.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.detente.forecast.pair.ActFamily;
import org.detente.forecast.pair.Baseline;
import org.detente.forecast.pair.evaluation.Measures;
import org.detente.forecast.pair.evaluation.NextActEvaluation;
import org.detente.forecast.score.Brier;
import org.detente.forecast.score.CalibrationLine;
import org.detente.forecast.score.CalibrationTable.Bin;
import org.detente.forecast.score.Skill;

/**
 * An evaluation of next-act forecasts as JSON.
 *
 * @param source    what was learned from, in a sentence
 * @param learnedTo last day of learning
 * @param askedTo   last day on which forecasts were asked
 */
public record NextActEvaluationView(String source, String learnedTo, String askedTo, List<HorizonView> horizons) {

    /** Scores of one horizon: of all families together, then of each with an act to be found. */
    public record HorizonView(int days, ScoresView all, List<Bin> calibration, List<ScoresView> families) {}

    /** Scores of some questions; skill is over the best plain rule. */
    public record ScoresView(
            String family,
            int questions,
            int yes,
            Brier brier,
            double logScore,
            Map<String, Double> brierOfBaselines,
            String bestBaseline,
            Skill skill,
            CalibrationLine calibrationLine) {}

    /** @param day how days are written */
    public static NextActEvaluationView of(
            String source, NextActEvaluation evaluation, Function<LocalDate, String> day) {
        var horizons = new ArrayList<HorizonView>();
        evaluation.cases().forEach((horizon, cases) -> {
            if (!cases.isEmpty()) {
                var families = ActFamily.all().stream()
                        .map(family -> cases.stream()
                                .filter(one -> one.family().equals(family))
                                .toList())
                        .filter(some -> some.stream().anyMatch(NextActEvaluation.Case::yes))
                        .map(some -> scores(some.get(0).family().id(), some))
                        .toList();
                horizons.add(new HorizonView(
                        horizon.days(),
                        scores("all", cases),
                        Measures.of(cases).table().bins(),
                        families));
            }
        });
        return new NextActEvaluationView(source, day.apply(evaluation.from()), day.apply(evaluation.to()), horizons);
    }

    private static ScoresView scores(String name, List<NextActEvaluation.Case> cases) {
        var measures = Measures.of(cases);
        var baselines = new LinkedHashMap<String, Double>();
        for (var baseline : Baseline.values()) {
            baselines.put(baseline.name().toLowerCase(Locale.ROOT), Measures.brier(cases, baseline));
        }
        return new ScoresView(
                name,
                cases.size(),
                measures.yes(),
                measures.brier(),
                measures.logScore(),
                baselines,
                measures.best().words(),
                measures.skill(),
                measures.line());
    }
}
