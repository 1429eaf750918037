package org.detente.forecast.feature;

import org.detente.forecast.graph.Decay;
import org.detente.forecast.graph.History;
import org.detente.forecast.graph.Key;
import org.detente.forecast.graph.Query;

/**
 * Walks of two steps from the subject of a question, over its strongest partners and theirs:
 *
 * <pre>
 *   step(a, b) = pair(a, b) / actor(a), both faded with a half-life of a month
 *   two(o)     = sum over m of  step(s, m) * step(m, o)
 *   doing(o)   = sum over m of  step(s, m) * share of o in what m does by the relation
 *   like(o)    = sum over x of  two(x) * share of o in what x does by the relation, x the twenty most like s
 * </pre>
 *
 * <p>two(x) is also how like s another actor x is: they meet the same partners.
 */
final class Walks {
    private static final int PARTNERS = 20;
    private static final int THEIRS = 30;
    private static final int ALIKE = 20;
    private static final int OBJECTS = 30;

    private final History history;
    private final Popular partners;
    private final Popular theirs;
    private final Popular objects;
    final Sparse two;
    final Sparse doing;
    final Sparse like;
    private int subject = -1;
    private int day = -1;
    private int asOf = -1;
    private int[] alike = {};

    Walks(History history, int actors) {
        this.history = history;
        partners = new Popular(history.pairsOfSubject, history.pairs, Decay.MONTH, PARTNERS);
        theirs = new Popular(history.pairsOfSubject, history.pairs, Decay.MONTH, THEIRS);
        objects = new Popular(history.factsOfSubjectRelation, history.facts, Decay.SEASON, OBJECTS);
        two = new Sparse(actors);
        doing = new Sparse(actors);
        like = new Sparse(actors);
    }

    void ask(Query query) {
        if (query.subject() != subject || query.day() != day || history.lastDay() != asOf) {
            subject = query.subject();
            day = query.day();
            asOf = history.lastDay();
            walk();
        }
        doing.clear();
        like.clear();
        for (int pair : partners.of(subject, day, asOf)) {
            int partner = Key.last(history.pairs.key(pair));
            follow(partner, query.relation(), step(pair, subject), doing);
        }
        for (int other : alike) {
            follow(other, query.relation(), two.get(other), like);
        }
    }

    private void walk() {
        two.clear();
        for (int pair : partners.of(subject, day, asOf)) {
            int partner = Key.last(history.pairs.key(pair));
            double first = step(pair, subject);
            for (int next : theirs.of(partner, day, asOf)) {
                two.add(Key.last(history.pairs.key(next)), first * step(next, partner));
            }
        }
        var top = new Top(ALIKE);
        for (int i = 0; i < two.size(); i++) {
            int other = two.actor(i);
            if (other != subject) {
                top.offer(other, two.get(other));
            }
        }
        alike = top.inOrder();
    }

    private double step(int pair, int from) {
        int all = history.subjects.find(from);
        return history.pairs.decayed(pair, Decay.MONTH, day) / history.subjects.decayed(all, Decay.MONTH, day);
    }

    private void follow(int actor, int relation, double weight, Sparse sums) {
        int all = history.subjectRelations.find(Key.of(actor, relation));
        if (all < 0) {
            return;
        }
        double total = history.subjectRelations.decayed(all, Decay.SEASON, day) + 1;
        for (int fact : objects.of(all, day, asOf)) {
            int object = Key.last(history.facts.key(fact));
            sums.add(object, weight * history.facts.decayed(fact, Decay.SEASON, day) / total);
        }
    }
}
