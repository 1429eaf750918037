package org.detente.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.detente.event.Act;
import org.jspecify.annotations.Nullable;

/**
 * How a measure ended.
 *
 * @param kind   lifted, expired, superseded, or merely ended when only the day is on record
 * @param day    first day on which it was no longer in force
 * @param act    the act that ended it, or null when only the day is on record
 * @param reason why we say so, in words
 */
public record Ending(
        Step.Kind kind, LocalDate day, @Nullable Act act, String reason) implements Serializable {
    public Optional<Act> by() {
        return Optional.ofNullable(act);
    }
}
