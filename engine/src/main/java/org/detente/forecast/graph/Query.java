package org.detente.forecast.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Who is the object of (subject, relation, ?) on a day: a question and, where it is known, its answers.
 *
 * @param subject  number of the known actor
 * @param relation number of the relation, an inverse one if the known actor is the one acted upon
 * @param day      the day asked about
 * @param answers  numbers of the true objects, in rising order; empty when unknown
 */
@SuppressWarnings("ArrayRecordComponent") // thousands a day; lists of boxed numbers would cost more than what is asked
public record Query(int subject, int relation, int day, int[] answers) {
    /** No question yet. */
    public static final Query NONE = new Query(0, 0, 0, new int[0]);

    /** All different questions that the facts of one day answer, in both directions, in the order of the facts. */
    public static List<Query> ofDay(Quadruples quadruples, int from, int to, int relations) {
        var answers = new LinkedHashMap<Long, int[]>();
        for (int i = from; i < to; i++) {
            int relation = quadruples.relation(i);
            answers.merge(Key.of(quadruples.subject(i), relation), new int[] {quadruples.object(i)}, Query::union);
            answers.merge(
                    Key.of(quadruples.object(i), relation + relations),
                    new int[] {quadruples.subject(i)},
                    Query::union);
        }
        var queries = new ArrayList<Query>(answers.size());
        int day = from < to ? quadruples.day(from) : -1;
        answers.forEach((key, objects) -> queries.add(new Query(Key.first(key), Key.last(key), day, objects)));
        return queries;
    }

    private static int[] union(int[] some, int[] one) {
        if (Arrays.binarySearch(some, one[0]) >= 0) {
            return some;
        }
        var union = Arrays.copyOf(some, some.length + 1);
        union[some.length] = one[0];
        Arrays.sort(union);
        return union;
    }

    public boolean isAnswer(int object) {
        return Arrays.binarySearch(answers, object) >= 0;
    }

    /** By what it asks, not by its answers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Query query
                && subject == query.subject
                && relation == query.relation
                && day == query.day;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * subject + relation) + day;
    }
}
