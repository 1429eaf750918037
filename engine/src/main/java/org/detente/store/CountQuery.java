package org.detente.store;

import java.time.LocalDate;

/**
 * Which acts are counted, and by what.
 *
 * @param of   acts between whom and on which days; only reports learned by {@code knownOn} take part
 * @param who  by pair or by direction
 * @param what by kind or not
 * @param when by day, week, or not
 */
public record CountQuery(EventQuery of, Who who, What what, When when) {

    /** Acts of a pair, or by direction. */
    public enum Who {
        PAIR,
        DYAD
    }

    /** Acts of all kinds, by CAMEO root, or by CAMEO code of the act's leading report. */
    public enum What {
        ALL,
        ROOT,
        CODE
    }

    /** Acts of all days, by day, or by week from its Monday. */
    public enum When {
        ALL,
        DAY,
        WEEK
    }

    /** All acts of each pair. */
    public static CountQuery byPair(LocalDate knownOn) {
        return new CountQuery(EventQuery.all().knownOn(knownOn), Who.PAIR, What.ALL, When.ALL);
    }
}
