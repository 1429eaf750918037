package org.detente.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.detente.base.DayRange;

/** A set of days of the common era. */
final class CoveredDays {
    private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();

    private final BitSet days = new BitSet();

    void add(LocalDate day) {
        days.set(Math.toIntExact(day.toEpochDay() - FIRST));
    }

    void add(DayRange range) {
        days.set(
                Math.toIntExact(range.first().toEpochDay() - FIRST),
                Math.toIntExact(range.last().toEpochDay() - FIRST) + 1);
    }

    /** Its days, as ranges that do not touch. */
    List<DayRange> ranges() {
        var ranges = new ArrayList<DayRange>();
        for (int from = days.nextSetBit(0); from >= 0; ) {
            int to = days.nextClearBit(from);
            ranges.add(new DayRange(day(from), day(to - 1)));
            from = days.nextSetBit(to);
        }
        return ranges;
    }

    /** What lies between its ranges. */
    List<DayRange> gaps() {
        var ranges = ranges();
        var gaps = new ArrayList<DayRange>();
        for (int i = 1; i < ranges.size(); i++) {
            gaps.add(new DayRange(
                    ranges.get(i - 1).last().plusDays(1), ranges.get(i).first().minusDays(1)));
        }
        return gaps;
    }

    private static LocalDate day(int place) {
        return LocalDate.ofEpochDay(place + FIRST);
    }
}
