package org.detente.tension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.event.Act;
import org.detente.event.PairRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rung of one side on every day of a record: the highest of its hostile acts of the last {@value Ladder#WINDOW_DAYS} days.
 *
 * @param code  the side
 * @param stays one after the other, from the first act of the pair to the day of the record
 */
public record LadderPath(String code, List<Stay> stays) {
    public LadderPath {
        stays = List.copyOf(stays);
    }

    /**
     * Days in a row on one rung.
     *
     * @param rung ordinal
     * @param from first day
     * @param to   last day
     * @param act  what reached it; of several the earliest; null on rung 0
     */
    public record Stay(
            int rung,
            LocalDate from,
            LocalDate to,
            @Nullable Act act) {
        public long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    /** The path of one side; no stays when the pair has no act. Cost: a sort, then linear in acts and changes. */
    public static LadderPath of(PairRecord record, String code) {
        var stays = new ArrayList<Stay>();
        if (!record.acts().isEmpty()) {
            var hostile = record.actsBy(code).stream()
                    .filter(act -> act.type().isConflict() && act.type().rung() > 0)
                    .toList();
            var changes = new TreeMap<LocalDate, List<Act>>();
            changes.put(record.coverage().first(), new ArrayList<>());
            for (var act : hostile) {
                changes.computeIfAbsent(act.day(), day -> new ArrayList<>()).add(act);
                var over = act.day().plusDays(Ladder.WINDOW_DAYS);
                if (!over.isAfter(record.asOf())) {
                    changes.computeIfAbsent(over, day -> new ArrayList<>());
                }
            }
            var active =
                    new PriorityQueue<Act>((a, b) -> a.type().rung() != b.type().rung()
                            ? Integer.compare(b.type().rung(), a.type().rung())
                            : Act.ORDER.compare(a, b));
            for (var change : changes.entrySet()) {
                active.addAll(change.getValue());
                while (!active.isEmpty()
                        && !active.peek().day().plusDays(Ladder.WINDOW_DAYS).isAfter(change.getKey())) {
                    active.poll();
                }
                var next = changes.higherKey(change.getKey());
                var act = active.peek();
                add(
                        stays,
                        new Stay(
                                act == null ? 0 : act.type().rung(),
                                change.getKey(),
                                next == null ? record.asOf() : next.minusDays(1),
                                act));
            }
        }
        return new LadderPath(code, stays);
    }

    private static void add(List<Stay> stays, Stay stay) {
        var last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
        if (last != null && last.rung() == stay.rung()) {
            stays.set(stays.size() - 1, new Stay(last.rung(), last.from(), stay.to(), last.act()));
        } else {
            stays.add(stay);
        }
    }

    /** Days spent on each rung that was stood on. */
    public SortedMap<Integer, Long> days() {
        var days = new TreeMap<Integer, Long>();
        stays.forEach(stay -> days.merge(stay.rung(), stay.days(), Long::sum));
        return days;
    }

    /** How often it went from one rung to another: by "4>5". */
    public SortedMap<String, Integer> transitions() {
        var transitions = new TreeMap<String, Integer>();
        for (int i = 1; i < stays.size(); i++) {
            transitions.merge(stays.get(i - 1).rung() + ">" + stays.get(i).rung(), 1, Integer::sum);
        }
        return transitions;
    }
}
