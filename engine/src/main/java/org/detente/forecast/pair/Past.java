package org.detente.forecast.pair;

import org.detente.actor.Dyad;

/**
 * What was known at the end of a day: counts and days of what came up to it, and nothing else.
 *
 * @param history must reach that day
 * @param day     as days since 1970-01-01
 */
record Past(History history, int day) {
    /** Days since something that never happened. */
    static final int NEVER = 5000;

    /** How often a state did it to another in the last days, that of the question included. */
    int count(Dyad dyad, int column, int window) {
        return count(history.days(dyad).days(column), window);
    }

    /** How often a state did it to anybody. */
    int countBy(String actor, int column, int window) {
        return count(history.byActor(actor).days(column), window);
    }

    /** How often it was done to a state by anybody. */
    int countTo(String recipient, int column, int window) {
        return count(history.toRecipient(recipient).days(column), window);
    }

    int countEver(Dyad dyad, int column) {
        return history.days(dyad).days(column).upTo(day);
    }

    /** Days since the last time, 0 when it was today; {@link #NEVER} when it never was. */
    int gap(Dyad dyad, int column) {
        var days = history.days(dyad).days(column);
        int number = days.upTo(day);
        return number == 0 ? NEVER : day - days.get(number - 1);
    }

    int rung(Dyad dyad, int window) {
        return history.days(dyad).rung(day - window, day);
    }

    int standing(Dyad dyad) {
        return history.days(dyad).standing(day);
    }

    /** Days of watching up to and with this one, at least 1. */
    int length() {
        return Math.max(1, day - history.firstDay() + 1);
    }

    private int count(Days days, int window) {
        return days.upTo(day) - days.upTo(day - window);
    }
}
