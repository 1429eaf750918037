package org.detente.tension.turning;

import java.time.LocalDate;
import java.util.List;
import org.detente.event.Act;

/**
 * A day from which on more, or less, hostility was new each period than before.
 *
 * @param from   first day of the period with which the new level begins
 * @param before points of new hostility a period, mean of the stretch before
 * @param after  points of new hostility a period, mean of the stretch that begins
 * @param acts   the hostile acts that make the difference, heaviest first: of the days after it where it rose, of the days before
 *               it, which have none like them after it, where it fell; with what each weighs
 * @param kind   cooperative acts close by, by day
 */
public record TurningPoint(LocalDate from, double before, double after, List<Weighed> acts, List<Act> kind) {
    public TurningPoint {
        acts = List.copyOf(acts);
        kind = List.copyOf(kind);
    }

    /** An act and its weight on its first day, in points. */
    public record Weighed(Act act, double points) {}

    public boolean rose() {
        return after > before;
    }
}
