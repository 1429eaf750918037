package org.detente.forecast.pair;

import java.io.Serializable;
import java.time.LocalDate;
import org.detente.actor.Dyad;
import org.detente.ledger.Measure;

/**
 * A measure of one state against another and the days on which it stood.
 *
 * @param from first day, as days since 1970-01-01
 * @param end  first day on which it stood no more, or {@link Integer#MAX_VALUE}
 */
public record Standing(Dyad dyad, int from, int end) implements Serializable {

    public static Standing of(Measure measure) {
        return new Standing(
                measure.act().dyad(),
                (int) measure.announced().toEpochDay(),
                measure.ended()
                        .map(ending -> ending.day())
                        .map(LocalDate::toEpochDay)
                        .map(Math::toIntExact)
                        .orElse(Integer.MAX_VALUE));
    }

    boolean isOn(int day) {
        return from <= day && day < end;
    }
}
