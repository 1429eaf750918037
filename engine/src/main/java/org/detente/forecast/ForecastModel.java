package org.detente.forecast;

import java.util.List;
import org.detente.forecast.boost.Ensemble;

/**
 * A learned combination of features, with what it was learned from.
 *
 * @param features   names of the features, in order
 * @param candidates at most of each question
 */
public record ForecastModel(List<String> features, int candidates, Ensemble ensemble, Provenance provenance) {

    public ForecastModel {
        features = List.copyOf(features);
    }
}
