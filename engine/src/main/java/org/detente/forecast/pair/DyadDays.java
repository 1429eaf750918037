package org.detente.forecast.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On which days one state did what to another: a column of days for each family, for kinds of acts, and for all. */
final class DyadDays {
    private static final int FAMILIES = ActFamily.all().size();

    /** The column of acts of any family. */
    static final int ALL = FAMILIES;

    /** The column of hostile acts: those on a rung of the ladder. */
    static final int HOSTILE = FAMILIES + 1;

    private static final Days NONE = new Days();

    private final @Nullable Days[] columns = new Days[FAMILIES + 2];
    private final List<Deed> deeds = new ArrayList<>();
    private final Map<ActFamily, List<Deed>> byFamily = new HashMap<>();
    private final List<Standing> measures = new ArrayList<>();
    private int[] highest = {};

    void add(Deed deed) {
        deeds.add(deed);
        byFamily.computeIfAbsent(deed.family(), family -> new ArrayList<>()).add(deed);
        column(deed.family().number()).add(deed.day());
        column(ALL).add(deed.day());
        if (deed.rung() > 0) {
            column(HOSTILE).add(deed.day());
        }
    }

    private Days column(int number) {
        var days = columns[number];
        if (days == null) {
            days = new Days();
            columns[number] = days;
        }
        return days;
    }

    void add(Standing measure) {
        measures.add(measure);
    }

    Days days(int column) {
        var days = columns[column];
        return days == null ? NONE : days;
    }

    /** In order of their days. */
    List<Deed> deeds() {
        return deeds;
    }

    /** The first deed of a family after a day, or null. */
    @Nullable
    Deed first(ActFamily family, int after) {
        var own = byFamily.getOrDefault(family, List.of());
        int number = days(family.number()).upTo(after);
        return number < own.size() ? own.get(number) : null;
    }

    /** Measures that stand on a day. */
    int standing(int day) {
        int count = 0;
        for (var measure : measures) {
            count += measure.isOn(day) ? 1 : 0;
        }
        return count;
    }

    /** The highest rung of deeds after one day up to another; 0 without a hostile one. */
    int rung(int after, int upTo) {
        if (highest.length != deeds.size()) {
            highest = deeds.stream().mapToInt(Deed::rung).toArray();
        }
        int rung = 0;
        var all = days(ALL);
        for (int i = all.upTo(upTo) - 1; i >= 0 && all.get(i) > after; i--) {
            rung = Math.max(rung, highest[i]);
        }
        return rung;
    }
}
