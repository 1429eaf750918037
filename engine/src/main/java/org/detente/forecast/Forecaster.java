package org.detente.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.detente.base.Problem;
import org.detente.forecast.feature.Feature;
import org.detente.forecast.feature.Measured;
import org.detente.forecast.graph.Query;

/** Answers questions about coming days with a model and what is known. Not for several threads; it uses two itself. */
public final class Forecaster {
    private final Knowledge knowledge;
    private final ForecastModel model;
    private final Measuring measuring;
    private final int[] columns;

    /** @throws Problem if the model asks for a feature that is no longer measured */
    public Forecaster(Knowledge knowledge, ForecastModel model) {
        this.knowledge = knowledge;
        this.model = model;
        measuring = new Measuring(knowledge, model.candidates());
        var names = measuring.features().stream().map(Feature::name).toList();
        columns = model.features().stream().mapToInt(names::indexOf).toArray();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] < 0) {
                throw Problem.data(
                        "The model asks for \"%s\", which this version does not measure. Nothing was forecast. Learn it again.",
                        model.features().get(i));
            }
        }
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public ForecastModel model() {
        return model;
    }

    /** The features that the model asks for, in its order. */
    public List<Feature> features() {
        var all = measuring.features();
        return Arrays.stream(columns).mapToObj(all::get).toList();
    }

    /** The candidates of a question, and their features in the order of the model. */
    public Measured measure(Query query) {
        var measured = measuring.measure(List.of(query)).get(0);
        return new Measured(measured.objects(), rows(measured));
    }

    /** In the order of the questions; each about a day after the last one known. */
    public List<Prediction> predict(List<Query> queries) {
        var measured = measuring.measure(queries);
        return IntStream.range(0, queries.size())
                .parallel()
                .mapToObj(i -> predict(queries.get(i), measured.get(i)))
                .toList();
    }

    /** The features of the candidates in the order of the model, which an older version may have learned. */
    private double[][] rows(Measured measured) {
        var rows = new double[measured.objects().length][];
        for (int i = 0; i < rows.length; i++) {
            var row = measured.features()[i];
            rows[i] = Arrays.stream(columns).mapToDouble(column -> row[column]).toArray();
        }
        return rows;
    }

    private Prediction predict(Query query, Measured measured) {
        var scores = model.ensemble().scores(rows(measured));
        var order = new ArrayList<Integer>();
        IntStream.range(0, scores.length).forEach(order::add);
        order.sort(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparingInt(i -> measured.objects()[i]));
        return new Prediction(
                query,
                order.stream().mapToInt(i -> measured.objects()[i]).toArray(),
                order.stream().mapToDouble(i -> scores[i]).toArray());
    }
}
