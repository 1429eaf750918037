package org.detente.json;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.detente.forecast.evaluation.ForecastEvaluation;
import org.detente.forecast.evaluation.Published;
import org.detente.forecast.evaluation.RankMeasures;

/** How high forecasts rank the true answers, as JSON. */
public record ForecastEvaluationView(
        String folder,
        String split,
        int questions,
        Model model,
        List<Method> methods,
        List<PublishedMethod> published,
        double seconds) {

    /** What the model was learned from. */
    public record Model(String data, int facts, int firstDay, int lastDay, int questions, long seed, int trees) {}

    /** What one method reached. */
    public record Method(
            String method, long ranks, double mrr, double hits1, double hits3, double hits10, double listed) {}

    /** What another method reaches on the test split of the benchmark. */
    public record PublishedMethod(String method, OptionalDouble mrr, OptionalDouble hits10, String source) {
        static PublishedMethod of(Published published) {
            return new PublishedMethod(published.method(), published.mrr(), published.hits10(), published.source());
        }
    }

    /**
     * @param folder  what was forecast
     * @param seconds that it took
     */
    public static ForecastEvaluationView of(
            String folder, String split, ForecastEvaluation evaluation, List<Published> published, double seconds) {
        var methods = new ArrayList<Method>();
        evaluation.methods().forEach((name, measures) -> methods.add(method(name, measures)));
        var from = evaluation.model().provenance();
        var model = new Model(
                from.dataHash(),
                from.facts(),
                from.firstDay(),
                from.lastDay(),
                from.questions(),
                from.settings().boost().seed(),
                evaluation.model().ensemble().size());
        var others = published.stream().map(PublishedMethod::of).toList();
        return new ForecastEvaluationView(folder, split, evaluation.questions(), model, methods, others, seconds);
    }

    private static Method method(String name, RankMeasures measures) {
        return new Method(
                name,
                measures.ranks(),
                measures.mrr(),
                measures.hits1(),
                measures.hits3(),
                measures.hits10(),
                measures.listed());
    }
}
