package org.detente.tension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.detente.event.Act;

/**
 * What one act adds to tension, or to cooperation, on any day: the term of the sum in {@link TensionIndex}.
 *
 * <pre>  on(d) = weight * 2^(-age(d) / halfLife) + (standing, while announced <= d < until)    0 before the act</pre>
 *
 * @param act      the act
 * @param weight   score points on its first day, above 0
 * @param standing score points that it adds each day as a measure that stands; 0 when it is none
 * @param until    first day on which the measure no longer stands; {@link LocalDate#MAX} when no end was seen
 */
record Share(Act act, double weight, double standing, LocalDate until) {

    double flow(LocalDate day, int halfLifeDays) {
        double age = ChronoUnit.DAYS.between(act.day(), day);
        return age < 0 ? 0.0 : weight * StrictMath.pow(2.0, -age / halfLifeDays); // the same bits on every machine
    }

    double stock(LocalDate day) {
        return day.isBefore(act.day()) || !day.isBefore(until) ? 0.0 : standing;
    }

    double on(LocalDate day, int halfLifeDays) {
        return flow(day, halfLifeDays) + stock(day);
    }
}
