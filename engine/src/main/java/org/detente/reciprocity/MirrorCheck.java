package org.detente.reciprocity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import org.detente.actor.Dyad;
import org.detente.actor.Pair;
import org.detente.base.CalendarUnit;
import org.detente.event.CodedEvent;
import org.detente.event.Party;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/**
 * How far the likeness of two directions is that of rows written twice: their correlation by period, with mirrors and under each
 * rule without. Rows are taken as the sources give them, once for each day, direction and CAMEO code: actors below the state are
 * pooled by state, so that a call between two ministers and one between their ministries on one day are one row.
 *
 * @param pair  the two states
 * @param unit  of a period
 * @param rows  coded events between the two, before they are pooled
 * @param steps with nothing taken out, and under each rule
 */
public record MirrorCheck(Pair pair, CalendarUnit unit, int rows, List<Step> steps) {
    private static final int FEWEST_PERIODS = 10;

    public MirrorCheck {
        steps = List.copyOf(steps);
    }

    /**
     * What is left under a rule.
     *
     * @param rule        what is taken out
     * @param first       rows of the first state towards the second
     * @param second      rows the other way
     * @param correlation Pearson's, over the periods from the first row of the pair to its last
     */
    public record Step(MirrorRule rule, int first, int second, Estimate<Double> correlation) {}

    /** One row of a day. */
    private record Row(LocalDate day, Dyad dyad, String code, boolean symmetric, boolean curated) {}

    /** @param events between the two, of any stance; only what is on record counts */
    public static MirrorCheck of(Pair pair, CalendarUnit unit, Collection<CodedEvent> events) {
        var rows = new LinkedHashSet<Row>();
        int all = 0;
        for (var event : events) {
            var recipient = event.recipient().map(Party::code).orElse("");
            var dyad = new Dyad(event.actor().code(), recipient);
            if (pair.isOf(dyad.actor(), dyad.recipient()) && event.stance().isOnRecord()) {
                all++;
                rows.add(new Row(
                        event.day(),
                        dyad,
                        event.type().cameo(),
                        event.type().symmetric(),
                        event.evidence().grade().isCurated()));
            }
        }
        var pooled = List.copyOf(rows);
        var steps = new ArrayList<Step>();
        for (var rule : MirrorRule.values()) {
            // rows stand in the direction in which they are written: a meeting is two of them
            steps.add(step(
                    pair,
                    unit,
                    pooled,
                    rule,
                    rule.without(
                            pooled,
                            row -> new MirrorRule.Deed(row.day, row.dyad, row.code, row.symmetric, row.curated))));
        }
        return new MirrorCheck(pair, unit, all, steps);
    }

    private static Step step(Pair pair, CalendarUnit unit, List<Row> all, MirrorRule rule, List<Row> left) {
        var periods = new TreeMap<LocalDate, double[]>();
        if (!all.isEmpty()) {
            var first = all.stream().map(Row::day).min(LocalDate::compareTo).orElseThrow();
            var last = all.stream().map(Row::day).max(LocalDate::compareTo).orElseThrow();
            for (var begin = unit.begin(first); !begin.isAfter(last); begin = unit.next(begin)) {
                periods.put(begin, new double[2]);
            }
        }
        var totals = new int[2];
        for (var row : left) {
            int side = row.dyad.actor().equals(pair.first()) ? 0 : 1;
            totals[side]++;
            var counts = periods.get(unit.begin(row.day));
            if (counts != null) {
                counts[side]++;
            }
        }
        var a = periods.values().stream().mapToDouble(counts -> counts[0]).toArray();
        var b = periods.values().stream().mapToDouble(counts -> counts[1]).toArray();
        return new Step(rule, totals[0], totals[1], correlation(a, b));
    }

    private static Estimate<Double> correlation(double[] a, double[] b) {
        if (a.length < FEWEST_PERIODS) {
            return Estimate.none("%d periods, the floor is %d".formatted(a.length, FEWEST_PERIODS));
        }
        double r = new PearsonsCorrelation().correlation(a, b);
        return Double.isFinite(r) ? Estimate.of(r) : Estimate.none("one side is the same in every period");
    }
}
