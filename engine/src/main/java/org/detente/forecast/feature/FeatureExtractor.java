package org.detente.forecast.feature;

import java.util.ArrayList;
import java.util.List;
import org.detente.forecast.graph.History;
import org.detente.forecast.graph.Query;

/**
 * Finds and measures the candidates of questions. It sees the history as it is now, which is never later than the day before
 * the question. Keeps scratch space and what it found of the day: one for each thread, used while nothing is added.
 */
public final class FeatureExtractor {
    private final History history;
    private final Walks walks;
    private final Candidates candidates;
    private final List<FeatureGroup> groups = new ArrayList<>();
    private final Ranks ranks;
    private final List<Feature> features = new ArrayList<>();

    /**
     * @param actors number of all actors
     * @param most   candidates at most for each question
     */
    public FeatureExtractor(History history, Rules rules, int actors, int most) {
        this.history = history;
        walks = new Walks(history, actors);
        candidates = new Candidates(history, walks, actors, most);
        groups.addAll(TallyGroups.of(history));
        groups.add(new RuleFeatures(history, rules));
        groups.add(new WalkFeatures(walks));
        groups.add(new QuestionFeatures(history));
        groups.forEach(group -> features.addAll(group.features()));
        ranks = new Ranks(features);
        features.addAll(ranks.features());
    }

    /** All features, in the order of the rows. */
    public List<Feature> features() {
        return List.copyOf(features);
    }

    /**
     * The candidates of a question and their features.
     *
     * @throws IllegalArgumentException if the history already knows the day of the question
     */
    public Measured measure(Query query) {
        if (history.lastDay() >= query.day()) {
            throw new IllegalArgumentException("A question about day %d was put to a history that knows day %d."
                    .formatted(query.day(), history.lastDay()));
        }
        walks.ask(query);
        var objects = candidates.of(query);
        var rows = new double[objects.length][features.size()];
        int at = 0;
        for (var group : groups) {
            group.ask(query);
            for (int i = 0; i < objects.length; i++) {
                group.write(objects[i], rows[i], at);
            }
            at += group.features().size();
        }
        ranks.write(rows, objects.length, at);
        return new Measured(objects, rows);
    }
}
