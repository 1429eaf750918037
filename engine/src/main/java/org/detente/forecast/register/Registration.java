package org.detente.forecast.register;

import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeMap;
import org.detente.event.PairRecord;
import org.detente.forecast.pair.NextAct;

/** Makes the entry of a forecast. */
public final class Registration {
    private Registration() {}

    /**
     * @param known  what was on record of the two on the day of the forecast
     * @param dataTo last day on which their sources have anything, on any later day up to {@code made}
     * @param made   today
     */
    public static Registered of(NextAct act, PairRecord known, LocalDate dataTo, LocalDate made) {
        var dyad = act.question().dyad();
        var family = act.question().family();
        var baselines = new TreeMap<String, Double>();
        act.baselines().forEach((baseline, p) -> baselines.put(baseline.name().toLowerCase(Locale.ROOT), p));
        var state = DataState.of(known);
        int days = act.horizon().days();
        var key = "%s|%s|%s|%d|%s|%s".formatted(dyad, family.id(), act.asOf(), days, act.model(), state);
        return new Registered(
                DataState.hash(key),
                made,
                act.asOf(),
                dyad.actor(),
                dyad.recipient(),
                family.id(),
                days,
                "yes when an act of %s towards %s of the family %s, asserted or alleged, is on record with a day from %s to %s; no when data reach the last day and there is none"
                        .formatted(
                                dyad.actor(),
                                dyad.recipient(),
                                family.id(),
                                act.asOf().plusDays(1),
                                act.asOf().plusDays(days)),
                act.probability(),
                baselines,
                act.model(),
                state,
                dataTo,
                known.coverage().sources());
    }
}
