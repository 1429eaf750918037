package org.detente.tension.turning;

import org.detente.base.CalendarUnit;

/**
 * How turning points are looked for.
 *
 * @param unit        length of a period
 * @param shortest    periods that a level lasts at least
 * @param falseAlarms share of shuffled series in which a turning point may be found looking back
 * @param shuffles    shuffles by which the penalty is set
 * @param seed        of the shuffles
 */
public record TurningSettings(CalendarUnit unit, int shortest, double falseAlarms, int shuffles, long seed) {

    /** Weeks, levels of at least eight, one false alarm in twenty series. */
    public static final TurningSettings STANDARD = new TurningSettings(CalendarUnit.WEEK, 8, 0.05, 199, 1);

    /** @throws IllegalArgumentException if a value is out of range */
    public TurningSettings {
        if (shortest < 2) {
            throw new IllegalArgumentException(
                    "shortest must be at least 2, but was %d; 8 is usual.".formatted(shortest));
        }
        if (!(falseAlarms >= 0.01 && falseAlarms <= 0.5)) {
            throw new IllegalArgumentException(
                    "falseAlarms must lie in [0.01, 0.5], but was %s; 0.05 is usual.".formatted(falseAlarms));
        }
        if (shuffles < 99) {
            throw new IllegalArgumentException(
                    "shuffles must be at least 99, but was %d; 199 is usual.".formatted(shuffles));
        }
    }

    public TurningSettings by(CalendarUnit other) {
        return new TurningSettings(other, shortest, falseAlarms, shuffles, seed);
    }
}
