package org.detente.reciprocity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.detente.actor.Dyad;
import org.detente.base.CalendarUnit;
import org.detente.base.DayRange;
import org.detente.event.Act;
import org.detente.event.Evidence;
import org.detente.ontology.Scale;
import org.detente.reciprocity.hawkes.TimedActs;

/**
 * Series from acts.
 *
 * <p>Whole periods only: a week that the days cut is left out. A period is known when on at least one of its days the sources have
 * anything; where silence is taken for calm, every period is.
 */
public final class RecordSeries {
    /** Size of an act that scores nothing. */
    private static final double LEAST_SIZE = 0.1;

    private final CalendarUnit unit;
    private final DayRange days;
    private final NavigableSet<LocalDate> covered;
    private final boolean silenceIsCalm;
    private final Scale scale;

    /**
     * @param unit          of a period
     * @param days          with an end
     * @param covered       days on which somebody watched
     * @param silenceIsCalm whether a period in which nobody watched counts as one without an act
     * @param scale         gives an act its score
     */
    public RecordSeries(
            CalendarUnit unit, DayRange days, NavigableSet<LocalDate> covered, boolean silenceIsCalm, Scale scale) {
        this.unit = unit;
        this.days = days;
        this.covered = covered;
        this.silenceIsCalm = silenceIsCalm;
        this.scale = scale;
    }

    /** A series for each direction. Acts must have gone through {@link #withoutMirrors}. */
    public SeriesTable of(List<Dyad> directions, Collection<Act> acts, Variable variable) {
        var begins = new ArrayList<LocalDate>();
        var places = new HashMap<LocalDate, Integer>();
        for (var begin = unit.begin(days.first()); !begin.isAfter(days.last()); begin = unit.next(begin)) {
            if (!begin.isBefore(days.first()) && !unit.next(begin).minusDays(1).isAfter(days.last())) {
                places.put(begin, begins.size());
                begins.add(begin);
            }
        }
        var values = new double[directions.size()][begins.size()];
        for (var act : acts) {
            var place = places.get(unit.begin(act.day()));
            if (place != null && variable.acts().contains(act)) {
                for (int i = 0; i < values.length; i++) {
                    if (goes(act, directions.get(i))) {
                        values[i][place] = plus(values[i][place], act, variable);
                    }
                }
            }
        }
        var known = new boolean[begins.size()];
        for (int i = 0; i < known.length; i++) {
            var begin = begins.get(i);
            known[i] = silenceIsCalm
                    || !covered.subSet(begin, true, unit.next(begin), false).isEmpty();
        }
        return new SeriesTable(
                directions.stream().map(Dyad::toString).toList(),
                unit.name().toLowerCase(Locale.ROOT),
                begins.stream().map(unit::nameOf).toList(),
                values,
                known);
    }

    /**
     * The acts of two directions in time, days that nobody watched taken out; their size is what they score.
     *
     * @param seed spreads the acts of a day over it
     */
    TimedActs times(List<Dyad> directions, Collection<Act> acts, ActClass wanted, long seed) {
        var places = new TreeMap<LocalDate, Integer>();
        for (var day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
            if (silenceIsCalm || covered.contains(day)) {
                places.put(day, places.size());
            }
        }
        var deeds = new ArrayList<TimedActs.Deed>();
        for (var act : acts) {
            var place = places.get(act.day());
            for (int side = 0; side < directions.size() && place != null; side++) {
                if (wanted.contains(act) && goes(act, directions.get(side))) {
                    double size = Math.max(LEAST_SIZE, Math.abs(scale.score(act.type())));
                    deeds.add(new TimedActs.Deed(place, side, size));
                }
            }
        }
        return TimedActs.ofDays(deeds, places.size(), seed);
    }

    private static boolean goes(Act act, Dyad direction) {
        return act.isBy(direction.actor()) && act.isTo(direction.recipient());
    }

    private double plus(double sum, Act act, Variable variable) {
        double score = scale.score(act.type());
        return switch (variable.counting()) {
            case COUNT -> sum + 1.0;
            case INCIDENCE -> 1.0;
            case SCORE -> sum + Math.max(0.0, variable.acts().isConflict() ? -score : score);
        };
    }

    /** The acts that are left when what a rule calls a mirror is taken out; only machine-coded acts are mirrors. */
    public static List<Act> withoutMirrors(List<Act> acts, MirrorRule rule) {
        return rule.without(
                acts,
                act -> new MirrorRule.Deed(
                        act.day(),
                        act.dyad(),
                        act.type().cameo(),
                        act.type().symmetric(),
                        act.evidence().stream().map(Evidence::grade).anyMatch(Evidence.Grade::isCurated)));
    }
}
