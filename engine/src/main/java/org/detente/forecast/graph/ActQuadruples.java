package org.detente.forecast.graph;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.detente.event.Act;

/**
 * Acts as a temporal knowledge graph: actor, action, recipient, day. A symmetric act, which is kept once, is two facts, one
 * in either direction. Day 0 is the day of the first act.
 *
 * @param entities  codes of actors, in alphabetic order
 * @param relations ids of act types, in alphabetic order
 * @param origin    day 0
 */
public record ActQuadruples(Vocabulary entities, Vocabulary relations, LocalDate origin, Quadruples facts) {

    /** Acts in any order; without acts, day 0 is 1970-01-01. */
    public static ActQuadruples of(Collection<Act> acts) {
        var actors = new TreeSet<String>();
        var types = new TreeSet<String>();
        var origin = acts.stream().map(Act::day).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        for (var act : acts) {
            actors.addAll(List.of(act.dyad().actor(), act.dyad().recipient()));
            types.add(act.type().id());
        }
        var entities = new Vocabulary(List.copyOf(actors));
        var relations = new Vocabulary(List.copyOf(types));
        var facts = new Quadruples.Builder();
        for (var act : acts.stream().sorted(Act.ORDER).toList()) {
            int actor = entities.find(act.dyad().actor()).orElseThrow();
            int recipient = entities.find(act.dyad().recipient()).orElseThrow();
            int type = relations.find(act.type().id()).orElseThrow();
            int day = (int) ChronoUnit.DAYS.between(origin, act.day());
            facts.add(actor, type, recipient, day);
            if (act.type().symmetric()) {
                facts.add(recipient, type, actor, day);
            }
        }
        return new ActQuadruples(entities, relations, origin, facts.build());
    }

    public LocalDate dateOf(int day) {
        return origin.plusDays(day);
    }

    /** The number of a day; negative before the first act. */
    public int dayOf(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(origin, date);
    }
}
