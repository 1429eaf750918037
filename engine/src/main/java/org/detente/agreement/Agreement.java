package org.detente.agreement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.detente.actor.Pair;
import org.jspecify.annotations.Nullable;

/**
 * An agreement between two states.
 *
 * @param id      short name
 * @param title   name in words
 * @param parties the two
 * @param signed  day of the signature
 * @param from    day from which it binds
 * @param ends    first day on which it no longer binds, or null for no set end
 * @param clauses what was promised
 * @param source  where the terms are to be read
 */
public record Agreement(
        String id,
        String title,
        Pair parties,
        LocalDate signed,
        LocalDate from,
        @Nullable LocalDate ends,
        List<Clause> clauses,
        String source)
        implements Serializable {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Agreement {
        clauses = List.copyOf(clauses);
        if (from.isBefore(signed) || (ends != null && ends.isBefore(from))) {
            throw new IllegalArgumentException("The agreement %s must be signed (%s), then bind (%s), then end (%s)."
                    .formatted(id, signed, from, ends));
        }
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(ends);
    }

    /** Whether it binds on a day. */
    public boolean isBindingOn(LocalDate day) {
        return !day.isBefore(from) && (ends == null || day.isBefore(ends));
    }
}
