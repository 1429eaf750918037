package org.detente.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.detente.forecast.Explanation.Contribution;
import org.detente.forecast.Explanation.NamedFact;
import org.detente.forecast.Explanation.RuleCard;
import org.detente.forecast.feature.Ages;
import org.detente.forecast.graph.Key;
import org.detente.forecast.graph.Quadruples;
import org.detente.forecast.graph.Query;

/** Says why candidates have their scores. */
public final class Explainer {
    private static final int RULES = 5;
    private static final int HORIZON = 30;

    private final Forecaster forecaster;
    private final Quadruples facts;

    /** @param facts at least those that the forecaster's knowledge has; later ones are not looked at */
    public Explainer(Forecaster forecaster, Quadruples facts) {
        this.forecaster = forecaster;
        this.facts = facts;
    }

    /** The first candidates of a question with their reasons, at most as many as asked for. */
    public List<Explanation> explain(Query query, int most) {
        var measured = forecaster.measure(query);
        var prediction = forecaster.predict(List.of(query)).get(0);
        var explanations = new ArrayList<Explanation>();
        for (int rank = 0; rank < Math.min(most, prediction.objects().length); rank++) {
            int object = prediction.objects()[rank];
            int place = indexOf(measured.objects(), object);
            explanations.add(new Explanation(
                    forecaster.knowledge().entities().word(object),
                    rank + 1,
                    prediction.objects().length,
                    prediction.scores()[rank],
                    contributions(measured.features()[place]),
                    rules(query, object)));
        }
        return explanations;
    }

    private static int indexOf(int[] objects, int object) {
        int place = 0;
        while (objects[place] != object) {
            place++;
        }
        return place;
    }

    private List<Contribution> contributions(double[] row) {
        var points = forecaster.model().ensemble().contributions(row);
        var contributions = new ArrayList<Contribution>();
        for (int feature = 0; feature < points.length; feature++) {
            if (points[feature] != 0) {
                var named = forecaster.features().get(feature);
                contributions.add(new Contribution(named.name(), named.meaning(), row[feature], points[feature]));
            }
        }
        contributions.sort(Comparator.comparingDouble((Contribution one) -> -Math.abs(one.points()))
                .thenComparing(Contribution::feature));
        return contributions;
    }

    private List<RuleCard> rules(Query query, int object) {
        var history = forecaster.knowledge().history();
        var rules = forecaster.knowledge().rules();
        var chain = history.factsOfPair;
        var found = new ArrayList<Integer>();
        int pair = history.pairs.find(Key.of(query.subject(), object));
        for (int place = chain.first(pair); place >= 0; place = chain.next(place)) {
            found.add(chain.item(place));
        }
        found.sort(Comparator.comparingDouble(
                        (Integer fact) -> -rules.confidence(query.relation(), body(fact), age(fact, query)))
                .thenComparingInt(fact -> fact));
        return found.stream()
                .limit(RULES)
                .map(fact -> card(query, object, fact))
                .toList();
    }

    private RuleCard card(Query query, int object, int fact) {
        var knowledge = forecaster.knowledge();
        int body = body(fact);
        int age = age(fact, query);
        var precedents = Precedent.of(
                facts,
                knowledge.relations().size(),
                query.subject(),
                object,
                body,
                query.relation(),
                HORIZON,
                knowledge.history().lastDay() + 1);
        return new RuleCard(
                named(query.subject(), body, object, knowledge.history().facts.last(fact)),
                Ages.words(age),
                knowledge.rules().hits(query.relation(), body, age),
                knowledge.rules().cases(query.relation(), body, age),
                knowledge.rules().confidence(query.relation(), body, age),
                precedents);
    }

    private int body(int fact) {
        return Key.middle(forecaster.knowledge().history().facts.key(fact));
    }

    private int age(int fact, Query query) {
        return Ages.classOf(forecaster.knowledge().history().facts.daysSinceLast(fact, query.day()));
    }

    private NamedFact named(int subject, int relation, int object, int day) {
        var knowledge = forecaster.knowledge();
        int count = knowledge.relations().size();
        boolean forward = relation < count;
        return new NamedFact(
                knowledge.entities().word(forward ? subject : object),
                knowledge.relations().word(forward ? relation : relation - count),
                knowledge.entities().word(forward ? object : subject),
                day);
    }
}
