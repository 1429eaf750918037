package org.detente.store;

import java.time.LocalDate;
import java.util.Set;
import org.detente.actor.Pair;
import org.detente.base.DayRange;
import org.detente.event.CodedEvent;

/**
 * Which coded events are asked for.
 *
 * @param among   with two codes: events between these two; with one: events in which it takes part; empty: all
 * @param days    days of the deeds
 * @param knownOn nothing learned after this day
 */
public record EventQuery(Set<String> among, DayRange days, LocalDate knownOn) {
    static final DayRange ALWAYS = new DayRange(LocalDate.MIN, LocalDate.MAX);

    public EventQuery {
        among = Set.copyOf(among);
        if (among.size() > 2) {
            throw new IllegalArgumentException("A query is about one state, two, or all, but was about " + among + ".");
        }
    }

    public static EventQuery all() {
        return new EventQuery(Set.of(), ALWAYS, LocalDate.MAX);
    }

    /** Events between two states, in both directions. */
    public static EventQuery between(Pair pair) {
        return new EventQuery(Set.of(pair.first(), pair.second()), ALWAYS, LocalDate.MAX);
    }

    /** Events in which a state takes part, as actor or recipient. */
    public static EventQuery with(String code) {
        return new EventQuery(Set.of(code), ALWAYS, LocalDate.MAX);
    }

    public EventQuery during(DayRange range) {
        return new EventQuery(among, range, knownOn);
    }

    public EventQuery knownOn(LocalDate day) {
        return new EventQuery(among, days, day);
    }

    /** The plain meaning of the query; a database must answer the same. */
    public boolean matches(CodedEvent event) {
        var actor = event.actor().code();
        var target = event.recipient().map(party -> party.code()).orElse("");
        boolean asked = switch (among.size()) {
            case 0 -> true;
            case 1 -> among.contains(actor) || among.contains(target);
            default -> !actor.equals(target) && among.contains(actor) && among.contains(target);
        };
        return asked && days.contains(event.day()) && !event.learned().isAfter(knownOn);
    }
}
