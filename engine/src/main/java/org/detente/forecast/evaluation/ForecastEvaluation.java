package org.detente.forecast.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.detente.base.Problem;
import org.detente.base.Progress;
import org.detente.forecast.ForecastModel;
import org.detente.forecast.ForecastSettings;
import org.detente.forecast.Forecaster;
import org.detente.forecast.Knowledge;
import org.detente.forecast.Learner;
import org.detente.forecast.Prediction;
import org.detente.forecast.feature.Sparse;
import org.detente.forecast.graph.GraphFolder;
import org.detente.forecast.graph.Quadruples;
import org.detente.forecast.graph.Query;

/**
 * How high a model and plain rules rank the true answers of a split: both directions, single-step (each day is forecast from all
 * days before it, those of the split too), filtered by time, ties at their average. The model is learned from the days before the
 * split, once.
 *
 * @param model   what was learned
 * @param methods ranks by method, in words; the model first
 */
public record ForecastEvaluation(ForecastModel model, int questions, Map<String, RankMeasures> methods) {
    /** The name of the model among the methods. */
    public static final String MODEL = "detente";

    /** The part of a benchmark that is forecast. */
    public enum Split {
        VALID,
        TEST
    }

    /**
     * @param lines takes the predictions, a line each, in the format of the benchmark
     * @throws Problem if the split has no facts or nothing is before it
     */
    public static ForecastEvaluation of(
            GraphFolder graph, Split split, ForecastSettings settings, Consumer<String> lines, Progress progress) {
        var asked = split == Split.TEST ? graph.test() : graph.valid();
        var earlier = split == Split.TEST ? graph.train().and(graph.valid()) : graph.train();
        if (asked.size() == 0 || earlier.from(asked.day(0)) == 0) {
            throw Problem.data(
                    "%s: the split %s has %d facts, and %d are before it. Nothing was evaluated. Name a split that has "
                            + "facts, after those of train.txt.",
                    graph.folder(), split.name().toLowerCase(Locale.ROOT), asked.size(), earlier.size());
        }
        var knowledge = new Knowledge(graph.entities(), graph.relations());
        // what overlaps with the split is not known before it
        var known = earlier.before(asked.day(0));
        var model = Learner.learn(knowledge, known, asked.day(0), settings, progress);
        var run = new Run(graph, new Forecaster(knowledge, model), asked, lines);
        knowledge.addDays(asked, asked.lastDay() + 1, (from, to) -> {
            run.day(from, to);
            progress.step("forecasting", to, asked.size());
        });
        return new ForecastEvaluation(model, run.questions, run.measures());
    }

    private static final class Run {
        private final Forecaster forecaster;
        private final Quadruples asked;
        private final PredictionLines format;
        private final Consumer<String> lines;
        private final RankSum model;
        private final Map<Baseline, RankSum> baselines = new EnumMap<>(Baseline.class);
        private final Map<Baseline, Sparse> sums = new EnumMap<>(Baseline.class);
        private int questions;

        Run(GraphFolder graph, Forecaster forecaster, Quadruples asked, Consumer<String> lines) {
            this.forecaster = forecaster;
            this.asked = asked;
            this.lines = lines;
            format = new PredictionLines(graph.relations().size(), graph.unit());
            model = new RankSum(graph.entities().size());
            for (var baseline : Baseline.values()) {
                baselines.put(baseline, new RankSum(graph.entities().size()));
                sums.put(baseline, new Sparse(graph.entities().size()));
            }
        }

        void day(int from, int to) {
            var knowledge = forecaster.knowledge();
            var queries = Query.ofDay(asked, from, to, knowledge.relations().size());
            var repeats =
                    Repeats.of(asked, from, to, queries, knowledge.relations().size());
            var predictions = forecaster.predict(queries);
            for (int i = 0; i < queries.size(); i++) {
                add(predictions.get(i), repeats.get(i));
            }
            sums.entrySet().parallelStream().forEach(entry -> {
                var baseline = entry.getKey();
                var scores = entry.getValue();
                var ranks = requireNonNull(baselines.get(baseline));
                for (int i = 0; i < queries.size(); i++) {
                    baseline.score(knowledge.history(), queries.get(i), scores);
                    add(ranks, queries.get(i), repeats.get(i), scores);
                    scores.clear();
                }
            });
            questions += queries.size();
        }

        private static void add(RankSum ranks, Query query, int[] repeats, Sparse scores) {
            var objects = new int[scores.size()];
            var values = new double[objects.length];
            for (int i = 0; i < objects.length; i++) {
                objects[i] = scores.actor(i);
                values[i] = scores.get(objects[i]);
            }
            ranks.add(query, repeats, objects, values);
        }

        private void add(Prediction prediction, int[] repeats) {
            // ranked as written, so that whoever reads the lines finds the same ranks
            var scores = Arrays.stream(prediction.scores())
                    .map(PredictionLines::rounded)
                    .toArray();
            model.add(prediction.query(), repeats, prediction.objects(), scores);
            lines.accept(format.line(prediction));
        }

        Map<String, RankMeasures> measures() {
            var measures = new LinkedHashMap<String, RankMeasures>();
            measures.put(MODEL, model.measures());
            baselines.forEach((baseline, sum) -> measures.put(baseline.words(), sum.measures()));
            return measures;
        }
    }

    public RankMeasures measures() {
        return List.copyOf(methods.values()).get(0);
    }
}
