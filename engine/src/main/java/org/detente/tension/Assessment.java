package org.detente.tension;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.detente.actor.Dyad;
import org.detente.event.PairRecord;

/**
 * All that is said of the tension of one direction on the day of a record.
 *
 * @param tension          value, contributions, percentile; or why there is none
 * @param interval         of the tension
 * @param cooperation      interval of cooperation
 * @param perAct           conflict set against how much was told of at all, points for each act; empty when too little was
 * @param perActPercentile where that stands among the days up to this one, 0 to 1
 * @param change           since an earlier day, act by act
 * @param ladder           the rungs of the side over the record
 * @param daily            every day of the record
 */
public record Assessment(
        Tension tension,
        Interval interval,
        Interval cooperation,
        OptionalDouble perAct,
        OptionalDouble perActPercentile,
        TensionChange change,
        LadderPath ladder,
        DailyTension daily) {

    /** @param since earlier day that the change is counted from; not after the day of the record */
    public static Assessment of(
            PairRecord record, Dyad dyad, TensionSettings settings, IntervalSettings how, LocalDate since) {
        var shares = Shares.of(record, dyad, settings);
        var tension = new TensionIndex(settings).of(record, shares);
        var daily = DailyTension.of(shares, settings.halfLifeDays());
        var estimator = new IntervalEstimator(how);
        int last = daily.days() - 1;
        boolean known = tension.known() && last >= 0;
        var none = Interval.none(tension.why(), how.level());
        return new Assessment(
                tension,
                known ? estimator.of(shares.conflict(), record.asOf(), settings.halfLifeDays()) : none,
                known ? estimator.of(shares.cooperation(), record.asOf(), settings.halfLifeDays()) : none,
                known ? daily.perAct(last) : OptionalDouble.empty(),
                known ? daily.perActPercentile(last) : OptionalDouble.empty(),
                TensionChange.of(record, shares, since, record.asOf(), settings.halfLifeDays()),
                LadderPath.of(record, dyad.actor()),
                daily);
    }
}
