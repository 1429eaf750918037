package org.detente.forecast.feature;

import org.detente.forecast.graph.Decay;
import org.detente.forecast.graph.History;
import org.detente.forecast.graph.Key;
import org.detente.forecast.graph.Query;

/**
 * Who may be the answer to a question: past objects of the subject for the relation, partners by any relation, partners of
 * partners, objects of actors alike, and the popular objects of the relation and of it among actors of the subject's country.
 * The ones with the highest sum of plain shares are kept.
 */
final class Candidates {
    private static final int POPULAR = 60;

    private final History history;
    private final Walks walks;
    private final int most;
    private final Popular popular;
    private final Popular popularInCountry;
    private final Sparse weights;

    Candidates(History history, Walks walks, int actors, int most) {
        this.history = history;
        this.walks = walks;
        this.most = most;
        popular = new Popular(history.objectsOfRelation, history.relationObjects, Decay.MONTH, POPULAR);
        popularInCountry = new Popular(history.objectsOfCountryRelation, history.countryFacts, Decay.MONTH, POPULAR);
        weights = new Sparse(actors);
    }

    /** In falling order of weight; at most as many as asked for. */
    int[] of(Query query) {
        weights.clear();
        int day = query.day();
        addOwn(query);
        int relation = history.relationTotals.find(query.relation());
        double total = history.relationTotals.decayed(relation, Decay.MONTH, day) + 1;
        for (int id : popular.of(query.relation(), day, history.lastDay())) {
            double share = history.relationObjects.decayed(id, Decay.MONTH, day) / total;
            weights.add(Key.last(history.relationObjects.key(id)), 0.2 * share);
        }
        int country = history.traits().country(query.subject());
        int inCountry = history.countryRelations.find(Key.of(country, query.relation()));
        double countryTotal = history.countryRelations.decayed(inCountry, Decay.MONTH, day) + 1;
        for (int id : popularInCountry.of(inCountry, day, history.lastDay())) {
            double share = history.countryFacts.decayed(id, Decay.MONTH, day) / countryTotal;
            weights.add(Key.last(history.countryFacts.key(id)), 0.5 * share);
        }
        add(walks.two, 0.2);
        add(walks.doing, 0.5);
        add(walks.like, 0.5);
        var top = new Top(most);
        for (int i = 0; i < weights.size(); i++) {
            top.offer(weights.actor(i), weights.get(weights.actor(i)));
        }
        return top.inOrder();
    }

    private void addOwn(Query query) {
        int day = query.day();
        int own = history.subjectRelations.find(Key.of(query.subject(), query.relation()));
        double total = history.subjectRelations.decayed(own, Decay.SEASON, day) + 1;
        var facts = history.factsOfSubjectRelation;
        for (int place = facts.first(own); place >= 0; place = facts.next(place)) {
            int fact = facts.item(place);
            double share = history.facts.decayed(fact, Decay.SEASON, day) / total;
            weights.add(Key.last(history.facts.key(fact)), 2 * share + 1e-9);
        }
        int subject = history.subjects.find(query.subject());
        double all = history.subjects.decayed(subject, Decay.MONTH, day) + 1;
        var pairs = history.pairsOfSubject;
        for (int place = pairs.first(query.subject()); place >= 0; place = pairs.next(place)) {
            int pair = pairs.item(place);
            double share = history.pairs.decayed(pair, Decay.MONTH, day) / all;
            weights.add(Key.last(history.pairs.key(pair)), share + 1e-9);
        }
    }

    private void add(Sparse sums, double weight) {
        for (int i = 0; i < sums.size(); i++) {
            weights.add(sums.actor(i), weight * sums.get(sums.actor(i)));
        }
    }
}
