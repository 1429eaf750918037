package org.detente.forecast.score;

import java.io.Serializable;

/**
 * A probability and what came of it.
 *
 * @param probability of yes, above 0 and below 1
 * @param yes         the outcome
 * @param cluster     cases with the same word are not independent: intervals are made by drawing clusters
 */
public record Scored(double probability, boolean yes, String cluster) implements Serializable {

    /** @throws IllegalArgumentException if the probability is 0, 1 or outside: nothing is certain */
    public Scored {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("A probability must lie between 0 and 1, but was " + probability + ".");
        }
    }

    /** Squared distance from the outcome, 0 to 1; the smaller the better. */
    public double squaredError() {
        double error = probability - (yes ? 1 : 0);
        return error * error;
    }

    /** -ln of what was given to the outcome, in nats. */
    public double surprise() {
        return -Math.log(yes ? probability : 1 - probability);
    }
}
