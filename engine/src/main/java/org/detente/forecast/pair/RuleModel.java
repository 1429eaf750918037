package org.detente.forecast.pair;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forecast from a short record: of the rules that hold, the likeliest speaks (maximum aggregation, as rule learners for knowledge
 * graphs do; Meilicke et al. 2019, IJCAI), and no rule says less than the base rate.
 */
final class RuleModel implements PairModel {
    private final Horizon horizon;
    private @Nullable RuleCards cards;
    private @Nullable History of;

    RuleModel(Horizon horizon) {
        this.horizon = horizon;
    }

    @Override
    public Estimate estimate(History history, Question question) {
        double base = Rates.probability(history.on(history.endDay()), question, horizon);
        var common = new Reason("base rate of the two", Estimate.logit(base));
        return cards(history).of(question, horizon).stream()
                .filter(RuleCard::holds)
                .filter(card -> card.probability() > base)
                .findFirst()
                .map(card -> Estimate.of(
                        card.probability(),
                        List.of(
                                common,
                                new Reason(
                                        card.condition().words(),
                                        Estimate.logit(card.probability()) - Estimate.logit(base)))))
                .orElseGet(() -> Estimate.of(base, List.of(common)));
    }

    private RuleCards cards(History history) {
        var known = cards;
        if (known == null || of != history) {
            known = new RuleCards(history);
            cards = known;
            of = history;
        }
        return known;
    }

    @Override
    public String name() {
        return "rules";
    }
}
