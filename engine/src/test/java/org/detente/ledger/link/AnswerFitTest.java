package org.detente.ledger.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.detente.event.Act;
import org.detente.event.ActMerger;
import org.detente.event.EventTable;
import org.detente.source.Chronology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFitTest {
    private static final List<Clue> TWO = List.of(Clue.LATEST_OF_KIND, Clue.DELAY);
    private static final Act ANY = EventTable.acts("2024-01-01 ALP>BOR accuse").get(0);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theShippedWeightsAreThoseOfTheReferenceChronology(boolean withText) {
        var cases = Case.of(ActMerger.merge(Chronology.reference().events()));
        var fitted = AnswerFit.fit(cases, ClueReader.clues(withText), AnswerEvaluation.RIDGE);
        var shipped = withText ? AnswerModel.withText() : AnswerModel.withoutText();
        assertThat(shipped.none()).isCloseTo(fitted.none(), within(1e-3));
        for (var clue : Clue.values()) {
            assertThat(shipped.weight(clue)).as(clue.name()).isCloseTo(fitted.weight(clue), within(1e-3));
        }
    }

    /**
     * With one candidate and one clue that is always 1 the score of the candidate less that of none is the log odds of being stated:
     * 30 of 40 stated give log(3) when nothing penalises.
     */
    @Test
    void findsTheLogOddsWhereTheyAreKnown() {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < 40; i++) {
            var clues = new Clues().set(Clue.LATEST_OF_KIND, true);
            cases.add(new Case(ANY, List.of(new Case.Trigger(ANY, clues, i < 30))));
        }
        var model = AnswerFit.fit(cases, List.of(Clue.LATEST_OF_KIND), 1e-9);
        assertThat(model.weight(Clue.LATEST_OF_KIND) - model.none()).isCloseTo(Math.log(3), within(1e-4));
    }

    /** At a maximum every small step makes the penalised likelihood, written here anew from its formula, smaller. */
    @Test
    void noSmallStepMakesItMoreLikely() {
        var cases = random(new Random(7));
        var model = AnswerFit.fit(cases, TWO, 0.5);
        var best = new double[] {model.none(), model.weight(TWO.get(0)), model.weight(TWO.get(1))};
        double value = penalised(cases, best, 0.5);
        for (int i = 0; i < best.length; i++) {
            for (double step : new double[] {-1e-3, 1e-3}) {
                var near = best.clone();
                near[i] += step;
                assertThat(penalised(cases, near, 0.5)).isLessThan(value);
            }
        }
    }

    private static List<Case> random(Random random) {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < 60; i++) {
            var triggers = new ArrayList<Case.Trigger>();
            int number = 1 + random.nextInt(4);
            for (int j = 0; j < number; j++) {
                var clues = new Clues()
                        .set(Clue.LATEST_OF_KIND, random.nextBoolean())
                        .set(Clue.DELAY, 5 * random.nextDouble());
                triggers.add(new Case.Trigger(ANY, clues, random.nextInt(4) == 0));
            }
            cases.add(new Case(ANY, triggers));
        }
        return cases;
    }

    private static double penalised(List<Case> cases, double[] at, double ridge) {
        double sum = -ridge / 2 * (at[1] * at[1] + at[2] * at[2]);
        for (var one : cases) {
            double all = Math.exp(at[0]);
            for (var trigger : one.triggers()) {
                all += Math.exp(score(trigger, at));
            }
            sum += one.stated() == 0 ? at[0] - Math.log(all) : 0;
            for (var trigger : one.triggers()) {
                sum += trigger.stated() ? (score(trigger, at) - Math.log(all)) / one.stated() : 0;
            }
        }
        return sum;
    }

    private static double score(Case.Trigger trigger, double[] at) {
        return at[1] * trigger.clues().get(Clue.LATEST_OF_KIND)
                + at[2] * trigger.clues().get(Clue.DELAY);
    }
}
