package org.detente.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.Stream;
import org.detente.actor.Pair;
import org.detente.base.CalendarUnit;
import org.detente.base.DayRange;
import org.detente.ontology.QuadClass;

/**
 * How many acts between two states fall into each stretch of the calendar, by direction and quad class.
 *
 * <p>What both do at once (a meeting, an agreement) is counted once, under a direction of its own: in both directions it
 * would make two series alike that are not. A period on which no source of the pair has anything is a gap, not a zero.
 *
 * @param pair    the two states, in the order in which they were asked for
 * @param unit    length of a period
 * @param days    the days that are counted; the first and the last period may be cut by them
 * @param directions those asked for: "USA>RUS", or "RUS-USA" for what both do at once
 * @param periods every period of these days, in order
 */
public record ActSeries(Pair pair, CalendarUnit unit, DayRange days, List<String> directions, List<Period> periods)
        implements Serializable {

    public ActSeries {
        directions = List.copyOf(directions);
        periods = List.copyOf(periods);
    }

    /**
     * One stretch of the calendar.
     *
     * @param name        "2021-W15"
     * @param days        those of its days that are counted
     * @param coveredDays on how many of them the sources of the pair have anything; 0 is a gap
     * @param flows       acts in each direction
     */
    public record Period(String name, DayRange days, int coveredDays, List<Flow> flows) implements Serializable {
        public Period {
            flows = List.copyOf(flows);
        }

        /** Whether nobody watched, so that nothing can be said. */
        public boolean isGap() {
            return coveredDays == 0;
        }
    }

    /**
     * Acts in one direction.
     *
     * @param direction as in the series
     * @param byQuad    acts and reports of each quad class
     */
    public record Flow(String direction, Map<QuadClass, Tally> byQuad) implements Serializable {
        public Flow {
            byQuad = Map.copyOf(byQuad);
        }

        public Tally of(QuadClass quad) {
            return byQuad.getOrDefault(quad, Tally.NONE);
        }

        public Tally all() {
            return byQuad.values().stream().reduce(Tally.NONE, Tally::plus);
        }
    }

    /**
     * A count.
     *
     * @param acts    acts
     * @param reports reports behind them
     */
    public record Tally(int acts, int reports) implements Serializable {
        public static final Tally NONE = new Tally(0, 0);

        public Tally plus(Tally other) {
            return new Tally(acts + other.acts, reports + other.reports);
        }
    }

    /**
     * Counts.
     *
     * @param days       with an end
     * @param directions as of {@link EventFilter#directions}
     * @param acts       acts between the two, in any order; those of other days and directions are not counted
     * @param covered    days on which the sources of the pair have anything
     */
    public static ActSeries of(
            Pair pair,
            CalendarUnit unit,
            DayRange days,
            List<String> directions,
            Collection<Act> acts,
            NavigableSet<LocalDate> covered) {
        var byPeriod = new HashMap<LocalDate, List<Act>>();
        for (var act : acts) {
            if (days.contains(act.day())) {
                byPeriod.computeIfAbsent(unit.begin(act.day()), begin -> new ArrayList<>())
                        .add(act);
            }
        }
        var periods = new ArrayList<Period>();
        for (var begin = unit.begin(days.first()); !begin.isAfter(days.last()); begin = unit.next(begin)) {
            var last = unit.next(begin).minusDays(1);
            var counted = new DayRange(
                    begin.isBefore(days.first()) ? days.first() : begin,
                    last.isAfter(days.last()) ? days.last() : last);
            periods.add(new Period(
                    unit.nameOf(begin),
                    counted,
                    covered.subSet(counted.first(), true, counted.last(), true).size(),
                    flows(directions, byPeriod.getOrDefault(begin, List.of()))));
        }
        return new ActSeries(pair, unit, days, directions, periods);
    }

    private static List<Flow> flows(List<String> directions, List<Act> acts) {
        return directions.stream()
                .map(direction -> {
                    var byQuad = new EnumMap<QuadClass, Tally>(QuadClass.class);
                    acts.stream()
                            .filter(act -> directionOf(act).equals(direction))
                            .forEach(act -> byQuad.merge(
                                    act.type().quad(),
                                    new Tally(1, act.evidence().size()),
                                    Tally::plus));
                    return new Flow(direction, byQuad);
                })
                .toList();
    }

    private static String directionOf(Act act) {
        return act.type().symmetric()
                ? act.dyad().pair().toString()
                : act.dyad().toString();
    }

    /** Acts in one direction over all periods. */
    public Flow total(String direction) {
        var byQuad = new EnumMap<QuadClass, Tally>(QuadClass.class);
        flows(direction)
                .forEach(flow -> flow.byQuad().forEach((quad, tally) -> byQuad.merge(quad, tally, Tally::plus)));
        return new Flow(direction, byQuad);
    }

    /** The flows of one direction, a period each. */
    public Stream<Flow> flows(String direction) {
        return periods.stream()
                .flatMap(period -> period.flows().stream())
                .filter(flow -> flow.direction().equals(direction));
    }

    /** Acts counted. */
    public int acts() {
        return directions.stream()
                .mapToInt(direction -> total(direction).all().acts())
                .sum();
    }

    public long gaps() {
        return periods.stream().filter(Period::isGap).count();
    }
}
