package org.detente.forecast.pair;

import java.util.ArrayList;
import java.util.List;
import org.detente.actor.Dyad;

/**
 * Questions of the past whose outcome is known by the end of the history: each direction on record, each family, every few days.
 *
 * <p>A question is asked once something is on record between the two. Of questions with the outcome no, only some are taken when there are
 * very many, and count for those that are not.
 */
final class Training {
    /** Days of the history that go by before the first question: nothing was known yet. */
    private static final int RUN_UP = 30;

    /** Questions that are looked at, at most; a longer record is asked less often. */
    private static final int MOST_QUESTIONS = 4_000_000;

    private static final int WEEK = 7;

    /**
     * A question, its day and its outcome.
     *
     * @param weight how many it stands for, 1 or more
     */
    record Row(Question question, int day, boolean yes, double weight) {}

    private Training() {}

    /** Days on which questions of a horizon can be asked, in order; none when the history is too short. */
    static List<Integer> days(History history, Horizon horizon) {
        int first = history.firstDay() + RUN_UP;
        int last = history.endDay() - horizon.days();
        int span = last - first;
        int often = Math.min(WEEK, Math.max(1, span / 20));
        int each = history.directions().size() * ActFamily.all().size();
        int most = Math.max(4, MOST_QUESTIONS / Math.max(1, each));
        int step = Math.max(often, span / most);
        var days = new ArrayList<Integer>();
        for (int day = last; day >= first; day -= step) {
            days.add(0, day);
        }
        return days;
    }

    /** @param most how many questions about, in all */
    static List<Row> rows(History history, Horizon horizon, List<Integer> days, int most) {
        var directions = List.copyOf(history.directions());
        long all = (long) directions.size() * ActFamily.all().size() * days.size();
        int oneIn = (int) Math.max(1, all / Math.max(1, most));
        var rows = new ArrayList<Row>();
        for (var dyad : directions) {
            for (int day : days) {
                if (isKnown(history, dyad, day)) {
                    add(history, horizon, dyad, day, oneIn, rows);
                }
            }
        }
        return rows;
    }

    private static void add(History history, Horizon horizon, Dyad dyad, int day, int oneIn, List<Row> rows) {
        for (var family : ActFamily.all()) {
            boolean yes = history.happened(dyad, family, day, day + horizon.days());
            if (yes || isTaken(dyad, family, day, oneIn)) {
                rows.add(new Row(new Question(dyad, family), day, yes, yes ? 1 : oneIn));
            }
        }
    }

    private static boolean isKnown(History history, Dyad dyad, int day) {
        return history.days(dyad).days(DyadDays.ALL).upTo(day) > 0
                || history.days(dyad.reversed()).days(DyadDays.ALL).upTo(day) > 0;
    }

    /** The same choice on every machine: by a hash of what is asked. */
    private static boolean isTaken(Dyad dyad, ActFamily family, int day, int oneIn) {
        long mixed = (dyad.toString().hashCode() * 31L + family.number()) * 1_000_003L + day;
        mixed = (mixed ^ (mixed >>> 31)) * 0x9E3779B97F4A7C15L;
        return Long.remainderUnsigned(mixed ^ (mixed >>> 29), oneIn) == 0;
    }
}
