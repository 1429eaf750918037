package org.detente.forecast.pair.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.detente.forecast.pair.Baseline;
import org.detente.forecast.score.Brier;
import org.detente.forecast.score.CalibrationLine;
import org.detente.forecast.score.CalibrationTable;
import org.detente.forecast.score.Scored;
import org.detente.forecast.score.Skill;

/**
 * How good some forecasts were.
 *
 * @param yes       how many came true
 * @param brier     of the forecasts, with its parts
 * @param logScore  mean surprise in nats
 * @param best      the plain rule with the lowest Brier score, known only afterwards
 * @param ofBest    its Brier score
 * @param skill     over that rule, with its interval over pairs of states
 * @param line      of calibration
 * @param table     of calibration
 */
public record Measures(
        int yes,
        Brier brier,
        double logScore,
        Baseline best,
        double ofBest,
        Skill skill,
        CalibrationLine line,
        CalibrationTable table) {
    private static final long SEED = 20260101;

    /** @param cases at least one */
    public static Measures of(List<NextActEvaluation.Case> cases) {
        var scored = cases.stream().map(NextActEvaluation.Case::scored).toList();
        var best = Arrays.stream(Baseline.values())
                .min(Comparator.comparingDouble(baseline -> brier(cases, baseline)))
                .orElseThrow();
        var others = cases.stream().map(one -> one.scored(best)).toList();
        return new Measures(
                (int) scored.stream().filter(Scored::yes).count(),
                Brier.of(scored),
                scored.stream().mapToDouble(Scored::surprise).average().orElseThrow(),
                best,
                brier(cases, best),
                Skill.of(scored, others, SEED),
                CalibrationLine.of(scored),
                CalibrationTable.of(scored));
    }

    /** The Brier score of a plain rule. */
    public static double brier(List<NextActEvaluation.Case> cases, Baseline baseline) {
        return cases.stream()
                .mapToDouble(one -> one.scored(baseline).squaredError())
                .average()
                .orElseThrow();
    }
}
