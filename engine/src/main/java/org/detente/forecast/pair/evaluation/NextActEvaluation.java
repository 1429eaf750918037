package org.detente.forecast.pair.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detente.actor.Dyad;
import org.detente.forecast.pair.ActFamily;
import org.detente.forecast.pair.Baseline;
import org.detente.forecast.pair.History;
import org.detente.forecast.pair.Horizon;
import org.detente.forecast.pair.PairForecaster;
import org.detente.forecast.pair.Question;
import org.detente.forecast.score.Scored;

/**
 * Learns from a history up to a day, and asks on that day and later ones about every direction on record and every family; each
 * forecast is made from what was known on its day and held against what followed.
 *
 * @param from  last day of learning, and first of asking
 * @param to    last day of asking
 * @param cases by horizon
 */
public record NextActEvaluation(LocalDate from, LocalDate to, Map<Horizon, List<Case>> cases) {

    /** A question, forecasts of it, and its outcome. */
    public record Case(
            ActFamily family, String pair, double probability, Map<Baseline, Double> baselines, boolean yes) {
        public Scored scored() {
            return new Scored(probability, yes, pair);
        }

        public Scored scored(Baseline baseline) {
            return new Scored(baselines.getOrDefault(baseline, Double.NaN), yes, pair);
        }
    }

    /**
     * @param whole the history with what followed; questions whose horizon ends after it are not asked
     * @param every days between two days of asking
     */
    public static NextActEvaluation of(History whole, LocalDate from, LocalDate to, int every) {
        var forecaster = PairForecaster.learn(whole.until(from));
        var cases = new EnumMap<Horizon, List<Case>>(Horizon.class);
        for (var horizon : Horizon.values()) {
            cases.put(horizon, new ArrayList<>());
        }
        for (var day = from; !day.isAfter(to); day = day.plusDays(every)) {
            var known = whole.until(day);
            for (var horizon : Horizon.values()) {
                if (!day.plusDays(horizon.days()).isAfter(whole.end())) {
                    ask(forecaster, known, whole, horizon, cases.getOrDefault(horizon, new ArrayList<>()));
                }
            }
        }
        return new NextActEvaluation(from, to, cases);
    }

    private static String cluster(Dyad dyad) {
        return dyad.compareTo(dyad.reversed()) < 0
                ? dyad.toString()
                : dyad.reversed().toString();
    }

    private static void ask(
            PairForecaster forecaster, History known, History whole, Horizon horizon, List<Case> cases) {
        for (var dyad : known.directions()) {
            for (var family : ActFamily.all()) {
                var question = new Question(dyad, family);
                var baselines = new EnumMap<Baseline, Double>(Baseline.class);
                for (var baseline : Baseline.values()) {
                    baselines.put(baseline, forecaster.probability(baseline, known, question, horizon));
                }
                cases.add(new Case(
                        family,
                        cluster(dyad),
                        forecaster.probability(known, question, horizon),
                        baselines,
                        whole.happened(dyad, family, known.end(), known.end().plusDays(horizon.days()))));
            }
        }
    }
}
