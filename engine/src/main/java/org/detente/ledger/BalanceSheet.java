package org.detente.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.detente.actor.Dyad;
import org.detente.event.Act;

/**
 * What one side did to the other, and what came of it. Counts hostile acts; a later step of the same measure is not
 * counted again.
 *
 * @param dyad            the side and the other
 * @param acts            hostile acts of the side
 * @param answered        of these, how many the other side answered, by its own word
 * @param answersGiven    of these, how many answer an act of the other side, by its own word
 * @param mirrored        of the answers given, how many are of the same kind and size as their trigger
 * @param medianDelayDays median days from trigger to answer given; empty when there is none
 */
public record BalanceSheet(
        Dyad dyad, int acts, int answered, int answersGiven, int mirrored, OptionalDouble medianDelayDays) {

    /** @param answers stated answers of both sides */
    public static BalanceSheet of(Dyad dyad, Collection<Act> acts, Ledger ledger, List<Answer> answers) {
        var steps = ledger.laterSteps();
        var own = new HashSet<String>();
        for (var act : acts) {
            if (act.dyad().equals(dyad) && act.type().isConflict() && !steps.contains(act.id())) {
                own.add(act.id());
            }
        }
        var given = answers.stream()
                .filter(answer ->
                        own.contains(answer.act().id()) && answer.trigger().isBy(dyad.recipient()))
                .toList();
        var delays = given.stream().mapToLong(Answer::delayDays).sorted().toArray();
        return new BalanceSheet(
                dyad,
                own.size(),
                distinct(answers.stream()
                        .filter(answer -> answer.act().isBy(dyad.recipient()))
                        .map(answer -> answer.trigger().id())
                        .filter(own::contains)
                        .toList()),
                distinct(given.stream().map(answer -> answer.act().id()).toList()),
                distinct(given.stream()
                        .filter(Answer::isMirror)
                        .map(answer -> answer.act().id())
                        .toList()),
                median(delays));
    }

    public int unanswered() {
        return acts - answered;
    }

    private static int distinct(List<String> ids) {
        return Set.copyOf(ids).size();
    }

    private static OptionalDouble median(long[] sorted) {
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0);
    }
}
