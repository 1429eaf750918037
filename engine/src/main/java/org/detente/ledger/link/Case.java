package org.detente.ledger.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.detente.event.Act;

/**
 * One act and what it may answer.
 *
 * @param act      the act
 * @param triggers what it may answer, the latest first
 */
record Case(Act act, List<Trigger> triggers) {

    /**
     * An act that may be answered.
     *
     * @param act    it
     * @param clues  what speaks for and against it
     * @param stated whether the record says that it is answered
     */
    record Trigger(Act act, Clues clues, boolean stated) {}

    Case {
        triggers = List.copyOf(triggers);
    }

    /** A case for each act, in order. */
    static List<Case> of(Collection<Act> acts) {
        return of(acts, act -> true);
    }

    /** A case for each act that is asked for, in order; all acts may be what is answered. */
    static List<Case> of(Collection<Act> acts, Predicate<Act> asked) {
        var candidates = new Candidates(acts);
        var reader = new ClueReader(acts);
        return acts.stream()
                .filter(asked)
                .sorted(Act.ORDER)
                .map(act -> of(act, candidates.of(act), reader))
                .toList();
    }

    private static Case of(Act act, List<Act> candidates, ClueReader reader) {
        var clues = reader.read(act, candidates);
        var triggers = new ArrayList<Trigger>(candidates.size());
        for (int i = 0; i < clues.size(); i++) {
            var candidate = candidates.get(i);
            triggers.add(
                    new Trigger(candidate, clues.get(i), act.detail().answers().contains(candidate.id())));
        }
        return new Case(act, triggers);
    }

    /** Without triggers that are stated to answer the act: on one day both orders are possible, but not at once. */
    Case withoutItsAnswers() {
        return new Case(
                act,
                triggers.stream()
                        .filter(trigger -> !trigger.act().detail().answers().contains(act.id()))
                        .toList());
    }

    /** How many of the triggers are stated. */
    int stated() {
        int count = 0;
        for (var trigger : triggers) {
            count += trigger.stated() ? 1 : 0;
        }
        return count;
    }
}
