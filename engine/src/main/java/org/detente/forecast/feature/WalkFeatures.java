package org.detente.forecast.feature;

import java.util.List;
import org.detente.forecast.graph.Query;

/** What {@link Walks} say of a candidate. The walks are asked before, by whoever chose the candidates. */
final class WalkFeatures implements FeatureGroup {
    private static final List<Feature> FEATURES = List.of(
            new Feature("partners-of-partners", "walks of two steps over the subject's partners to the candidate"),
            new Feature("partners-doing", "share of the candidate in what the subject's partners do by this relation"),
            new Feature("alike-doing", "share of the candidate in what actors alike do by this relation"));

    private final Walks walks;

    WalkFeatures(Walks walks) {
        this.walks = walks;
    }

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    @Override
    public void ask(Query question) {}

    @Override
    public void write(int object, double[] row, int at) {
        row[at] = walks.two.get(object);
        row[at + 1] = walks.doing.get(object);
        row[at + 2] = walks.like.get(object);
    }
}
