package org.detente.forecast.pair;

import java.io.Serializable;
import org.detente.actor.Dyad;

/**
 * Whether a state will do at least one act of a kind to another.
 *
 * @param dyad   who to whom
 * @param family of what kind
 */
public record Question(Dyad dyad, ActFamily family) implements Serializable {

    /** Whether the other side does the same; for answers in kind. */
    Question reversed() {
        return new Question(dyad.reversed(), family);
    }

    @Override
    public String toString() {
        return dyad + " " + family.id();
    }
}
