package org.detente.forecast.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the rule cards of a question. The probability of a rule is its share of hits, drawn towards the share of the same actor
 * towards others, that towards the share of other actors, and that towards the base rate of the two:
 *
 * <pre>  drawn(cases, expected) = (hits + 4 * expected) / (cases + 4)
 *  rule = drawn(the two, drawn(the actor towards others, drawn(other actors, base rate)))</pre>
 *
 * <p>the means of beta distributions. So one case alone never decides.
 */
final class RuleCards {
    private static final double CAUTION = 4;

    private final History history;
    private final Precedents precedents;

    RuleCards(History history) {
        this.history = history;
        precedents = new Precedents(history);
    }

    /** One for each condition; those that hold first, of these the likeliest first. */
    List<RuleCard> of(Question question, Horizon horizon) {
        double base = Rates.probability(history.on(history.endDay()), question, horizon);
        var cards = new ArrayList<RuleCard>();
        for (var condition : Condition.values()) {
            var trigger = condition.current(history, question);
            int age = trigger == null ? 0 : history.endDay() - trigger.day();
            var own = precedents.of(condition, question, age, horizon);
            var actor = precedents.byActor(condition, question, age, horizon);
            var others = precedents.byOthers(condition, question, age, horizon);
            double prior = actor.share(others.share(base, CAUTION), CAUTION);
            cards.add(new RuleCard(
                    condition,
                    trigger,
                    age,
                    own,
                    actor,
                    others,
                    Counts.of(own).share(prior, CAUTION),
                    delays(condition, question)));
        }
        cards.sort((a, b) -> a.holds() != b.holds()
                ? Boolean.compare(b.holds(), a.holds())
                : Double.compare(b.probability(), a.probability()));
        return cards;
    }

    private List<Integer> delays(Condition condition, Question question) {
        var counts = new Integer[RuleCard.RECENCY_DAYS];
        Arrays.fill(counts, 0);
        for (var precedent : precedents.of(condition, question, 0, Horizon.MONTH)) {
            precedent
                    .answer()
                    .ifPresent(deed -> counts[deed.day() - precedent.trigger().day() - 1]++);
        }
        return List.of(counts);
    }
}
