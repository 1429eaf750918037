package org.detente.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.detente.event.Act;

/**
 * One step in the life of a measure.
 *
 * @param kind   what happened to it
 * @param day    UTC day of the step itself: of entry into force, of the end, not of the report
 * @param act    the act that says so
 * @param reason why we say so, in words
 */
public record Step(Kind kind, LocalDate day, Act act, String reason) implements Serializable {

    /** By day; on one day in the order of a life, then by act. */
    public static final Comparator<Step> ORDER = Comparator.comparing(Step::day)
            .thenComparing(Step::kind)
            .thenComparing(step -> step.act().id());

    /** What can happen to a measure, in the order of a life. */
    public enum Kind {
        THREATENED,
        ANNOUNCED,
        IN_FORCE,
        /** A later act that carries it out: the note that names the expelled. */
        CARRIED_OUT,
        /** Last day given for doing what it asks: the expelled must be gone. */
        DUE,
        EXTENDED,
        EASED,
        SUSPENDED,
        /** End of the term that it was given; no proof that it was not prolonged. */
        TERM,
        LIFTED,
        EXPIRED,
        SUPERSEDED,
        /** Ended, by which act or how is not on record. */
        ENDED;

        /** "in force" */
        public String words() {
            return this == TERM ? "term up to" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        public boolean isEnd() {
            return compareTo(LIFTED) >= 0;
        }
    }

    /** Day on which it could first have been known. */
    public LocalDate learned() {
        return act.learned();
    }
}
