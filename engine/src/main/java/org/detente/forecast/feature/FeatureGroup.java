package org.detente.forecast.feature;

import java.util.List;
import org.detente.forecast.graph.Query;

/** Features that are computed together. Keeps what belongs to the question between calls, so it is not for several threads. */
interface FeatureGroup {
    List<Feature> features();

    /** A new question: what does not depend on the candidate. */
    void ask(Query query);

    /** Writes the features of one candidate of the question, in the order of {@link #features()}, from a place of the row on. */
    void write(int object, double[] row, int at);
}
