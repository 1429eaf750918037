package org.detente.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.detente.actor.Pair;

/**
 * All that is known of a pair at the end of a day: what every analysis starts from.
 *
 * @param pair     the two states, in the order in which they were asked for
 * @param asOf     the day; nothing learned later is in here
 * @param acts     acts between the two, by day; within a day an act follows those that it answers, else by id
 * @param related  acts of or towards either of the two in which a third state takes part, in the same order
 * @param coverage how much stood behind it
 */
public record PairRecord(Pair pair, LocalDate asOf, List<Act> acts, List<Act> related, Coverage coverage)
        implements Serializable {

    public PairRecord {
        acts = List.copyOf(acts);
        related = List.copyOf(related);
    }

    /**
     * Builds the record from coded events in any order; whatever was learned, done or ended after the day is left out.
     *
     * @param events events between the two, and those of or towards one of them that are worth knowing beside
     * @param dataTo last day, up to {@code asOf}, on which the sources of these events have anything on any pair
     */
    public static PairRecord of(Pair pair, LocalDate asOf, Collection<CodedEvent> events, LocalDate dataTo) {
        return of(pair, asOf, events, dataTo, UnaryOperator.identity());
    }

    /** @param corrected changes the acts before they are told apart; what it gives must be known on the day */
    public static PairRecord of(
            Pair pair,
            LocalDate asOf,
            Collection<CodedEvent> events,
            LocalDate dataTo,
            UnaryOperator<List<Act>> corrected) {
        var known = events.stream()
                .filter(event -> !event.learned().isAfter(asOf) && !event.day().isAfter(asOf))
                .map(event -> event.asKnownOn(asOf))
                .toList();
        var all = corrected.apply(ActMerger.merge(known));
        var acts = all.stream().filter(act -> act.isBetween(pair)).toList();
        var related = all.stream()
                .filter(act -> !act.isBetween(pair))
                .filter(act -> touches(act, pair))
                .toList();
        var sources = acts.stream()
                .flatMap(act -> act.evidence().stream())
                .map(evidence -> evidence.origin().source())
                .distinct()
                .sorted()
                .toList();
        int reports = acts.stream().mapToInt(act -> act.evidence().size()).sum();
        var first = acts.isEmpty() ? LocalDate.MAX : acts.get(0).day();
        return new PairRecord(pair, asOf, acts, related, new Coverage(acts.size(), reports, sources, first, dataTo));
    }

    private static boolean touches(Act act, Pair pair) {
        return Stream.of(pair.first(), pair.second()).anyMatch(code -> act.isBy(code) || act.isTo(code));
    }

    /** Acts of one side towards the other, symmetric ones included. */
    public List<Act> actsBy(String code) {
        return acts.stream().filter(act -> act.isBy(code)).toList();
    }
}
