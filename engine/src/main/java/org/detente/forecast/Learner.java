package org.detente.forecast;

import java.util.List;
import org.detente.base.Progress;
import org.detente.forecast.boost.Booster;
import org.detente.forecast.boost.TrainingSet;
import org.detente.forecast.feature.Feature;
import org.detente.forecast.feature.Measured;
import org.detente.forecast.graph.Quadruples;
import org.detente.forecast.graph.Query;

/** Learns a model from the questions that the latest days answered, each measured on the eve of its day. */
public final class Learner {
    private Learner() {}

    /**
     * Adds all days before one to the knowledge, which must not know any, and learns from the last of them.
     *
     * @throws IllegalArgumentException if the knowledge is not empty
     */
    public static ForecastModel learn(
            Knowledge knowledge, Quadruples facts, int until, ForecastSettings settings, Progress progress) {
        if (knowledge.history().lastDay() >= 0) {
            throw new IllegalArgumentException("A model is learned from the first day on; the knowledge is not empty.");
        }
        var known = facts.before(until);
        int relations = knowledge.relations().size();
        int first = firstDay(known, relations, settings.questions());
        var measuring = new Measuring(knowledge, settings.candidates());
        var names = measuring.features().stream().map(Feature::name).toList();
        var set = new TrainingSet(
                names.size(),
                settings.hardest(),
                settings.others(),
                settings.boost().seed());
        knowledge.addDays(known, until, (from, to) -> {
            if (known.day(from) >= first) {
                var queries = Query.ofDay(known, from, to, relations);
                add(set, queries, measuring.measure(queries));
            }
            progress.step("history", to, known.size());
        });
        var ensemble = Booster.boost(set, settings.boost(), progress);
        var provenance =
                new Provenance(FactHash.of(known), known.size(), first, known.lastDay(), set.questions(), settings);
        return new ForecastModel(names, settings.candidates(), ensemble, provenance);
    }

    private static void add(TrainingSet set, List<Query> queries, List<Measured> measured) {
        for (int i = 0; i < queries.size(); i++) {
            var objects = measured.get(i).objects();
            var isAnswer = new boolean[objects.length];
            for (int candidate = 0; candidate < objects.length; candidate++) {
                isAnswer[candidate] = queries.get(i).isAnswer(objects[candidate]);
            }
            set.add(measured.get(i).features(), isAnswer);
        }
    }

    /** The day from which on there are as many questions as wanted. */
    private static int firstDay(Quadruples facts, int relations, int wanted) {
        int to = facts.size();
        int count = 0;
        int day = 0;
        while (to > 0 && count < wanted) {
            day = facts.day(to - 1);
            int from = facts.from(day);
            count += Query.ofDay(facts, from, to, relations).size();
            to = from;
        }
        return day;
    }
}
