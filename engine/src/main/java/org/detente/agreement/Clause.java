package org.detente.agreement;

import java.io.Serializable;
import java.util.List;

/**
 * One thing that the parties promised.
 *
 * @param id       within its agreement
 * @param text     in words
 * @param patterns acts that would show it to be kept or breached; none when nothing that is reported would
 */
public record Clause(String id, String text, List<ActPattern> patterns) implements Serializable {
    public Clause {
        patterns = List.copyOf(patterns);
    }

    public boolean isObservable() {
        return !patterns.isEmpty();
    }
}
