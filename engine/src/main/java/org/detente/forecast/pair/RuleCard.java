package org.detente.forecast.pair;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule "after this, that": what it says now, and its record.
 *
 * @param condition   what the act tends to follow
 * @param trigger     what fulfils the condition now, or null when nothing does; then it says nothing, and its record is that of the day of
 *                    a trigger
 * @param age         days from the trigger to the question
 * @param precedents  earlier cases of the two, by day: hits and misses
 * @param byActor     cases of the same actor towards others
 * @param byOthers    cases of other actors
 * @param probability of the act within the horizon when the condition holds, above 0 and below 1
 * @param delays      of the cases at the day of their trigger: how many were followed by the act in each of the first
 *                    {@value #RECENCY_DAYS} days; the recency curve
 */
public record RuleCard(
        Condition condition,
        @Nullable Deed trigger,
        int age,
        List<Precedent> precedents,
        Counts byActor,
        Counts byOthers,
        double probability,
        List<Integer> delays)
        implements Serializable {
    /** How many days the recency curve shows. */
    public static final int RECENCY_DAYS = 30;

    public RuleCard {
        precedents = List.copyOf(precedents);
        delays = List.copyOf(delays);
    }

    public boolean holds() {
        return trigger != null;
    }

    public Optional<Deed> current() {
        return Optional.ofNullable(trigger);
    }

    public int hits() {
        return (int) precedents.stream().filter(Precedent::isHit).count();
    }
}
