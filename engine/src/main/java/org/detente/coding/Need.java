package org.detente.coding;

import java.io.Serializable;
import java.util.Set;

/**
 * A condition of a pattern on one slot of its trigger.
 *
 * @param slot    name of the slot: {@code obj}, {@code on}, {@code mod}, {@code any} ...
 * @param words   lemmas, one of which must head the slot; empty when it is enough that the slot is filled
 * @param actor   whether the slot must hold an actor
 * @param negated whether it must not hold
 */
public record Need(String slot, Set<String> words, boolean actor, boolean negated) implements Serializable {
    static final String ACTOR = "ACTOR";

    public Need {
        words = Set.copyOf(words);
    }
}
