package org.detente.forecast.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.actor.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * Finds earlier cases of a condition. A case is asked as long after its trigger as today is after today's; it counts when its
 * horizon was over by the end of the history, and nothing newer had come between trigger and question.
 */
final class Precedents {
    private final History history;
    private final Map<List<Object>, Counts> everywhere = new HashMap<>();

    Precedents(History history) {
        this.history = history;
    }

    /** @param age days from the trigger to the question */
    List<Precedent> of(Condition condition, Question question, int age, Horizon horizon) {
        var triggers = condition.triggers(history, question);
        var found = new ArrayList<Precedent>();
        for (int i = 0; i < triggers.size(); i++) {
            var trigger = triggers.get(i);
            int asked = trigger.day() + age;
            boolean isLatest = i + 1 == triggers.size() || triggers.get(i + 1).day() > asked;
            if (asked + horizon.days() <= history.endDay()
                    && isLatest
                    && !condition.isOver(history, question, trigger, asked)) {
                found.add(new Precedent(trigger, first(question, asked, asked + horizon.days())));
            }
        }
        return found;
    }

    private @Nullable Deed first(Question question, int after, int upTo) {
        var deed = history.days(question.dyad()).first(question.family(), after);
        return deed == null || deed.day() > upTo ? null : deed;
    }

    /** The same of the actor towards all others. */
    Counts byActor(Condition condition, Question question, int age, Horizon horizon) {
        var actor = question.dyad().actor();
        return everywhere
                .computeIfAbsent(
                        List.of(condition, question.family(), age, horizon, actor),
                        key -> count(condition, question.family(), age, horizon, actor))
                .minus(Counts.of(of(condition, question, age, horizon)));
    }

    /** The same of all other actors. */
    Counts byOthers(Condition condition, Question question, int age, Horizon horizon) {
        return everywhere
                .computeIfAbsent(
                        List.of(condition, question.family(), age, horizon),
                        key -> count(condition, question.family(), age, horizon, ""))
                .minus(byActor(condition, question, age, horizon))
                .minus(Counts.of(of(condition, question, age, horizon)));
    }

    private Counts count(Condition condition, ActFamily family, int age, Horizon horizon, String actor) {
        var sum = new Counts(0, 0);
        for (Dyad dyad : history.directions()) {
            if (actor.isEmpty() || dyad.actor().equals(actor)) {
                sum = sum.plus(Counts.of(of(condition, new Question(dyad, family), age, horizon)));
            }
        }
        return sum;
    }
}
