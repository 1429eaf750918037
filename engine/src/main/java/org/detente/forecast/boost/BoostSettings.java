package org.detente.forecast.boost;

import java.io.Serializable;

/**
 * How a model is boosted.
 *
 * @param steps           rounds of step functions of one feature
 * @param trees           rounds of trees after them
 * @param depth           of these trees, 1 to 4
 * @param rate            share of each tree's optimum that is taken, above 0 to 1
 * @param questionShare   share of the questions that each round sees, above 0 to 1
 * @param featureShare    share of the features that each round may split on, above 0 to 1
 * @param caution         added to the curvature of each leaf: the larger, the smaller its value
 * @param least           least curvature in a leaf
 * @param seed            of all choices at random
 */
public record BoostSettings(
        int steps,
        int trees,
        int depth,
        double rate,
        double questionShare,
        double featureShare,
        double caution,
        double least,
        long seed)
        implements Serializable {

    public static final BoostSettings DEFAULT = new BoostSettings(60, 240, 3, 0.15, 0.25, 0.3, 5, 10, 1);

    /** @throws IllegalArgumentException if a number is out of its range */
    public BoostSettings {
        boolean sound = steps >= 0
                && trees >= 0
                && depth >= 1
                && depth <= 4
                && isShare(rate)
                && isShare(questionShare)
                && isShare(featureShare)
                && caution >= 0
                && least >= 0;
        if (!sound) {
            throw new IllegalArgumentException(
                    "Rounds must be 0 or more, depth 1 to 4, rate and shares above 0 up to 1, caution and least 0 or more.");
        }
    }

    private static boolean isShare(double value) {
        return value > 0 && value <= 1;
    }

    /** The same with other choices at random. */
    public BoostSettings withSeed(long seed) {
        return new BoostSettings(steps, trees, depth, rate, questionShare, featureShare, caution, least, seed);
    }
}
