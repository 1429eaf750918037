package org.detente.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.detente.actor.Pair;
import org.detente.base.DayRange;
import org.detente.event.CodedEvent;
import org.detente.event.EventFilter;
import org.detente.event.Party;

/**
 * Which coded events are asked for.
 *
 * @param among   with two codes: events between these two; with one: events in which it takes part; empty: all
 * @param days    days of the deeds
 * @param knownOn nothing learned after this day
 * @param filter  what else is asked of an event
 * @param allFrom of earlier days only what a stated answer may lead from or to: curated events, and those that say what they answer; of
 *                files of event data, which know no answers, nothing
 */
public record EventQuery(Set<String> among, DayRange days, LocalDate knownOn, EventFilter filter, LocalDate allFrom) {
    private static final Comparator<CodedEvent> BY_DAY = CodedEvent.ORDER
            .thenComparing(event -> event.evidence().origin().document())
            .thenComparing(event -> event.evidence().origin().line());
    static final DayRange ALWAYS = new DayRange(LocalDate.MIN, LocalDate.MAX);

    public EventQuery {
        among = Set.copyOf(among);
        if (among.size() > 2) {
            throw new IllegalArgumentException("A query is about one state, two, or all, but was about " + among + ".");
        }
    }

    public static EventQuery all() {
        return new EventQuery(Set.of(), ALWAYS, LocalDate.MAX, EventFilter.ALL, LocalDate.MIN);
    }

    /** Events between two states, in both directions. */
    public static EventQuery between(Pair pair) {
        return new EventQuery(
                Set.of(pair.first(), pair.second()), ALWAYS, LocalDate.MAX, EventFilter.ALL, LocalDate.MIN);
    }

    /** Events in which a state takes part, as actor or recipient. */
    public static EventQuery with(String code) {
        return new EventQuery(Set.of(code), ALWAYS, LocalDate.MAX, EventFilter.ALL, LocalDate.MIN);
    }

    public EventQuery during(DayRange range) {
        return new EventQuery(among, range, knownOn, filter, allFrom);
    }

    public EventQuery knownOn(LocalDate day) {
        return new EventQuery(among, days, day, filter, allFrom);
    }

    public EventQuery matching(EventFilter asked) {
        return new EventQuery(among, days, knownOn, asked, allFrom);
    }

    public EventQuery allFrom(LocalDate day) {
        return new EventQuery(among, days, knownOn, filter, day);
    }

    /** The plain meaning of the query; a database must answer the same. */
    public boolean matches(CodedEvent event) {
        var actor = event.actor().code();
        var target = event.recipient().map(Party::code).orElse("");
        boolean asked = switch (among.size()) {
            case 0 -> true;
            case 1 -> among.contains(actor) || among.contains(target);
            default -> !actor.equals(target) && among.contains(actor) && among.contains(target);
        };
        boolean fits = !event.day().isBefore(allFrom)
                || event.evidence().grade().isCurated()
                || !event.detail().answers().isEmpty();
        return asked
                && fits
                && days.contains(event.day())
                && !event.learned().isAfter(knownOn)
                && filter.matches(event);
    }

    /** The order in which events are given one by one. */
    public enum Order {
        /** By day, curated rows first, then by id and place. */
        DAY,
        /** All of one pair together, in the order of its codes; within it as {@link #DAY}. */
        PAIR;

        public Comparator<CodedEvent> comparator() {
            return switch (this) {
                case DAY -> BY_DAY;
                case PAIR ->
                    Comparator.comparing(EventQuery::firstCode)
                            .thenComparing(EventQuery::lastCode)
                            .thenComparing(BY_DAY);
            };
        }
    }

    private static String firstCode(CodedEvent event) {
        var actor = event.actor().code();
        var other = event.recipient().map(Party::code).orElse(actor);
        return actor.compareTo(other) < 0 ? actor : other;
    }

    private static String lastCode(CodedEvent event) {
        var actor = event.actor().code();
        var other = event.recipient().map(Party::code).orElse(actor);
        return actor.compareTo(other) < 0 ? other : actor;
    }
}
