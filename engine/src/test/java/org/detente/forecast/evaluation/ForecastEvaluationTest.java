package org.detente.forecast.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.base.Problem;
import org.detente.base.Progress;
import org.detente.forecast.ForecastSettings;
import org.detente.forecast.SmallGraph;
import org.detente.forecast.boost.BoostSettings;
import org.detente.forecast.evaluation.ForecastEvaluation.Split;
import org.detente.forecast.graph.GraphFolder;
import org.detente.forecast.graph.Quadruples;
import org.junit.jupiter.api.Test;

class ForecastEvaluationTest {
    private static final ForecastSettings SETTINGS =
            new ForecastSettings(300, 8, 5, 3, new BoostSettings(10, 10, 2, 0.2, 0.7, 0.6, 1, 1, 5));

    private static GraphFolder graph() {
        var facts = SmallGraph.facts(21, 50, 8);
        var none = new Quadruples.Builder().build();
        return new GraphFolder(
                Path.of("small"), SmallGraph.ACTORS, SmallGraph.RELATIONS, facts.before(40), from(facts, 40), none, 24);
    }

    private static Quadruples from(Quadruples facts, int day) {
        var later = new Quadruples.Builder();
        for (int i = facts.from(day); i < facts.size(); i++) {
            later.add(facts.subject(i), facts.relation(i), facts.object(i), facts.day(i));
        }
        return later.build();
    }

    @Test
    void ranksAreThoseThatAnybodyFindsInThePredictions() {
        var lines = new ArrayList<String>();
        var graph = graph();
        var measures = ForecastEvaluation.of(graph, Split.VALID, SETTINGS, lines::add, Progress.NONE)
                .measures();
        var ranks = plainRanks(graph.valid(), lines);
        assertThat(measures.ranks()).isEqualTo(2L * graph.valid().size()).isEqualTo(ranks.size());
        assertThat(measures.mrr())
                .isCloseTo(
                        ranks.stream().mapToDouble(rank -> 1 / rank).average().orElseThrow(), within(1e-12));
        assertThat(measures.hits3())
                .isCloseTo(ranks.stream().filter(rank -> rank <= 3).count() / (double) ranks.size(), within(1e-12));
    }

    /** Ranks as the protocol defines them, with a score for every actor. */
    private static List<Double> plainRanks(Quadruples asked, List<String> lines) {
        var predicted = new HashMap<String, double[]>();
        for (var line : lines) {
            var cells = line.split("\t", -1);
            var scores = new double[SmallGraph.ACTORS.size()];
            Arrays.fill(scores, -1e9);
            for (var candidate : cells[4].isEmpty() ? new String[0] : cells[4].split(" ", -1)) {
                var parts = candidate.split(":", -1);
                scores[Integer.parseInt(parts[0])] = Double.parseDouble(parts[1]);
            }
            predicted.put(String.join(" ", cells[0], cells[1], cells[2], cells[3]), scores);
        }
        var truths = new HashMap<String, List<Integer>>();
        for (int i = 0; i < asked.size(); i++) {
            each(
                    asked,
                    i,
                    (question, answer) -> truths.computeIfAbsent(question, unseen -> new ArrayList<>())
                            .add(answer));
        }
        var ranks = new ArrayList<Double>();
        for (int i = 0; i < asked.size(); i++) {
            each(asked, i, (question, answer) -> ranks.add(rank(predicted, truths, question, answer)));
        }
        return ranks;
    }

    private interface Each {
        void ask(String question, int answer);
    }

    private static void each(Quadruples facts, int i, Each each) {
        int time = 24 * facts.day(i);
        each.ask("o " + facts.subject(i) + " " + facts.relation(i) + " " + time, facts.object(i));
        each.ask("s " + facts.object(i) + " " + facts.relation(i) + " " + time, facts.subject(i));
    }

    private static double rank(
            Map<String, double[]> predicted, Map<String, List<Integer>> truths, String question, int answer) {
        var scores = predicted.get(question);
        var right = truths.get(question);
        assertThat(scores).as(question).isNotNull();
        int higher = 0;
        int same = 0;
        for (int actor = 0; scores != null && right != null && actor < scores.length; actor++) {
            if (actor == answer || !right.contains(actor)) {
                higher += scores[actor] > scores[answer] ? 1 : 0;
                same += scores[actor] == scores[answer] ? 1 : 0;
            }
        }
        return higher + (same + 1) / 2.0;
    }

    @Test
    void whatIsLearnedBeatsChanceAndTheBaselinesAreThere() {
        var evaluation = ForecastEvaluation.of(graph(), Split.VALID, SETTINGS, line -> {}, Progress.NONE);
        assertThat(evaluation.methods()).hasSize(1 + Baseline.values().length);
        assertThat(evaluation.measures().mrr()).isGreaterThan(0.3);
    }

    @Test
    void aSplitWithoutFactsIsSaid() {
        assertThatThrownBy(() -> ForecastEvaluation.of(graph(), Split.TEST, SETTINGS, line -> {}, Progress.NONE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("test has 0 facts");
    }

    @Test
    void theShippedFiguresOfOthersAreRead() {
        assertThat(Published.of("ICEWS14")).extracting(Published::method).contains("CountTRuCoLa", "TiRGN");
        assertThat(Published.of("mine")).isEmpty();
    }
}
