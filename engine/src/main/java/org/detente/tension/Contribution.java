package org.detente.tension;

import java.io.Serializable;
import java.util.Comparator;
import org.detente.event.Act;

/**
 * What one act adds to a value.
 *
 * @param act    the act
 * @param part   as news that fades, or as a measure that stands
 * @param points share of the value, in score points, above 0
 */
public record Contribution(Act act, Part part, double points) implements Serializable {

    /** How an act makes itself felt. */
    public enum Part {
        FLOW,
        STOCK
    }

    /** Strongest first; equal ones by day and id, so that the order is always the same. */
    public static final Comparator<Contribution> STRONGEST_FIRST = Comparator.comparingDouble(Contribution::points)
            .reversed()
            .thenComparing(Contribution::act, Act.ORDER)
            .thenComparing(Contribution::part);
}
