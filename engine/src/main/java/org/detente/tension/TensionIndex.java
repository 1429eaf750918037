package org.detente.tension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.detente.actor.Dyad;
import org.detente.event.Act;
import org.detente.event.PairRecord;
import org.detente.ledger.Ledger;
import org.detente.ledger.Measure;
import org.detente.tension.Contribution.Part;

/**
 * How strained a dyad is on one day.
 *
 * <pre>
 *   tension(d)     = sum over hostile acts a up to d of  weight(a) * 2^(-age(a, d) / halfLife)
 *                    + lambda * sum over hostile measures m that stand on d of  weight(m)
 *   cooperation(d) = sum over cooperative acts a up to d of  weight(a) * 2^(-age(a, d) / halfLife)
 * </pre>
 *
 * <p>Weights are those of {@link Weights}. Symmetric acts count for both directions. Nothing after the day of the record
 * is used. Below the coverage floor there is no number but a reason. Source of the form: exponentially fading event flows as in
 * hostility indices since Azar (1980), Conflict and Peace Data Bank, J. Conflict Resolution 24(1):143-152, scores of the
 * PLOVER manual (2021); the stock of measures is our own addition. Immutable, thread-safe, deterministic.
 */
public final class TensionIndex {
    private final TensionSettings settings;

    public TensionIndex(TensionSettings settings) {
        this.settings = settings;
    }

    public TensionSettings settings() {
        return settings;
    }

    /** Tension of one direction on the day of the record. Linear in acts plus days. */
    public Tension of(PairRecord record, Dyad dyad) {
        var day = record.asOf();
        var why = whyNot(record);
        if (!why.isEmpty()) {
            return Tension.unknown(dyad, day, why);
        }
        var ledger = Ledger.of(record.acts());
        var weights = new Weights(settings.scale(), ledger);
        var conflict = new ArrayList<Contribution>();
        var cooperation = new ArrayList<Contribution>();
        for (var act : record.actsBy(dyad.actor())) {
            double fading = fading(act.day(), day);
            add(conflict, act, Part.FLOW, weights.hostility(act) * fading);
            add(cooperation, act, Part.FLOW, weights.cooperation(act) * fading);
        }
        for (var measure : standing(ledger, dyad, day)) {
            add(conflict, measure.act(), Part.STOCK, settings.lambda() * weights.hostility(measure.act()));
        }
        conflict.sort(Contribution.STRONGEST_FIRST);
        cooperation.sort(Contribution.STRONGEST_FIRST);
        var series = TensionSeries.of(record, dyad, settings);
        return new Tension(dyad, day, true, "", conflict, cooperation, OptionalDouble.of(series.percentileOfLast()));
    }

    private static void add(List<Contribution> parts, Act act, Part part, double points) {
        if (points > 0.0) {
            parts.add(new Contribution(act, part, points));
        }
    }

    private static List<Measure> standing(Ledger ledger, Dyad dyad, LocalDate day) {
        return ledger.measures().stream()
                .filter(measure -> measure.isStandingOn(day))
                .filter(measure -> measure.act().isBy(dyad.actor()))
                .toList();
    }

    /** Why there can be no number; empty when there can. */
    private String whyNot(PairRecord record) {
        var coverage = record.coverage();
        if (coverage.acts() < settings.floorActs()) {
            return "%d acts of this pair on record, the floor is %d".formatted(coverage.acts(), settings.floorActs());
        }
        long gap = ChronoUnit.DAYS.between(coverage.dataTo(), record.asOf());
        return gap > settings.maxGapDays()
                ? "the data end on %s, %,d days before; at most %d are bridged"
                        .formatted(coverage.dataTo(), gap, settings.maxGapDays())
                : "";
    }

    private double fading(LocalDate actDay, LocalDate today) {
        double ageDays = ChronoUnit.DAYS.between(actDay, today);
        return StrictMath.pow(2.0, -ageDays / settings.halfLifeDays()); // the same bits on every machine
    }
}
