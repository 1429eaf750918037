package org.detente.forecast;

import java.io.Serializable;
import org.detente.forecast.boost.BoostSettings;

/**
 * How a model is learned.
 *
 * @param questions  the latest questions, at least so many if there are as many, are learned from
 * @param candidates at most, of each question
 * @param hardest    wrong candidates of a question, the likely ones, that are learned from
 * @param others     wrong candidates taken at random from the rest
 */
public record ForecastSettings(int questions, int candidates, int hardest, int others, BoostSettings boost)
        implements Serializable {

    /** Chosen on the valid split of ICEWS14. */
    public static final ForecastSettings DEFAULT = new ForecastSettings(48_000, 160, 30, 15, BoostSettings.DEFAULT);

    /** @throws IllegalArgumentException if a number is below 1, or below 0 for the wrong candidates */
    public ForecastSettings {
        if (questions < 1 || candidates < 1 || hardest < 0 || others < 0) {
            throw new IllegalArgumentException(
                    "Questions and candidates must be at least 1, wrong candidates at least 0.");
        }
    }

    /** The same with other choices at random. */
    public ForecastSettings withSeed(long seed) {
        return new ForecastSettings(questions, candidates, hardest, others, boost.withSeed(seed));
    }
}
