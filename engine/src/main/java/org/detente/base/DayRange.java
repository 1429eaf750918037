package org.detente.base;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Days from {@code first} to {@code last}, both included, in UTC.
 *
 * @param first first day
 * @param last  last day, not before {@code first}; {@link LocalDate#MAX} when open
 */
public record DayRange(LocalDate first, LocalDate last) implements Serializable {

    /** @throws IllegalArgumentException if the range ends before it begins */
    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "A range must not end before it begins, but was %s to %s.".formatted(first, last));
        }
    }

    /** From a day on, with no end. */
    public static DayRange from(LocalDate first) {
        return new DayRange(first, LocalDate.MAX);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean isOpen() {
        return last.equals(LocalDate.MAX);
    }
}
