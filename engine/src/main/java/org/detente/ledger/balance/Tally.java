package org.detente.ledger.balance;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.detente.event.Act;

/**
 * Acts of which something is true, apart by how it is known.
 *
 * @param stated   by the record's own word, by day
 * @param inferred only by links that were inferred, each with at least the probability from which on that is done, by day
 * @param expected how many of the inferred ones it is true of by the probabilities of their links: at most as many as there are
 */
public record Tally(List<Act> stated, List<Act> inferred, double expected) implements Serializable {
    public Tally {
        stated = List.copyOf(stated);
        inferred = List.copyOf(inferred);
    }

    /** Stated and inferred ones together. */
    Set<Act> all() {
        var all = new HashSet<>(stated);
        all.addAll(inferred);
        return all;
    }

    /** Stated and inferred ones. */
    public int size() {
        return stated.size() + inferred.size();
    }
}
