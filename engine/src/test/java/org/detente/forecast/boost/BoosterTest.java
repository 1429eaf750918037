package org.detente.forecast.boost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.detente.base.Progress;
import org.junit.jupiter.api.Test;

class BoosterTest {
    private static final BoostSettings SETTINGS = new BoostSettings(30, 30, 2, 0.2, 0.8, 1, 1, 1, 4);

    /** The answer is the candidate with the highest first feature; the second feature is noise. */
    private static TrainingSet set(int questions) {
        var random = new SplittableRandom(8);
        var set = new TrainingSet(2, 5, 3, 1);
        for (int question = 0; question < questions; question++) {
            var rows = new double[10][];
            int best = 0;
            for (int i = 0; i < rows.length; i++) {
                rows[i] = new double[] {random.nextDouble(), random.nextDouble()};
                best = rows[i][0] > rows[best][0] ? i : best;
            }
            var isAnswer = new boolean[rows.length];
            isAnswer[best] = true;
            set.add(rows, isAnswer);
        }
        return set;
    }

    @Test
    void whatTellsTheAnswerIsLearnedAndNoiseIsNot() {
        var model = Booster.boost(set(2000), SETTINGS, Progress.NONE);
        var high = model.scores(new double[][] {{0.95, 0.5}})[0];
        var low = model.scores(new double[][] {{0.2, 0.5}})[0];
        var noise = Math.abs(model.scores(new double[][] {{0.95, 0.1}})[0] - high);
        assertThat(high - low).isGreaterThan(2);
        assertThat(noise).isLessThan(0.3);
        assertThat(model.curve(0)[0]).isLessThan(model.curve(0)[40]);
    }

    @Test
    void theSameSeedGivesTheSameModelAndAnotherAnother() {
        var one = EnsembleText.write(Booster.boost(set(300), SETTINGS, Progress.NONE));
        assertThat(EnsembleText.write(Booster.boost(set(300), SETTINGS, Progress.NONE)))
                .isEqualTo(one);
        assertThat(EnsembleText.write(Booster.boost(set(300), SETTINGS.withSeed(5), Progress.NONE)))
                .isNotEqualTo(one);
        assertThat(EnsembleText.write(EnsembleText.read(one))).isEqualTo(one);
    }

    @Test
    void slopesAreTheDerivativesOfTheLoss() {
        var set = new TrainingSet(1, 9, 0, 1);
        set.add(new double[][] {{1}, {2}, {3}, {4}}, new boolean[] {true, false, true, false});
        set.bins();
        double[] scores = {0.3, -0.2, 0.9, 0.4};
        var slopes = new float[4];
        var curvatures = new float[4];
        Slope.of(set, 0, 4, scores, slopes, curvatures);
        for (int i = 0; i < 4; i++) {
            var more = scores.clone();
            var less = scores.clone();
            more[i] += 1e-4;
            less[i] -= 1e-4;
            assertThat((double) slopes[i]).isCloseTo((loss(less) - loss(more)) / 2e-4, within(1e-5));
            assertThat((double) curvatures[i])
                    .isCloseTo((loss(less) - 2 * loss(scores) + loss(more)) / 1e-8, within(1e-4));
        }
    }

    /** The formula of {@link Slope}, with the first and the third candidate as answers. */
    private static double loss(double[] s) {
        double wrong = Math.exp(s[1]) + Math.exp(s[3]);
        double first = Math.exp(s[0]) / (Math.exp(s[0]) + wrong);
        double third = Math.exp(s[2]) / (Math.exp(s[2]) + wrong);
        return -(Math.log(first) + Math.log(third)) / Math.sqrt(2);
    }

    @Test
    void anEmptySetGivesAModelThatKnowsNothing() {
        var model = Booster.boost(new TrainingSet(2, 5, 3, 1), SETTINGS, Progress.NONE);
        assertThat(model.scores(new double[][] {{1, 2}, {3, 4}})).containsExactly(0, 0);
    }
}
