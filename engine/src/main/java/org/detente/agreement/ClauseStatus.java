package org.detente.agreement;

import java.io.Serializable;
import java.util.List;
import org.detente.event.Act;

/**
 * How a clause stands on a day.
 *
 * @param clause   it
 * @param state    in a word
 * @param reason   in a sentence
 * @param kept     acts that show it kept, by day
 * @param breaches acts that show it breached, done and asserted, by day
 * @param claims   acts by which a party claims a breach, or that are only alleged, by day
 * @param denials  acts by which the accused deny it, by day
 * @param trend    how often breaches were done or claimed before the signature and since
 */
public record ClauseStatus(
        Clause clause,
        State state,
        String reason,
        List<Act> kept,
        List<Act> breaches,
        List<Act> claims,
        List<Act> denials,
        Trend trend)
        implements Serializable {

    /** Where a clause stands. */
    public enum State {
        /** It does not bind yet. */
        NOT_YET,
        /** What it asks for was done, and no breach since. */
        KEPT,
        /** A breach is on record, and nothing since that keeps it. */
        BREACHED,
        /** A party claims a breach; that it happened is not on record. */
        CONTESTED,
        /** Nothing is on record either way: no proof that it is kept. */
        NOT_SEEN,
        /** Nothing that is reported would show it kept or breached. */
        UNOBSERVABLE,
        /** It binds no more. */
        LAPSED
    }

    public ClauseStatus {
        kept = List.copyOf(kept);
        breaches = List.copyOf(breaches);
        claims = List.copyOf(claims);
        denials = List.copyOf(denials);
    }
}
