package org.detente.forecast.feature;

import java.util.Arrays;
import java.util.List;
import org.detente.forecast.graph.History;
import org.detente.forecast.graph.Key;
import org.detente.forecast.graph.Query;

/**
 * How often "the pair last had the relation <i>body</i> so many days ago" came true when the subject did <i>head</i> to somebody:
 *
 * <pre>  confidence = hits / (cases + {@value #CAUTION})</pre>
 *
 * <p>A case is a question (subject, head, ?) of a past day and an object of which the pair subject-object had the body; a hit is
 * one where that object was an answer. Cyclic rules of length one with a confidence by age, after TLogic (Liu et al. 2022) and
 * CountTRuCoLa (2025); the cases are of questions that were asked, which is what ranking needs.
 *
 * <p>Learned day by day, from the history before the day. Reading is safe from several threads while nothing is learned.
 */
public final class Rules {
    /** Cases without a hit that each rule is thought to have had: what is seen once proves little. */
    private static final double CAUTION = 10;

    private final int relations;
    private final int[] cases;
    private final int[] hits;
    private final long[] headCases;
    private final long[] headHits;
    private int[] bodies = new int[256];

    /**
     * Nothing is learned.
     *
     * @param relations number of relations, inverses included
     */
    public Rules(int relations) {
        this.relations = relations;
        cases = new int[relations * relations * Ages.COUNT];
        hits = new int[cases.length];
        headCases = new long[relations];
        headHits = new long[relations];
    }

    /**
     * Learns from the questions of a day and their answers.
     *
     * @param history as of before that day
     */
    public void learn(History history, List<Query> queries) {
        var bySubject = queries.stream()
                .sorted((one, other) -> Integer.compare(one.subject(), other.subject()))
                .toList();
        int subject = -1;
        int count = 0;
        for (var query : bySubject) {
            if (query.subject() != subject) {
                subject = query.subject();
                count = collect(history, query);
            }
            int head = query.relation() * relations * Ages.COUNT;
            for (int i = 0; i < count; i++) {
                cases[head + bodies[i]]++;
            }
            headCases[query.relation()] += count;
            for (int answer : query.answers()) {
                hit(history, query, answer);
            }
        }
    }

    private int collect(History history, Query query) {
        int count = 0;
        var pairs = history.pairsOfSubject;
        var facts = history.factsOfPair;
        for (int pair = pairs.first(query.subject()); pair >= 0; pair = pairs.next(pair)) {
            for (int fact = facts.first(pairs.item(pair)); fact >= 0; fact = facts.next(fact)) {
                if (count == bodies.length) {
                    bodies = Arrays.copyOf(bodies, 2 * count);
                }
                bodies[count++] = body(history, facts.item(fact), query.day());
            }
        }
        return count;
    }

    private void hit(History history, Query query, int answer) {
        var facts = history.factsOfPair;
        int pair = history.pairs.find(Key.of(query.subject(), answer));
        for (int fact = facts.first(pair); fact >= 0; fact = facts.next(fact)) {
            hits[query.relation() * relations * Ages.COUNT + body(history, facts.item(fact), query.day())]++;
            headHits[query.relation()]++;
        }
    }

    private static int body(History history, int fact, int day) {
        return Key.middle(history.facts.key(fact)) * Ages.COUNT + Ages.classOf(history.facts.daysSinceLast(fact, day));
    }

    private int at(int head, int body, int age) {
        return (head * relations + body) * Ages.COUNT + age;
    }

    /** Questions and objects of which the body was true. */
    public int cases(int head, int body, int age) {
        return cases[at(head, body, age)];
    }

    /** Cases in which the object was an answer. */
    public int hits(int head, int body, int age) {
        return hits[at(head, body, age)];
    }

    /** From 0 to 1, below 1. */
    public double confidence(int head, int body, int age) {
        int at = at(head, body, age);
        return hits[at] / (cases[at] + CAUTION);
    }

    /** Confidence of a relation whatever the body, from above 0 to below 1. */
    public double base(int head) {
        return (headHits[head] + 1) / (headCases[head] + 100.0);
    }
}
