package org.detente.tension;

import java.util.OptionalDouble;

/**
 * Between which values a tension may lie.
 *
 * @param low      lower end, score points; empty when nothing can be said
 * @param high     upper end
 * @param why      why there is none; empty when there is one
 * @param level    share of such intervals that hold what they are about
 * @param outlets  outlets behind the acts that count on the day
 * @param heaviest the outlet without which the value would move most; empty when there is none but one
 * @param without  value without it, set against the acts that are left
 */
public record Interval(
        OptionalDouble low,
        OptionalDouble high,
        String why,
        double level,
        int outlets,
        String heaviest,
        OptionalDouble without) {

    static Interval none(String why, double level) {
        return new Interval(OptionalDouble.empty(), OptionalDouble.empty(), why, level, 0, "", OptionalDouble.empty());
    }

    public boolean isKnown() {
        return low.isPresent();
    }
}
