package org.detente.forecast.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Expected numbers are from {@code scores_twin.py} beside the resources of this test. */
class ScoresTest {
    private static final double[] P = {0.05, 0.12, 0.18, 0.35, 0.38, 0.52, 0.66, 0.71, 0.93, 0.97};
    private static final int[] YES = {0, 0, 1, 0, 1, 0, 1, 1, 1, 1};

    private static List<Scored> ten() {
        var cases = new ArrayList<Scored>();
        for (int i = 0; i < P.length; i++) {
            cases.add(new Scored(P[i], YES[i] == 1, "pair " + i));
        }
        return cases;
    }

    @Test
    void theBrierScoreAndItsPartsAgreeWithAnIndependentCalculation() {
        var brier = Brier.of(ten());
        assertThat(brier.score()).isCloseTo(0.16721, within(1e-12));
        assertThat(brier.reliability()).isCloseTo(0.075905, within(1e-12));
        assertThat(brier.resolution()).isCloseTo(0.14, within(1e-12));
        assertThat(brier.uncertainty()).isCloseTo(0.24, within(1e-12));
        assertThat(brier.within()).isCloseTo(-0.008695, within(1e-12));
        assertThat(brier.reliability() - brier.resolution() + brier.uncertainty() + brier.within())
                .isCloseTo(brier.score(), within(1e-15));
    }

    @Test
    void theLogScoreAgrees() {
        assertThat(ten().stream().mapToDouble(Scored::surprise).average().orElseThrow())
                .isCloseTo(0.48872968646517095, within(1e-12));
    }

    @Test
    void theCalibrationTableHasWilsonIntervals() {
        var bins = CalibrationTable.of(ten()).bins();
        var last = bins.get(bins.size() - 1);
        assertThat(last.cases()).isEqualTo(2);
        assertThat(last.low()).isCloseTo(0.34238022750665303, within(1e-9));
        assertThat(last.high()).isCloseTo(1.0, within(1e-9));
        assertThat(last.isCalibrated()).isTrue();
    }

    @Test
    void theLineOfCalibrationAgrees() {
        var line = CalibrationLine.of(ten());
        assertThat(line.slope()).isCloseTo(1.0783223282043564, within(1e-5));
        assertThat(line.intercept()).isCloseTo(0.7733764146257617, within(1e-5));
    }

    @Test
    void skillIsThatOverTheOthersAndZeroOverItself() {
        var coin = ten().stream()
                .map(one -> new Scored(0.5, one.yes(), one.cluster()))
                .toList();
        var skill = Skill.of(ten(), coin, 1);
        assertThat(skill.value()).isCloseTo(0.33116, within(1e-12));
        assertThat(skill.low()).isLessThan(skill.value());
        assertThat(skill.high()).isGreaterThan(skill.value());
        assertThat(Skill.of(ten(), coin, 1)).isEqualTo(skill);
        assertThat(Skill.of(ten(), ten(), 1)).isEqualTo(new Skill(0, 0, 0));
    }

    @Test
    void calibrationMendsForecastsThatAreTooSure() {
        var random = new SplittableRandom(7);
        int n = 20_000;
        var p = new double[n];
        var yes = new boolean[n];
        var weights = new double[n];
        for (int i = 0; i < n; i++) {
            double x = 4 * random.nextDouble() - 2;
            p[i] = Logistic.probability(2 * x); // twice as sure as it should be
            yes[i] = random.nextDouble() < Logistic.probability(x);
            weights[i] = 1;
        }
        var calibration = BetaCalibration.fit(p, yes, weights);
        assertThat(calibration.apply(Logistic.probability(2))).isCloseTo(Logistic.probability(1), within(0.02));
        assertThat(calibration.apply(Logistic.probability(-3))).isCloseTo(Logistic.probability(-1.5), within(0.02));
        assertThat(BetaCalibration.NONE.apply(0.3)).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void nothingIsCertain() {
        assertThatThrownBy(() -> new Scored(1, true, "")).hasMessageContaining("was 1.0");
        assertThatThrownBy(() -> new Scored(Double.NaN, true, "")).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Brier.of(List.of())).hasMessageContaining("no case");
    }
}
