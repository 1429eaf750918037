package org.detente.tension;

import java.io.Serializable;
import org.detente.ontology.Scale;

/**
 * Every constant of the tension index; none is hidden.
 *
 * @param scale        gives an act its score, -10 to +10
 * @param halfLifeDays days after which an act counts half, at least 1
 * @param lambda       weight of a measure in force, as a share of its weight on the first day, 0 to 1
 * @param floorActs    fewest acts of the pair on record for a number to be given, at least 1
 * @param maxGapDays   most days after the end of the data for which a number is given, at least 0
 */
public record TensionSettings(Scale scale, int halfLifeDays, double lambda, int floorActs, int maxGapDays)
        implements Serializable {

    /** PLOVER scores, 30 days, a tenth, five acts, 90 days (three half-lives). */
    public static final TensionSettings STANDARD = new TensionSettings(Scale.PLOVER, 30, 0.1, 5, 90);

    /** @throws IllegalArgumentException if a value is out of range */
    public TensionSettings {
        check(halfLifeDays >= 1, "halfLifeDays must be at least 1, but was %s; 30 is usual.", halfLifeDays);
        check(lambda >= 0.0 && lambda <= 1.0, "lambda must lie in [0, 1], but was %s; 0.1 is usual.", lambda);
        check(floorActs >= 1, "floorActs must be at least 1, but was %s; 5 is usual.", floorActs);
        check(maxGapDays >= 0, "maxGapDays must not be negative, but was %s; 90 is usual.", maxGapDays);
    }

    private static void check(boolean holds, String message, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(value));
        }
    }
}
