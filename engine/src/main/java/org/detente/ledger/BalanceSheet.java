package org.detente.ledger;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.actor.Dyad;
import org.detente.event.Act;

/**
 * What one side did to the other, and what came of it. A later step of the same measure is not counted again.
 *
 * @param dyad            the side and the other
 * @param hostile         hostile acts of the side
 * @param answered        of these, those that the other side answered, by its own word
 * @param given           of these, those that answer an act of the other side, by its own word
 * @param mirrors         of the answers given, those of the same kind and size as their trigger
 * @param medianDelayDays median days from trigger to answer given; empty when there is none
 */
public record BalanceSheet(
        Dyad dyad,
        List<Act> hostile,
        List<Act> answered,
        List<Act> given,
        List<Act> mirrors,
        OptionalDouble medianDelayDays) {

    public BalanceSheet {
        hostile = List.copyOf(hostile);
        answered = List.copyOf(answered);
        given = List.copyOf(given);
        mirrors = List.copyOf(mirrors);
    }

    /** @param answers stated answers of both sides */
    public static BalanceSheet of(Dyad dyad, Collection<Act> acts, Ledger ledger, List<Answer> answers) {
        var steps = ledger.laterSteps();
        var hostile = acts.stream()
                .filter(act -> act.dyad().equals(dyad) && act.type().isConflict() && !steps.contains(act.id()))
                .toList();
        var answered = answers.stream()
                .filter(answer -> answer.act().isBy(dyad.recipient()))
                .map(Answer::trigger)
                .collect(Collectors.toSet());
        var own = Set.copyOf(hostile);
        var given = answers.stream()
                .filter(answer -> own.contains(answer.act()) && answer.trigger().isBy(dyad.recipient()))
                .toList();
        var giving = given.stream().map(Answer::act).collect(Collectors.toSet());
        var mirroring = given.stream().filter(Answer::isMirror).map(Answer::act).collect(Collectors.toSet());
        return new BalanceSheet(
                dyad,
                hostile,
                hostile.stream().filter(answered::contains).toList(),
                hostile.stream().filter(giving::contains).toList(),
                hostile.stream().filter(mirroring::contains).toList(),
                median(given.stream().mapToLong(Answer::delayDays).sorted().toArray()));
    }

    /** Hostile acts that the other side is not known to have answered. */
    public List<Act> unanswered() {
        return hostile.stream().filter(act -> !answered.contains(act)).toList();
    }

    private static OptionalDouble median(long[] sorted) {
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0);
    }
}
