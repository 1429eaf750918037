package org.detente.ledger.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.detente.actor.Dyad;
import org.detente.actor.Pair;
import org.detente.event.Act;

/**
 * How easily the delay of an answer comes about by chance: the share of all circular shifts of the answering side's acts of that kind,
 * against everything else, after which one of them follows the trigger as soon or sooner.
 *
 * <pre>  chance(d) = days of the record from which the next act of the kind, counting round, is at most d days away / days of the record</pre>
 *
 * <p>Which is the shift test with every shift instead of a sample, hence exact. A small chance speaks for the link, one near 1 says
 * nothing. The record of a pair runs from its first act to its last. Cost: a sort per dyad and kind.
 */
final class DelayChance {
    /** Below this many days every delay is likely, and a chance would mean nothing. */
    private static final int FEWEST_DAYS = 90;

    private final Map<Dyad, Map<String, List<Long>>> days = new HashMap<>();
    private final Map<Pair, long[]> spans = new HashMap<>();

    DelayChance(Collection<Act> acts) {
        acts.stream().sorted(Act.ORDER).forEach(act -> {
            long day = act.day().toEpochDay();
            spans.merge(act.dyad().pair(), new long[] {day, day}, (span, now) ->
                    new long[] {span[0], Math.max(span[1], now[1])});
            days.computeIfAbsent(act.dyad(), dyad -> new HashMap<>())
                    .computeIfAbsent(act.type().family(), kind -> new ArrayList<>())
                    .add(day);
        });
    }

    /** Chance of an act's coming so soon after a trigger; empty when the record of the pair is too short to say. */
    OptionalDouble of(Act act, Act trigger) {
        var span = spans.get(act.dyad().pair());
        var own =
                days.getOrDefault(act.dyad(), Map.of()).getOrDefault(act.type().family(), List.of());
        if (span == null || own.isEmpty() || span[1] - span[0] + 1 < FEWEST_DAYS) {
            return OptionalDouble.empty();
        }
        long length = span[1] - span[0] + 1;
        long delay = act.day().toEpochDay() - trigger.day().toEpochDay();
        return OptionalDouble.of((double) covered(own, delay, length) / length);
    }

    /** Days from which an act is at most {@code delay} days ahead, counting round the end of the record. */
    private static long covered(List<Long> own, long delay, long length) {
        long covered = 0;
        for (int i = 0; i < own.size(); i++) {
            long before = i == 0 ? own.get(own.size() - 1) - length : own.get(i - 1);
            covered += Math.min(delay + 1, own.get(i) - before);
        }
        return Math.min(covered, length);
    }
}
