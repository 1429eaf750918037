package org.detente.tension.turning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.detente.event.Act;
import org.detente.tension.turning.TurningPoint.Weighed;

/**
 * Where new hostility turned: looking back over all of a series by {@link Pelt}, and as it would have been seen at the time by {@link
 * SequentialRanks}.
 *
 * <p>Both read what is new in each period, damped by the logarithm of 1 + points, not the fading index: that remembers, and would
 * turn by itself.
 *
 * @param series   what was looked at
 * @param settings how
 * @param why      why nothing can be said; empty when something can
 * @param penalty  of each turning point, in squares of damped points
 * @param back     looking back, by day
 * @param alarms   as seen at the time, in order; indices of {@code series}
 */
public record TurningPoints(
        PeriodSeries series,
        TurningSettings settings,
        String why,
        double penalty,
        List<TurningPoint> back,
        List<SequentialRanks.Alarm> alarms) {
    /** Days around a turning point in which its acts are looked for. */
    private static final int NEAR = 120;

    private static final int CLOSE = 45;
    private static final int MOST_ACTS = 5;
    /** Fewest periods in which anything happened. */
    private static final int FLOOR = 5;

    public TurningPoints {
        back = List.copyOf(back);
        alarms = List.copyOf(alarms);
    }

    /**
     * Looks for turning points.
     *
     * @param hostile     hostile acts behind the series, with their weights; empty where a plain series is all there is
     * @param cooperative cooperative acts of the same sides
     */
    public static TurningPoints of(
            PeriodSeries series, TurningSettings settings, Collection<Weighed> hostile, Collection<Act> cooperative) {
        var damped = series.damped();
        var why = whyNot(series, settings);
        if (!why.isEmpty()) {
            return new TurningPoints(series, settings, why, 0.0, List.of(), List.of());
        }
        double penalty = Penalty.calibrated(
                damped, settings.shortest(), settings.falseAlarms(), settings.shuffles(), settings.seed());
        var changes = Pelt.changes(damped, penalty, settings.shortest());
        var points = new ArrayList<TurningPoint>();
        for (int i = 0; i < changes.size(); i++) {
            int at = changes.get(i);
            int begin = i == 0 ? 0 : changes.get(i - 1);
            int end = i + 1 < changes.size() ? changes.get(i + 1) : damped.length;
            var day = series.begins().get(at);
            double before = series.mean(begin, at);
            double after = series.mean(at, end);
            var until = end < damped.length ? series.begins().get(end) : LocalDate.MAX;
            points.add(new TurningPoint(
                    day,
                    before,
                    after,
                    after > before
                            ? heaviest(hostile, day, earlier(until, day.plusDays(NEAR)))
                            : heaviest(hostile, later(series.begins().get(begin), day.minusDays(NEAR)), day),
                    close(cooperative, day)));
        }
        return new TurningPoints(series, settings, "", penalty, points, SequentialRanks.alarms(damped));
    }

    /** The mean of the stretch that each period lies in. */
    public double[] levels() {
        var levels = new double[series.begins().size()];
        int begin = 0;
        for (int i = 0; i <= back.size(); i++) {
            int end = i < back.size() ? series.begins().indexOf(back.get(i).from()) : levels.length;
            Arrays.fill(levels, begin, end, series.mean(begin, end));
            begin = end;
        }
        return levels;
    }

    /** In how many of some shuffles of the periods a turning point is found looking back: chance, by the stated share. */
    public int placebo(int shuffles, long seed) {
        return Penalty.alarms(series.damped(), penalty, settings.shortest(), shuffles, shuffles, seed);
    }

    private static String whyNot(PeriodSeries series, TurningSettings settings) {
        var values = series.values();
        int needed = 2 * settings.shortest();
        if (values.length < needed) {
            return "%d whole periods, and it takes %d for a level before and one after"
                    .formatted(values.length, needed);
        }
        long busy = Arrays.stream(values).filter(value -> value > 0.0).count();
        if (busy < FLOOR) {
            return "hostility is new in %d of %d periods, the floor is %d".formatted(busy, values.length, FLOOR);
        }
        return Arrays.stream(values).distinct().count() == 1 ? "every period is the same" : "";
    }

    private static List<Weighed> heaviest(Collection<Weighed> hostile, LocalDate from, LocalDate until) {
        return hostile.stream()
                .filter(weighed -> !weighed.act().day().isBefore(from)
                        && weighed.act().day().isBefore(until))
                .sorted(Comparator.comparingDouble((Weighed weighed) -> -weighed.points())
                        .thenComparing(Weighed::act, Act.ORDER))
                .limit(MOST_ACTS)
                .toList();
    }

    private static List<Act> close(Collection<Act> cooperative, LocalDate day) {
        return cooperative.stream()
                .filter(act -> Math.abs(act.day().toEpochDay() - day.toEpochDay()) <= CLOSE)
                .sorted(Act.ORDER)
                .limit(MOST_ACTS)
                .toList();
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
