package org.detente.tension;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.detente.actor.Dyad;
import org.detente.event.Act;
import org.detente.event.PairRecord;
import org.detente.ledger.Ledger;
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
        return of(record, Ledger.of(record.acts()), dyad);
    }

    /** @param ledger of the acts of the record, where it is at hand */
    public Tension of(PairRecord record, Ledger ledger, Dyad dyad) {
        return of(record, Shares.of(record, ledger, dyad, settings));
    }

    Tension of(PairRecord record, Shares shares) {
        var dyad = shares.dyad();
        var day = record.asOf();
        var why = whyNot(record);
        if (!why.isEmpty()) {
            return Tension.unknown(dyad, day, why);
        }
        var conflict = new ArrayList<Contribution>();
        var cooperation = new ArrayList<Contribution>();
        for (var share : shares.conflict()) {
            add(conflict, share.act(), Part.FLOW, share.flow(day, settings.halfLifeDays()));
            add(conflict, share.act(), Part.STOCK, share.stock(day));
        }
        for (var share : shares.cooperation()) {
            add(cooperation, share.act(), Part.FLOW, share.flow(day, settings.halfLifeDays()));
        }
        conflict.sort(Contribution.STRONGEST_FIRST);
        cooperation.sort(Contribution.STRONGEST_FIRST);
        double percentile =
                DailyTension.of(shares, settings.halfLifeDays()).series().percentileOfLast();
        return new Tension(dyad, day, true, "", conflict, cooperation, OptionalDouble.of(percentile));
    }

    private static void add(List<Contribution> parts, Act act, Part part, double points) {
        if (points > 0.0) {
            parts.add(new Contribution(act, part, points));
        }
    }

    /** Why there can be no number; empty when there can. */
    String whyNot(PairRecord record) {
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
}
