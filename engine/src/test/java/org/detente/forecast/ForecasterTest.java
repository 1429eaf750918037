package org.detente.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.base.Problem;
import org.detente.base.Progress;
import org.detente.forecast.boost.BoostSettings;
import org.detente.forecast.graph.Quadruples;
import org.detente.forecast.graph.Query;
import org.detente.forecast.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecasterTest {
    private static final int DAYS = 60;
    private static final Quadruples FACTS = SmallGraph.facts(11, DAYS + 5, 8);
    private static final ForecastSettings SETTINGS =
            new ForecastSettings(400, 15, 6, 3, new BoostSettings(15, 25, 3, 0.2, 0.7, 0.6, 1, 1, 5));

    private static Forecaster learned(Quadruples facts) {
        var knowledge = new Knowledge(SmallGraph.ACTORS, SmallGraph.RELATIONS);
        var model = Learner.learn(knowledge, facts, DAYS, SETTINGS, Progress.NONE);
        return new Forecaster(knowledge, model);
    }

    private static List<Query> questions() {
        int from = FACTS.from(DAYS);
        return Query.ofDay(FACTS, from, FACTS.from(DAYS + 1), SmallGraph.RELATIONS.size());
    }

    private static String text(List<Prediction> predictions) {
        var lines = new ArrayList<String>();
        predictions.forEach(one -> lines.add(Arrays.toString(one.objects()) + Arrays.toString(one.scores())));
        return String.join("\n", lines);
    }

    @Test
    void contributionsSumToTheScoreOfEveryPrediction() {
        var forecaster = learned(FACTS);
        for (var query : questions()) {
            var measured = forecaster.measure(query);
            var scores = forecaster.model().ensemble().scores(measured.features());
            for (int i = 0; i < scores.length; i++) {
                double sum = Arrays.stream(forecaster.model().ensemble().contributions(measured.features()[i]))
                        .sum();
                assertThat(sum).isCloseTo(scores[i], within(1e-9));
            }
        }
    }

    @Test
    void explanationsSumAndTheirPrecedentsAreThereAndEarlier() {
        var forecaster = learned(FACTS);
        var explainer = new Explainer(forecaster, FACTS);
        int precedents = 0;
        for (var query : questions()) {
            for (var explanation : explainer.explain(query, 5)) {
                double sum = explanation.contributions().stream()
                        .mapToDouble(Explanation.Contribution::points)
                        .sum();
                assertThat(sum).isCloseTo(explanation.score(), within(1e-9));
                for (var card : explanation.rules()) {
                    assertThat(card.hits()).isBetween(0, card.cases());
                    assertIsThere(card.body(), card.body().day());
                    for (var precedent : card.precedents()) {
                        assertIsThere(card.body(), precedent.day());
                        assertThat(precedent.answered()).isLessThan(DAYS);
                        precedents++;
                    }
                }
            }
        }
        assertThat(precedents).isPositive();
    }

    private static void assertIsThere(Explanation.NamedFact fact, int day) {
        assertThat(day).isLessThan(DAYS);
        boolean found = false;
        for (int i = FACTS.from(day); i < FACTS.from(day + 1); i++) {
            found |= SmallGraph.ACTORS.word(FACTS.subject(i)).equals(fact.subject())
                    && SmallGraph.RELATIONS.word(FACTS.relation(i)).equals(fact.relation())
                    && SmallGraph.ACTORS.word(FACTS.object(i)).equals(fact.object());
        }
        assertThat(found).as("%s on day %d", fact, day).isTrue();
    }

    @Test
    void whatHappensLaterChangesNothing() {
        var other = FACTS.before(DAYS).and(later(SmallGraph.facts(99, DAYS + 5, 8)));
        assertThat(text(learned(other).predict(questions())))
                .isEqualTo(text(learned(FACTS).predict(questions())));
    }

    private static Quadruples later(Quadruples facts) {
        var later = new Quadruples.Builder();
        for (int i = facts.from(DAYS); i < facts.size(); i++) {
            later.add(facts.subject(i), facts.relation(i), facts.object(i), facts.day(i));
        }
        return later.build();
    }

    @Test
    void aSavedModelForecastsTheSame(@TempDir Path folder) {
        var forecaster = learned(FACTS);
        var file = folder.resolve("model.txt");
        ModelFile.write(file, forecaster.model());
        var model = ModelFile.read(file);
        assertThat(model.provenance()).isEqualTo(forecaster.model().provenance());
        var again = new Forecaster(forecaster.knowledge(), model);
        assertThat(text(again.predict(questions()))).isEqualTo(text(forecaster.predict(questions())));
    }

    @Test
    void aModelOfTheFirstVersionIsStillRead() throws Exception {
        var file = Path.of(ForecasterTest.class.getResource("model-1.txt").toURI());
        var model = ModelFile.read(file);
        var knowledge = new Knowledge(SmallGraph.ACTORS, SmallGraph.RELATIONS);
        knowledge.addDays(FACTS, DAYS, (from, to) -> {});
        var prediction = new Forecaster(knowledge, model).predict(questions()).get(0);
        // the only candidates with a fact before have two thirds of a point more
        assertThat(prediction.scores()[0]).isCloseTo(0.75, within(1e-12));
        assertThat(model.provenance().settings().boost().seed()).isEqualTo(1);
    }

    @Test
    void whatIsNoModelIsSaid(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("model.txt"), "detente forecast model 99\n");
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("first line");
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("none.txt")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void anEmptyHistoryOneActorAndWhatWasNeverSeenAreAnswered() {
        var alone = new Knowledge(new Vocabulary(List.of("Alpia")), SmallGraph.RELATIONS);
        var empty = new Quadruples.Builder().build();
        var model = Learner.learn(alone, empty, 10, SETTINGS, Progress.NONE);
        var none = new Forecaster(alone, model).predict(List.of(new Query(0, 0, 10, new int[0])));
        assertThat(none.get(0).objects()).isEmpty();

        var names = new ArrayList<>(SmallGraph.ACTORS.words());
        names.add("Doria");
        var relations = new ArrayList<>(SmallGraph.RELATIONS.words());
        relations.add("recall");
        var knowledge = new Knowledge(new Vocabulary(names), new Vocabulary(relations));
        var forecaster = new Forecaster(knowledge, Learner.learn(knowledge, FACTS, DAYS, SETTINGS, Progress.NONE));
        int doria = names.size() - 1;
        var unknownActor = forecaster
                .predict(List.of(new Query(doria, 0, DAYS, new int[0])))
                .get(0);
        assertThat(unknownActor.objects())
                .as("the popular objects of the relation")
                .isNotEmpty();
        var unseen = forecaster
                .predict(List.of(new Query(0, 4, DAYS + 100, new int[0])))
                .get(0);
        assertThat(unseen.objects()).as("the partners of the actor").isNotEmpty();
        assertThat(Arrays.stream(unseen.scores()).allMatch(Double::isFinite)).isTrue();
    }
}
