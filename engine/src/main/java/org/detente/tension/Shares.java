package org.detente.tension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.actor.Dyad;
import org.detente.event.Act;
import org.detente.event.PairRecord;
import org.detente.ledger.Ledger;
import org.detente.ledger.Measure;

/**
 * The terms of the tension of one direction: every act of a side with what it adds, hostile and cooperative ones apart.
 *
 * @param dyad        who towards whom
 * @param first       day of the first act of the pair, by either side
 * @param conflict    shares of hostile acts, by day
 * @param cooperation shares of cooperative acts, by day
 * @param days        days of all acts of the side, later steps of a measure left out, by day
 * @param span        number of days from the first to that of the record; 0 when the pair has no act
 */
record Shares(
        Dyad dyad, LocalDate first, List<Share> conflict, List<Share> cooperation, List<LocalDate> days, int span) {

    static Shares of(PairRecord record, Dyad dyad, TensionSettings settings) {
        return of(record, Ledger.of(record.acts()), dyad, settings);
    }

    /** @param ledger of the acts of the record */
    static Shares of(PairRecord record, Ledger ledger, Dyad dyad, TensionSettings settings) {
        var weights = new Weights(settings.scale(), ledger);
        var ends = new HashMap<String, LocalDate>();
        ledger.measures().forEach(measure -> ends.put(measure.act().id(), end(measure)));
        Set<String> steps = ledger.laterSteps();
        var conflict = new ArrayList<Share>();
        var cooperation = new ArrayList<Share>();
        var days = new ArrayList<LocalDate>();
        for (var act : record.actsBy(dyad.actor())) {
            if (!steps.contains(act.id())) {
                days.add(act.day());
            }
            add(conflict, act, weights.hostility(act), settings.lambda(), ends);
            add(cooperation, act, weights.cooperation(act), 0.0, Map.of());
        }
        var first = record.coverage().first();
        int span = record.acts().isEmpty() ? 0 : (int) ChronoUnit.DAYS.between(first, record.asOf()) + 1;
        return new Shares(dyad, first, conflict, cooperation, days, span);
    }

    private static LocalDate end(Measure measure) {
        return measure.ended().map(ending -> ending.day()).orElse(LocalDate.MAX);
    }

    private static void add(List<Share> shares, Act act, double weight, double lambda, Map<String, LocalDate> ends) {
        if (weight > 0.0) {
            var end = ends.get(act.id());
            shares.add(
                    end == null
                            ? new Share(act, weight, 0.0, act.day())
                            : new Share(act, weight, lambda * weight, end));
        }
    }
}
