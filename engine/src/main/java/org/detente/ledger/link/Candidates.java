package org.detente.ledger.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.event.Act;
import org.detente.ledger.Answers;

/**
 * Finds the acts that an act may answer: those that the other side did, to it, with it or to a third state, on the same day or at most
 * {@value #MOST_DAYS} days before; of very many, the latest {@value #MOST}.
 */
final class Candidates {
    /** Almost all stated answers of the reference chronology come within it; half of them within four days. */
    private static final int MOST_DAYS = 900;

    static final int MOST = 400;

    private final Map<String, List<Act>> byDoer = new HashMap<>();

    /** @param acts in any order */
    Candidates(Collection<Act> acts) {
        acts.stream().sorted(Act.ORDER).forEach(act -> {
            add(act.dyad().actor(), act);
            if (act.type().symmetric()) {
                add(act.dyad().recipient(), act);
            }
        });
    }

    private void add(String doer, Act act) {
        byDoer.computeIfAbsent(doer, code -> new ArrayList<>()).add(act);
    }

    /** The latest first. */
    List<Act> of(Act act) {
        var found = new ArrayList<Act>();
        collect(byDoer.getOrDefault(act.dyad().recipient(), List.of()), act, found);
        if (act.type().symmetric()) {
            collect(byDoer.getOrDefault(act.dyad().actor(), List.of()), act, found);
        }
        return found.stream()
                .distinct()
                .sorted(Act.ORDER.reversed())
                .limit(MOST)
                .toList();
    }

    private static void collect(List<Act> inOrder, Act act, List<Act> into) {
        long day = act.day().toEpochDay();
        for (int i = after(inOrder, day) - 1; i >= 0; i--) {
            var earlier = inOrder.get(i);
            if (day - earlier.day().toEpochDay() > MOST_DAYS || into.size() > 2 * MOST) {
                return;
            }
            if (!earlier.id().equals(act.id()) && Answers.isAnswer(act, earlier)) {
                into.add(earlier);
            }
        }
    }

    /** Index of the first act after a day. */
    private static int after(List<Act> inOrder, long day) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder.get(middle).day().toEpochDay() <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
