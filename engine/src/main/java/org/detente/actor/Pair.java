package org.detente.actor;

import java.io.Serializable;
import java.util.List;
import org.detente.base.Problem;

/** Two states without a direction. It keeps the order in which they were named; equality does not look at it. */
public final class Pair implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String first;
    private final String second;

    private Pair(String first, String second) {
        this.first = first;
        this.second = second;
    }

    /** @throws Problem if both are the same */
    public static Pair of(String first, String second) {
        if (first.equals(second)) {
            throw Problem.usage("A pair needs two different states, but both are %s. Name the other one.", first);
        }
        return new Pair(first, second);
    }

    /** Code of the state that was named first. */
    public String first() {
        return first;
    }

    /** Code of the state that was named second. */
    public String second() {
        return second;
    }

    /** What the first does to the second, then what the second does to the first. */
    public List<Dyad> directions() {
        return List.of(new Dyad(first, second), new Dyad(second, first));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pair pair && isOf(pair.first, pair.second);
    }

    /** Whether these are the two states, in either order. */
    public boolean isOf(String one, String other) {
        return (first.equals(one) && second.equals(other)) || (first.equals(other) && second.equals(one));
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** "RUS-USA", in the order of the alphabet. */
    @Override
    public String toString() {
        return first.compareTo(second) < 0 ? first + "-" + second : second + "-" + first;
    }
}
