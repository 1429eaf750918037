package org.detente.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.detente.event.Act;
import org.jspecify.annotations.Nullable;

/**
 * An act with a life: a sanction, an expulsion, a closure, a cap.
 *
 * @param act    the act that began it
 * @param steps  later acts that carry out the same measure (the note that names the expelled), by day
 * @param ending how it ended, or null when no end was seen
 */
public record Measure(Act act, List<Act> steps, @Nullable Ending ending) implements Serializable {

    /** Where a measure stands on a day. */
    public enum Status {
        /** Announced later than that day. */
        NOT_YET,
        /** Begun, and no end seen up to that day: silence about its end is not proof that it stands. */
        IN_FORCE,
        /** An end is on record. */
        ENDED
    }

    public Measure {
        steps = List.copyOf(steps);
    }

    /** Day from which it counts as in force: that of the act, for want of a better one. */
    public LocalDate from() {
        return act.day();
    }

    public Optional<Ending> ended() {
        return Optional.ofNullable(ending);
    }

    /** In force from the day of the act, up to the day before its end. */
    public Status on(LocalDate day) {
        if (day.isBefore(from())) {
            return Status.NOT_YET;
        }
        return ended().filter(end -> !day.isBefore(end.day())).isPresent() ? Status.ENDED : Status.IN_FORCE;
    }

    public boolean isInForceOn(LocalDate day) {
        return on(day) == Status.IN_FORCE;
    }
}
