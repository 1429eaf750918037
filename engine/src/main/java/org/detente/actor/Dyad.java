package org.detente.actor;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Two states in a direction.
 *
 * @param actor     code of the one who acts
 * @param recipient code of the one to whom it is done
 */
public record Dyad(String actor, String recipient) implements Serializable, Comparable<Dyad> {
    private static final Comparator<Dyad> ORDER =
            Comparator.comparing(Dyad::actor).thenComparing(Dyad::recipient);

    public Dyad reversed() {
        return new Dyad(recipient, actor);
    }

    public Pair pair() {
        return Pair.of(actor, recipient);
    }

    @Override
    public int compareTo(Dyad other) {
        return ORDER.compare(this, other);
    }

    /** "USA>RUS". */
    @Override
    public String toString() {
        return actor + ">" + recipient;
    }
}
