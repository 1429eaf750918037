package org.detente.forecast.feature;

import java.util.List;
import org.detente.forecast.graph.Decay;
import org.detente.forecast.graph.History;
import org.detente.forecast.graph.Key;
import org.detente.forecast.graph.Query;

/** What is the same for all candidates of a question, which matters only together with other features; and simple traits. */
final class QuestionFeatures implements FeatureGroup {
    private static final List<Feature> FEATURES = List.of(
            new Feature("question-count", "number of earlier facts of the subject and the relation"),
            new Feature("question-decay-30", "facts of the subject and the relation, faded with 30 days"),
            new Feature("question-since-last", "days since the last fact of the subject and the relation"),
            new Feature("subject-decay-30", "facts of the subject, faded with 30 days"),
            new Feature("relation-decay-30", "facts of the relation, faded with 30 days"),
            new Feature("question-backward", "1 if the known actor is the one acted upon, else 0"),
            new Feature("active-trend", "facts of the candidate faded with 7 days over those faded with 120 days"),
            new Feature("same-country", "1 if both are of one country, 0 if of two, -1 if not known"),
            new Feature("same-actor", "1 if the candidate is the subject itself, else 0"),
            new Feature("same-role", "1 if both have one role, 0 if two, -1 if not known"));

    private final History history;
    private final double[] shared = new double[6];
    private Query query = Query.NONE;

    QuestionFeatures(History history) {
        this.history = history;
    }

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    @Override
    public void ask(Query question) {
        query = question;
        int day = query.day();
        int own = history.subjectRelations.find(Key.of(query.subject(), query.relation()));
        shared[0] = history.subjectRelations.count(own);
        shared[1] = history.subjectRelations.decayed(own, Decay.MONTH, day);
        shared[2] = history.subjectRelations.daysSinceLast(own, day);
        shared[3] = history.subjects.decayed(history.subjects.find(query.subject()), Decay.MONTH, day);
        shared[4] = history.relationTotals.decayed(history.relationTotals.find(query.relation()), Decay.MONTH, day);
        shared[5] = query.relation() < history.relations() ? 0 : 1;
    }

    @Override
    public void write(int object, double[] row, int at) {
        System.arraycopy(shared, 0, row, at, shared.length);
        int active = history.subjects.find(object);
        double season = history.subjects.decayed(active, Decay.SEASON, query.day());
        row[at + 6] = season == 0 ? 0 : history.subjects.decayed(active, Decay.WEEK, query.day()) / season;
        var traits = history.traits();
        row[at + 7] = same(traits.country(query.subject()), traits.country(object));
        row[at + 8] = object == query.subject() ? 1 : 0;
        row[at + 9] = same(traits.role(query.subject()), traits.role(object));
    }

    private static double same(int one, int other) {
        if (one == 0 || other == 0) {
            return -1;
        }
        return one == other ? 1 : 0;
    }
}
