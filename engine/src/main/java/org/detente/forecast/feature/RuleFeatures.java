package org.detente.forecast.feature;

import java.util.List;
import org.detente.forecast.graph.History;
import org.detente.forecast.graph.Key;
import org.detente.forecast.graph.Query;

/** What the rules say of a candidate, over all that the pair ever had; and the rule of the relation itself. */
final class RuleFeatures implements FeatureGroup {
    private static final List<Feature> FEATURES = List.of(
            new Feature("rule-highest", "the most confident rule that speaks for the candidate, its confidence"),
            new Feature("rule-second", "the second most confident rule, its confidence"),
            new Feature("rule-any", "all rules together: 1 - product of (1 - confidence)"),
            new Feature("rule-odds", "all rules together: sum of log odds above those of the relation"),
            new Feature("rule-same", "confidence of the rule from the relation to itself at its age"),
            new Feature("rule-ahead", "the most confident rule from other relations in the direction of the question"),
            new Feature("rule-back", "the most confident rule from relations in the other direction"),
            new Feature("pair-relations", "number of different relations that the pair had"));

    private final History history;
    private final Rules rules;
    private Query query = Query.NONE;

    RuleFeatures(History history, Rules rules) {
        this.history = history;
        this.rules = rules;
    }

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    @Override
    public void ask(Query question) {
        query = question;
    }

    @Override
    public void write(int object, double[] row, int at) {
        double base = rules.base(query.relation());
        double baseOdds = Math.log(base / (1 - base));
        double highest = 0;
        double second = 0;
        double none = 1;
        double odds = 0;
        double same = 0;
        double ahead = 0;
        double back = 0;
        int count = 0;
        int pair = history.pairs.find(Key.of(query.subject(), object));
        var facts = history.factsOfPair;
        for (int place = facts.first(pair); place >= 0; place = facts.next(place)) {
            int fact = facts.item(place);
            int body = Key.middle(history.facts.key(fact));
            int age = Ages.classOf(history.facts.daysSinceLast(fact, query.day()));
            double confidence = rules.confidence(query.relation(), body, age);
            count++;
            none *= 1 - confidence;
            odds += Math.max(-1, Math.log((confidence + 1e-4) / (1 - confidence)) - baseOdds);
            second = Math.max(second, Math.min(highest, confidence));
            highest = Math.max(highest, confidence);
            if (body == query.relation()) {
                same = confidence;
            } else if (isAhead(body)) {
                ahead = Math.max(ahead, confidence);
            } else {
                back = Math.max(back, confidence);
            }
        }
        row[at] = highest;
        row[at + 1] = second;
        row[at + 2] = 1 - none;
        row[at + 3] = odds;
        row[at + 4] = same;
        row[at + 5] = ahead;
        row[at + 6] = back;
        row[at + 7] = count;
    }

    private boolean isAhead(int body) {
        return body < history.relations() == query.relation() < history.relations();
    }
}
