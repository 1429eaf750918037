package org.detente.tension.turning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.detente.base.CalendarUnit;
import org.detente.base.DayRange;

/** One number for each stretch of the calendar, one after the other. Immutable. */
public final class PeriodSeries {
    private final String name;
    private final CalendarUnit unit;
    private final List<LocalDate> begins;
    private final double[] values;

    /**
     * @param name   of what
     * @param unit   length of a stretch
     * @param begins first day of each
     * @param values the numbers, finite, 0 or more
     */
    public PeriodSeries(String name, CalendarUnit unit, List<LocalDate> begins, double... values) {
        this.name = name;
        this.unit = unit;
        this.begins = List.copyOf(begins);
        this.values = values.clone();
    }

    public String name() {
        return name;
    }

    public CalendarUnit unit() {
        return unit;
    }

    /** First day of each stretch. */
    public List<LocalDate> begins() {
        return begins;
    }

    public double[] values() {
        return values.clone();
    }

    /** Sums of what days have; a stretch that the days do not fill is left out, as it would look calm. */
    public static PeriodSeries of(
            String name, CalendarUnit unit, DayRange days, NavigableMap<LocalDate, Double> points) {
        var sums = new TreeMap<LocalDate, Double>();
        var begin = unit.begin(days.first());
        for (begin = begin.isBefore(days.first()) ? unit.next(begin) : begin;
                !unit.next(begin).minusDays(1).isAfter(days.last());
                begin = unit.next(begin)) {
            var last = unit.next(begin).minusDays(1);
            sums.put(
                    begin,
                    points.subMap(begin, true, last, true).values().stream()
                            .mapToDouble(v -> v)
                            .sum());
        }
        return new PeriodSeries(
                name,
                unit,
                new ArrayList<>(sums.keySet()),
                sums.values().stream().mapToDouble(value -> value).toArray());
    }

    /** The logarithm of 1 + value: one wild period does not drown all others. */
    double[] damped() {
        return Arrays.stream(values).map(Math::log1p).toArray();
    }

    double mean(int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(0.0);
    }
}
