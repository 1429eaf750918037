package org.detente.forecast.evaluation;

import org.detente.forecast.feature.Sparse;
import org.detente.forecast.graph.History;
import org.detente.forecast.graph.Key;
import org.detente.forecast.graph.Query;

/** Plain rules to hold a model against: what anybody could forecast without learning. */
public enum Baseline {
    /** The objects of the subject and the relation, by how often. */
    FREQUENCY("frequency of the same fact") {
        @Override
        void score(History history, Query query, Sparse scores) {
            own(history, query, (fact, object) -> scores.add(object, history.facts.count(fact)));
        }
    },

    /** The objects of the subject and the relation, the last first. */
    RECENCY("last time of the same fact") {
        @Override
        void score(History history, Query query, Sparse scores) {
            own(history, query, (fact, object) -> scores.add(object, 1.0 + history.facts.last(fact)));
        }
    },

    /**
     * The recurrency baseline of Gastinger et al. (2024, "History repeats itself: a baseline for temporal knowledge graph
     * forecasting"), with one set of parameters for all relations:
     * 0.999 * 2^(-0.1 * days since the last time) + 0.001 * share of the object in the relation.
     */
    RECURRENCY("recurrency baseline, one set of parameters") {
        @Override
        void score(History history, Query query, Sparse scores) {
            var objects = history.objectsOfRelation;
            double total = history.relationTotals.count(history.relationTotals.find(query.relation()));
            for (int place = objects.first(query.relation()); place >= 0; place = objects.next(place)) {
                int id = objects.item(place);
                double share = history.relationObjects.count(id) / total;
                scores.add(Key.last(history.relationObjects.key(id)), RELAXED * share);
            }
            own(history, query, (fact, object) -> {
                double age = history.facts.daysSinceLast(fact, query.day());
                scores.add(object, (1 - RELAXED) * Math.pow(2, FADING * age));
            });
        }
    },

    /** Whoever the subject had anything with, the last first, then by how often. */
    PARTNERS("last and most frequent partners") {
        @Override
        void score(History history, Query query, Sparse scores) {
            var pairs = history.pairsOfSubject;
            for (int place = pairs.first(query.subject()); place >= 0; place = pairs.next(place)) {
                int id = pairs.item(place);
                double often = 1 - 1.0 / (1 + history.pairs.count(id));
                scores.add(Key.last(history.pairs.key(id)), history.pairs.last(id) + often);
            }
        }
    };

    private static final double RELAXED = 0.001;
    private static final double FADING = -0.1;

    private final String words;

    Baseline(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Adds the scores, above 0, of whoever the rule speaks for. */
    abstract void score(History history, Query query, Sparse scores);

    interface Visit {
        void fact(int fact, int object);
    }

    private static void own(History history, Query query, Visit visit) {
        int own = history.subjectRelations.find(Key.of(query.subject(), query.relation()));
        var facts = history.factsOfSubjectRelation;
        for (int place = facts.first(own); place >= 0; place = facts.next(place)) {
            int fact = facts.item(place);
            visit.fact(fact, Key.last(history.facts.key(fact)));
        }
    }
}
