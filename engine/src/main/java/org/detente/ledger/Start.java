package org.detente.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.detente.event.Act;
import org.jspecify.annotations.Nullable;

/**
 * When a measure came into force.
 *
 * @param day    first day in force, or null when it was only announced and no day is on record
 * @param act    the act that says so
 * @param reason in which words it says so, or that the day of the act stands in
 */
public record Start(@Nullable LocalDate day, Act act, String reason) implements Serializable {
    public Optional<LocalDate> effective() {
        return Optional.ofNullable(day);
    }
}
