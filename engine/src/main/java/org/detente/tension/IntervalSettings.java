package org.detente.tension;

/**
 * How an interval is made.
 *
 * @param level      share of such intervals that are to hold what they are about, 0.5 to 0.99
 * @param replicates samples that are drawn, at least 100
 * @param seed       of the draws: the same seed, the same interval
 * @param coder      what is known of the errors of the coder
 */
public record IntervalSettings(double level, int replicates, long seed, CoderError coder) {

    /** 90 %, 1,000 draws, the measured errors of our coder. */
    public static final IntervalSettings STANDARD = new IntervalSettings(0.9, 1000, 1, CoderError.measured());

    /** @throws IllegalArgumentException if a value is out of range */
    public IntervalSettings {
        if (!(level >= 0.5 && level <= 0.99)) {
            throw new IllegalArgumentException(
                    "level must lie in [0.5, 0.99], but was %s; 0.9 is usual.".formatted(level));
        }
        if (replicates < 100) {
            throw new IllegalArgumentException(
                    "replicates must be at least 100, but was %d; 1000 is usual.".formatted(replicates));
        }
    }
}
