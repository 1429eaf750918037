package org.detente.tension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.detente.actor.Dyad;
import org.detente.event.PairRecord;
import org.detente.ontology.QuadClass;

/**
 * The four flows and the stock of one direction on every day from the first act of the pair to the day of the record.
 *
 * <pre>
 *   flow(q, d) = sum over acts a of quad class q up to d of  weight(a) * 2^(-age(a, d) / halfLife)
 *   perAct(d)  = (flow of conflict on d) / (sum over all acts of the side up to d of  2^(-age / halfLife))
 * </pre>
 *
 * <p>One pass: linear in acts plus days. {@code perAct} is the tension of the flows set against how much was reported at all:
 * where twice as many acts of the same kinds are told, it stays. Immutable.
 */
public final class DailyTension {
    private final LocalDate first;
    private final Map<QuadClass, double[]> flows;
    private final double[] stock;
    private final double[] volume;

    private DailyTension(LocalDate first, Map<QuadClass, double[]> flows, double[] stock, double[] volume) {
        this.first = first;
        this.flows = flows;
        this.stock = stock;
        this.volume = volume;
    }

    /** All days of a direction; none when the pair has no act on record. */
    public static DailyTension of(PairRecord record, Dyad dyad, TensionSettings settings) {
        return of(Shares.of(record, dyad, settings), settings.halfLifeDays());
    }

    static DailyTension of(Shares shares, int halfLifeDays) {
        int days = shares.span();
        var flows = new EnumMap<QuadClass, double[]>(QuadClass.class);
        for (var quad : QuadClass.values()) {
            flows.put(quad, new double[days]);
        }
        var stock = new double[days + 1];
        for (var side : List.of(shares.conflict(), shares.cooperation())) {
            for (var share : side) {
                int at = index(shares.first(), share.act().day());
                flow(flows, share.act().type().quad())[at] += share.weight();
                if (share.standing() > 0.0 && share.until().isAfter(share.act().day())) {
                    stock[at] += share.standing();
                    stock[
                                    share.until().equals(LocalDate.MAX)
                                            ? days
                                            : Math.min(days, index(shares.first(), share.until()))] -=
                            share.standing();
                }
            }
        }
        var volume = new double[days];
        shares.days().forEach(day -> volume[index(shares.first(), day)]++);
        flows.values().forEach(flow -> fade(flow, halfLifeDays));
        fade(volume, halfLifeDays);
        for (int day = 1; day < days; day++) {
            stock[day] += stock[day - 1];
        }
        for (int day = 0; day < days; day++) {
            stock[day] = Math.max(0.0, stock[day]); // what rounding leaves of measures that ended
        }
        return new DailyTension(shares.first(), flows, Arrays.copyOf(stock, days), volume);
    }

    private static void fade(double[] added, int halfLifeDays) {
        double fading = StrictMath.pow(2.0, -1.0 / halfLifeDays);
        for (int day = 1; day < added.length; day++) {
            added[day] += added[day - 1] * fading;
        }
    }

    private static int index(LocalDate first, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }

    private static double[] flow(Map<QuadClass, double[]> flows, QuadClass quad) {
        var flow = flows.get(quad);
        return flow == null ? new double[0] : flow;
    }

    public LocalDate first() {
        return first;
    }

    /** Number of days, one after the other. */
    public int days() {
        return volume.length;
    }

    public double flow(QuadClass quad, int index) {
        return flow(flows, quad)[index];
    }

    public double stock(int index) {
        return stock[index];
    }

    /** Flow of conflict plus stock, score points. */
    public double tension(int index) {
        return conflict(index) + stock[index];
    }

    private double conflict(int index) {
        return flow(QuadClass.VERBAL_CONFLICT, index) + flow(QuadClass.MATERIAL_CONFLICT, index);
    }

    public double cooperation(int index) {
        return flow(QuadClass.VERBAL_COOPERATION, index) + flow(QuadClass.MATERIAL_COOPERATION, index);
    }

    /** Points of conflict for each act; empty when less than one act, faded, stands behind it. */
    public OptionalDouble perAct(int index) {
        return volume[index] < 1.0 ? OptionalDouble.empty() : OptionalDouble.of(conflict(index) / volume[index]);
    }

    /** The tension alone. */
    public TensionSeries series() {
        var points = new double[days()];
        Arrays.setAll(points, this::tension);
        return new TensionSeries(first, points);
    }

    /** For each day, the share of days up to it on which tension was lower; equal ones count half. Never looks ahead. */
    public double[] percentiles() {
        return PastRank.of(series());
    }

    /** The same of the points for each act, among the days that have a number; NaN never: a day without one has none. */
    public OptionalDouble perActPercentile(int index) {
        var now = perAct(index);
        if (now.isEmpty()) {
            return now;
        }
        double lower = 0.0;
        int known = 0;
        for (int day = 0; day <= index; day++) {
            var then = perAct(day);
            if (then.isPresent()) {
                known++;
                lower += then.getAsDouble() < now.getAsDouble()
                        ? 1.0
                        : then.getAsDouble() == now.getAsDouble() ? 0.5 : 0.0;
            }
        }
        return OptionalDouble.of(lower / known);
    }
}
