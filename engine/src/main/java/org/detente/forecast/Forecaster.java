package org.detente.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.detente.forecast.feature.Feature;
import org.detente.forecast.feature.Measured;
import org.detente.forecast.graph.Query;

/** Answers questions about coming days with a model and what is known. Not for several threads; it uses two itself. */
public final class Forecaster {
    private final Knowledge knowledge;
    private final ForecastModel model;
    private final Measuring measuring;

    /** @throws IllegalArgumentException if the model was learned with other features than there are now */
    public Forecaster(Knowledge knowledge, ForecastModel model) {
        this.knowledge = knowledge;
        this.model = model;
        measuring = new Measuring(knowledge, model.candidates());
        var names = measuring.features().stream().map(Feature::name).toList();
        if (!names.equals(model.features())) {
            throw new IllegalArgumentException("The model has other features (%d) than this version (%d)."
                    .formatted(model.features().size(), names.size()));
        }
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public ForecastModel model() {
        return model;
    }

    /** In the order of the questions; each about a day after the last one known. */
    public List<Prediction> predict(List<Query> queries) {
        var measured = measuring.measure(queries);
        return IntStream.range(0, queries.size())
                .parallel()
                .mapToObj(i -> predict(queries.get(i), measured.get(i)))
                .toList();
    }

    private Prediction predict(Query query, Measured measured) {
        var scores = model.ensemble().scores(measured.features());
        var order = new ArrayList<Integer>();
        IntStream.range(0, scores.length).forEach(order::add);
        order.sort(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparingInt(i -> measured.objects()[i]));
        return new Prediction(
                query,
                order.stream().mapToInt(i -> measured.objects()[i]).toArray(),
                order.stream().mapToDouble(i -> scores[i]).toArray());
    }
}
