package org.detente.cli;

import java.util.ArrayList;
import java.util.List;
import org.detente.Workbench;
import org.detente.actor.Pair;
import org.detente.base.Problem;
import org.detente.store.EventQuery;
import picocli.CommandLine.Parameters;

/** Whom a question is about: two states, several pairs, one state with everybody, or all. */
final class StatesParameters {
    @Parameters(
            arity = "0..*",
            paramLabel = "STATE",
            description =
                    "Two states by ISO code (USA) or name (\"United States\"), or pairs such as USA-RUS; one: all in which it takes part; none: everybody.")
    private List<String> states = new ArrayList<>();

    /** Whether everybody is asked for. */
    boolean isEmpty() {
        return states.isEmpty();
    }

    /** The pairs that were named; none when one state or everybody is asked for. */
    List<Pair> pairs(Workbench workbench) {
        var pairs = states.stream().map(workbench::pair).toList();
        if (!pairs.isEmpty() && pairs.stream().allMatch(pair -> pair.isPresent())) {
            return pairs.stream().map(pair -> pair.orElseThrow()).distinct().toList();
        }
        if (states.size() > 2) {
            throw Problem.usage(
                    "\"%s\" are neither two states nor pairs. Write two states (USA RUS), or pairs by their codes (USA-RUS CHN-USA).",
                    String.join(" ", states));
        }
        return states.size() == 2 ? List.of(workbench.pair(states.get(0), states.get(1))) : List.of();
    }

    /** A question for each pair; one when there is none. */
    List<EventQuery> queries(Workbench workbench) {
        var pairs = pairs(workbench);
        if (!pairs.isEmpty()) {
            return pairs.stream().map(EventQuery::between).toList();
        }
        return List.of(states.isEmpty() ? EventQuery.all() : EventQuery.with(workbench.code(states.get(0))));
    }

    /** @throws Problem if not exactly one pair was named */
    Pair pair(Workbench workbench) {
        var pairs = pairs(workbench);
        if (pairs.size() != 1) {
            throw Problem.usage(
                    "This is asked of one pair. Write two states (USA RUS), or a pair by its codes (USA-RUS).");
        }
        return pairs.get(0);
    }
}
