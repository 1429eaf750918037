package org.detente.tension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import org.detente.actor.Dyad;
import org.detente.base.DayRange;
import org.detente.event.PairRecord;

/**
 * How one direction stood over some days: what periods and pairs are compared by.
 *
 * @param dyad        who towards whom
 * @param days        the days that are told of, cut to those of the record
 * @param why         why there is no number; empty when there is one
 * @param mean        mean tension, score points
 * @param percentile  mean of the daily percentiles, each among the days up to it; the one figure that pairs can be compared by
 * @param highest     highest tension
 * @param peak        its day
 * @param cooperation mean cooperation, score points
 * @param perAct      mean points of conflict for each act, over the days that have a number
 * @param hostile     hostile acts of the side in these days
 * @param cooperative cooperative acts of the side in these days
 * @param rung        highest rung
 */
public record Standing(
        Dyad dyad,
        DayRange days,
        String why,
        OptionalDouble mean,
        OptionalDouble percentile,
        OptionalDouble highest,
        LocalDate peak,
        OptionalDouble cooperation,
        OptionalDouble perAct,
        long hostile,
        long cooperative,
        int rung) {

    /** @param asked days; those before the first act of the pair and after the day of the record are left out */
    public static Standing of(PairRecord record, Dyad dyad, DayRange asked, TensionSettings settings) {
        var daily = DailyTension.of(record, dyad, settings);
        long begin = Math.max(0, ChronoUnit.DAYS.between(daily.first(), asked.first()));
        long end = Math.min(daily.days() - 1L, ChronoUnit.DAYS.between(daily.first(), asked.last()));
        var why = begin > end ? "no day of the record lies in these days" : new TensionIndex(settings).whyNot(record);
        if (!why.isEmpty()) {
            return new Standing(
                    dyad,
                    asked,
                    why,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    asked.first(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    0,
                    0,
                    0);
        }
        var percentiles = daily.percentiles();
        double sum = 0.0;
        double ranks = 0.0;
        double kind = 0.0;
        double perAct = 0.0;
        int told = 0;
        int peak = (int) begin;
        for (int day = (int) begin; day <= end; day++) {
            sum += daily.tension(day);
            ranks += percentiles[day];
            kind += daily.cooperation(day);
            var each = daily.perAct(day);
            perAct += each.orElse(0.0);
            told += each.isPresent() ? 1 : 0;
            peak = daily.tension(day) > daily.tension(peak) ? day : peak;
        }
        double number = end - begin + 1.0;
        var days = new DayRange(daily.first().plusDays(begin), daily.first().plusDays(end));
        var acts = record.actsBy(dyad.actor()).stream()
                .filter(act -> days.contains(act.day()))
                .toList();
        return new Standing(
                dyad,
                days,
                "",
                OptionalDouble.of(sum / number),
                OptionalDouble.of(ranks / number),
                OptionalDouble.of(daily.tension(peak)),
                daily.first().plusDays(peak),
                OptionalDouble.of(kind / number),
                told == 0 ? OptionalDouble.empty() : OptionalDouble.of(perAct / told),
                acts.stream().filter(act -> act.type().isConflict()).count(),
                acts.stream().filter(act -> !act.type().isConflict()).count(),
                acts.stream()
                        .filter(act -> act.type().isConflict())
                        .mapToInt(act -> act.type().rung())
                        .max()
                        .orElse(0));
    }
}
