package org.detente.tension;

import java.time.LocalDate;
import java.util.Arrays;
import org.detente.actor.Dyad;
import org.detente.event.PairRecord;
import org.detente.ledger.Ledger;

/**
 * The tension of one direction on every day from the first act of the pair to the day of the record: what {@link
 * TensionIndex} gives for each day, in one pass (linear in acts plus days). Immutable.
 */
public final class TensionSeries {
    private final LocalDate first;
    private final double[] points;

    TensionSeries(LocalDate first, double... points) {
        this.first = first;
        this.points = points;
    }

    /** The series of one direction; empty when the pair has no act on record. */
    public static TensionSeries of(PairRecord record, Dyad dyad, TensionSettings settings) {
        return of(record, Ledger.of(record.acts()), dyad, settings);
    }

    /** @param ledger of the acts of the record, where it is at hand */
    public static TensionSeries of(PairRecord record, Ledger ledger, Dyad dyad, TensionSettings settings) {
        return DailyTension.of(Shares.of(record, ledger, dyad, settings), settings.halfLifeDays())
                .series();
    }

    /** Day of the first value. */
    public LocalDate first() {
        return first;
    }

    /** Number of days with a value, one after the other; 0 when the pair has no act on record. */
    public int days() {
        return points.length;
    }

    /** Tension in score points, {@code index} days after the first one. */
    public double points(int index) {
        return points[index];
    }

    /** Share of days on which the tension was lower than on the last one; equal days, the last among them, count half. */
    public double percentileOfLast() {
        double last = points[points.length - 1];
        double lower = 0.0;
        for (double value : points) {
            lower += value < last ? 1.0 : value == last ? 0.5 : 0.0;
        }
        return lower / points.length;
    }

    /** Whether the tension was at no earlier day as low as on the last one; false when there is no other day. */
    public boolean endsOnItsLowest() {
        return points.length > 1
                && Arrays.stream(points, 0, points.length - 1).min().orElseThrow() > points[points.length - 1];
    }

    /** Whether the tension was at no earlier day as high as on the last one; false when there is no other day. */
    public boolean endsOnItsHighest() {
        return points.length > 1
                && Arrays.stream(points, 0, points.length - 1).max().orElseThrow() < points[points.length - 1];
    }
}
