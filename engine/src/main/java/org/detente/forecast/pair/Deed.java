package org.detente.forecast.pair;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.detente.actor.Dyad;
import org.detente.event.Act;

/**
 * What a forecast knows of an act.
 *
 * @param day    as days since 1970-01-01
 * @param dyad   who did it to whom
 * @param family of what kind
 * @param joint  whether both did it; then there is a deed in either direction
 * @param rung   of the ladder of escalation, 0 to 10
 * @param id     of the act, to open it
 */
public record Deed(int day, Dyad dyad, ActFamily family, boolean joint, int rung, String id) implements Serializable {

    /** An act as one deed, or as two when both did it. */
    public static Stream<Deed> of(Act act) {
        var type = act.type();
        int day = Math.toIntExact(act.day().toEpochDay());
        var deed = new Deed(day, act.dyad(), ActFamily.of(type), type.symmetric(), type.rung(), act.id());
        return type.symmetric() ? Stream.of(deed, deed.reversed()) : Stream.of(deed);
    }

    private Deed reversed() {
        return new Deed(day, dyad.reversed(), family, joint, rung, id);
    }

    public LocalDate date() {
        return LocalDate.ofEpochDay(day);
    }
}
