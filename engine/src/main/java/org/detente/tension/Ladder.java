package org.detente.tension;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.detente.event.Act;
import org.detente.event.PairRecord;

/**
 * The rung of the ladder of escalation on which a side stands: the highest of its hostile acts of late.
 *
 * @param rung ordinal, 0 when there was no hostile act in the window; differences between rungs mean nothing
 * @param act  the act that reached it, or empty
 */
public record Ladder(int rung, Optional<Act> act) {
    /** Days that count as of late. */
    public static final int WINDOW_DAYS = 90;

    /** Where a side stands on the day of the record; of several acts on the rung the latest is named. */
    public static Ladder of(PairRecord record, String code) {
        LocalDate since = record.asOf().minusDays(WINDOW_DAYS);
        var highest = record.actsBy(code).stream()
                .filter(act -> act.day().isAfter(since) && act.type().isConflict())
                .max(Comparator.comparingInt((Act act) -> act.type().rung()).thenComparing(Act.ORDER));
        return new Ladder(highest.map(act -> act.type().rung()).orElse(0), highest);
    }
}
