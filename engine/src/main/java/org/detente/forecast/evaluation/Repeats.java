package org.detente.forecast.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.forecast.graph.Quadruples;
import org.detente.forecast.graph.Query;

/** How often each answer of each question stands in the data: a repeated fact is ranked as often. */
final class Repeats {
    private Repeats() {}

    static List<int[]> of(Quadruples facts, int from, int to, List<Query> queries, int relations) {
        var byQuery = new HashMap<Query, int[]>();
        queries.forEach(query -> byQuery.put(query, new int[query.answers().length]));
        var asked = new HashMap<Query, Query>();
        queries.forEach(query -> asked.put(query, query));
        for (int i = from; i < to; i++) {
            count(byQuery, asked, facts.subject(i), facts.relation(i), facts.object(i), facts.day(i));
            count(byQuery, asked, facts.object(i), facts.relation(i) + relations, facts.subject(i), facts.day(i));
        }
        return queries.stream().map(byQuery::get).toList();
    }

    private static void count(
            Map<Query, int[]> byQuery, Map<Query, Query> asked, int subject, int relation, int object, int day) {
        var key = new Query(subject, relation, day, new int[0]);
        var query = asked.get(key);
        var repeats = byQuery.get(key);
        if (query != null && repeats != null) {
            repeats[Arrays.binarySearch(query.answers(), object)]++;
        }
    }
}
