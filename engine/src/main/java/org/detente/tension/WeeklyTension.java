package org.detente.tension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.actor.Dyad;
import org.detente.actor.Pair;
import org.detente.event.Act;
import org.detente.event.Coverage;
import org.detente.event.PairRecord;
import org.detente.ledger.Ledger;
import org.detente.ontology.ActType;
import org.detente.ontology.Ontology;

/**
 * The tension of very many pairs at the end of each week, where a week ends on the day of the week of the last day.
 *
 * <pre>  flow(w) = flow(w - 1) * 2^(-7 / halfLife)  +  sum over acts of the week of  weight * 2^(-days to its end / halfLife)</pre>
 *
 * <p>What {@link DailyTension} gives on these days. Acts are given one after the other and not kept: memory is a few numbers for
 * each direction and week. A bare CAMEO code is no measure and has no quantity, so that its code is all that it takes.
 */
public final class WeeklyTension {
    private final TensionSettings settings;
    private final LocalDate first;
    private final LocalDate last;
    private final int weeks;
    private final double[] fading = new double[7];
    private final Map<String, ActType> types = new HashMap<>();
    private final Map<Dyad, Flows> flows = new TreeMap<>();

    /** The weeks of one direction, oldest first. */
    public static final class Row {
        private final Dyad dyad;
        private final long acts;
        private final double[] tension;
        private final double[] cooperation;

        private Row(Dyad dyad, long acts, double[] tension, double... cooperation) {
            this.dyad = dyad;
            this.acts = acts;
            this.tension = tension;
            this.cooperation = cooperation;
        }

        public Dyad dyad() {
            return dyad;
        }

        /** Acts of the pair, by either side. */
        public long acts() {
            return acts;
        }

        /** Score points at the end of a week. */
        public double tension(int week) {
            return tension[week];
        }

        /** Score points at the end of a week. */
        public double cooperation(int week) {
            return cooperation[week];
        }

        public int weeks() {
            return tension.length;
        }
    }

    private static final class Flows {
        private final double[] conflict;
        private final double[] cooperation;
        private final double[] stock;
        private long acts;

        Flows(int weeks) {
            conflict = new double[weeks];
            cooperation = new double[weeks];
            stock = new double[weeks];
        }
    }

    /** @param first no act lies before this day */
    public WeeklyTension(TensionSettings settings, LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("Weeks end after they begin, but were %s to %s.".formatted(first, last));
        }
        this.settings = settings;
        this.first = first;
        this.last = last;
        this.weeks = (int) (ChronoUnit.DAYS.between(first, last) / 7) + 1;
        for (int day = 0; day < fading.length; day++) {
            fading[day] = StrictMath.pow(2.0, -(double) day / settings.halfLifeDays());
        }
    }

    public int weeks() {
        return weeks;
    }

    /** Last day of a week, the oldest being 0. */
    public LocalDate end(int week) {
        return last.minusDays(7L * (weeks - 1 - week));
    }

    /** Takes acts that are known by a bare code. */
    public void add(String actor, String recipient, boolean mutual, String code, LocalDate day, long acts) {
        if (day.isAfter(last) || day.isBefore(first)) {
            return;
        }
        double score = settings.scale()
                .score(types.computeIfAbsent(code, key -> Ontology.standard().get(key)));
        var forth = of(new Dyad(actor, recipient));
        add(forth, score * acts, day);
        var back = of(new Dyad(recipient, actor));
        if (mutual) {
            add(back, score * acts, day);
        }
        forth.acts += acts;
        back.acts += acts;
    }

    private Flows of(Dyad dyad) {
        return flows.computeIfAbsent(dyad, key -> new Flows(weeks));
    }

    private void add(Flows flow, double score, LocalDate day) {
        int back = (int) ChronoUnit.DAYS.between(day, last);
        int week = weeks - 1 - back / 7;
        (score < 0 ? flow.conflict : flow.cooperation)[week] += Math.abs(score) * fading[back % 7];
    }

    /** Takes acts that may be measures, all of a pair at once. */
    public void add(Collection<Act> acts) {
        var byPair = new HashMap<Pair, List<Act>>();
        acts.forEach(act -> byPair.computeIfAbsent(act.dyad().pair(), pair -> new ArrayList<>())
                .add(act));
        byPair.forEach(this::add);
    }

    private void add(Pair pair, List<Act> acts) {
        var inOrder = acts.stream().sorted(Act.ORDER).toList();
        var coverage = new Coverage(inOrder.size(), 0, List.of(), inOrder.get(0).day(), last);
        var record = new PairRecord(pair, last, inOrder, List.of(), coverage);
        var ledger = Ledger.of(inOrder);
        for (var dyad : pair.directions()) {
            var shares = Shares.of(record, ledger, dyad, settings);
            var flow = of(dyad);
            flow.acts += inOrder.size();
            shares.conflict().forEach(share -> {
                add(flow, -share.weight(), share.act().day());
                for (int week = weeks - 1; week >= 0 && share.standing() > 0.0; week--) {
                    flow.stock[week] += share.stock(end(week));
                }
            });
            shares.cooperation()
                    .forEach(share -> add(flow, share.weight(), share.act().day()));
        }
    }

    /** All directions by dyad; those of pairs with fewer acts than the floor are left out. Ends the taking of acts. */
    public List<Row> rows() {
        double week = StrictMath.pow(2.0, -7.0 / settings.halfLifeDays());
        var rows = new ArrayList<Row>();
        flows.forEach((dyad, flow) -> {
            if (flow.acts >= settings.floorActs()) {
                var tension = new double[weeks];
                for (int i = 0; i < weeks; i++) {
                    flow.conflict[i] += i == 0 ? 0.0 : week * flow.conflict[i - 1];
                    flow.cooperation[i] += i == 0 ? 0.0 : week * flow.cooperation[i - 1];
                    tension[i] = flow.conflict[i] + flow.stock[i];
                }
                rows.add(new Row(dyad, flow.acts, tension, flow.cooperation));
            }
        });
        flows.clear();
        rows.sort(Comparator.comparing(Row::dyad));
        return rows;
    }
}
