package org.detente.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.detente.event.Act;

/**
 * Finds what answered what, and what only followed. So far both go by what the record states, the strongest evidence there is.
 *
 * <p>An act of one state that refers to an earlier act of another is an answer; what both did (a summit) is by the other, too.
 * What refers to an act of the own side alone, or was done by both after something that both had done, is a follow-up.
 */
public final class Answers {
    private Answers() {}

    /** Every stated answer among these acts, by day of the answer. Links to acts that are not among them are left out. */
    public static List<Answer> stated(Collection<Act> acts) {
        return links(acts, true, Answer::new);
    }

    /** Every stated link among these acts that is no answer, by day of the later act. */
    public static List<FollowUp> followUps(Collection<Act> acts) {
        return links(acts, false, FollowUp::new);
    }

    private static <T> List<T> links(Collection<Act> acts, boolean answers, BiFunction<Act, Act, T> link) {
        if (acts.stream().allMatch(act -> act.detail().answers().isEmpty())) {
            return List.of();
        }
        var byId = new HashMap<String, Act>();
        acts.forEach(act -> byId.put(act.id(), act));
        return byId.values().stream()
                .filter(act -> !act.detail().answers().isEmpty())
                .sorted(Act.ORDER)
                .flatMap(act -> act.detail().answers().stream()
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .filter(earlier -> !act.day().isBefore(earlier.day()))
                        .filter(earlier -> isAnswer(act, earlier) == answers)
                        .sorted(Act.ORDER)
                        .map(earlier -> link.apply(act, earlier)))
                .toList();
    }

    /** Whether a later act by another than alone the own side refers to an earlier one in a way that answers it. */
    public static boolean isAnswer(Act act, Act earlier) {
        boolean joint = act.type().symmetric()
                && earlier.type().symmetric()
                && act.isBetween(earlier.dyad().pair());
        return !joint && (!isAlone(earlier) || !earlier.isBy(act.dyad().actor()) || !isAlone(act));
    }

    private static boolean isAlone(Act act) {
        return !act.type().symmetric();
    }
}
