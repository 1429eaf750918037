package org.detente.forecast;

import java.util.ArrayList;
import java.util.List;
import org.detente.forecast.graph.Quadruples;

/**
 * An earlier day on which two actors had one relation, and whether another followed.
 *
 * @param day      of the first
 * @param answered day of the other, later and within the days that were allowed; -1 if it did not come
 */
public record Precedent(int day, int answered) {

    public boolean isHit() {
        return answered >= 0;
    }

    /**
     * All precedents of "body, then head within some days" of a pair that were settled before a day: those whose days are over, and
     * hits. Relations from the number of relations on are inverse ones.
     *
     * @param until   only facts of earlier days count
     * @param horizon days within which the head must follow, at least 1
     */
    public static List<Precedent> of(
            Quadruples facts, int relations, int subject, int object, int body, int head, int horizon, int until) {
        var bodies = days(facts, relations, subject, object, body, until);
        var heads = days(facts, relations, subject, object, head, until);
        var precedents = new ArrayList<Precedent>();
        for (int day : bodies) {
            int answered = heads.stream()
                    .filter(later -> later > day && later <= day + horizon)
                    .findFirst()
                    .orElse(-1);
            if (answered >= 0 || day + horizon < until) {
                precedents.add(new Precedent(day, answered));
            }
        }
        return precedents;
    }

    private static List<Integer> days(
            Quadruples facts, int relations, int subject, int object, int relation, int until) {
        boolean forward = relation < relations;
        int from = forward ? subject : object;
        int to = forward ? object : subject;
        int plain = forward ? relation : relation - relations;
        var days = new ArrayList<Integer>();
        int end = facts.from(until);
        for (int i = 0; i < end; i++) {
            boolean same = facts.subject(i) == from && facts.object(i) == to && facts.relation(i) == plain;
            if (same && (days.isEmpty() || days.get(days.size() - 1) < facts.day(i))) {
                days.add(facts.day(i));
            }
        }
        return days;
    }
}
