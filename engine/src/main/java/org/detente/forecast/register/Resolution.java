package org.detente.forecast.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a registered forecast. It is final: data that change later do not change it.
 *
 * @param forecast  id of the forecast
 * @param outcome   yes, no, or void: it cannot be told any more
 * @param reason    in a sentence
 * @param resolved  UTC day on which it was resolved
 * @param actId     id of the act that made it yes, or null
 * @param dataState hash of what was on record of the two
 */
public record Resolution(
        String forecast,
        Outcome outcome,
        String reason,
        LocalDate resolved,
        @Nullable String actId,
        String dataState) implements Serializable {

    /** How a forecast ends. */
    public enum Outcome {
        YES,
        NO,
        VOID
    }

    public Optional<String> act() {
        return Optional.ofNullable(actId);
    }
}
