package org.detente.forecast.pair;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The forecast that a state will do at least one act of a kind to another, within a horizon, and beside it what plain rules say.
 *
 * @param question    who, what, to whom
 * @param asOf        nothing learned later is used; the horizon begins on the next day
 * @param horizon     for which baselines and reasons are given
 * @param likelihoods the probability for each horizon, above 0 and below 1
 * @param baselines   the probability by each plain rule
 * @param reasons     their points sum to the log odds of the probability
 * @param cards       rules, with their precedents; those that hold first
 * @param model       what made it
 */
public record NextAct(
        Question question,
        LocalDate asOf,
        Horizon horizon,
        Map<Horizon, Double> likelihoods,
        Map<Baseline, Double> baselines,
        List<Reason> reasons,
        List<RuleCard> cards,
        String model)
        implements Serializable {

    public NextAct {
        likelihoods = Collections.unmodifiableMap(new EnumMap<>(likelihoods));
        baselines = Collections.unmodifiableMap(new EnumMap<>(baselines));
        reasons = List.copyOf(reasons);
        cards = List.copyOf(cards);
    }

    /** The probability of at least one such act within the horizon. */
    public double probability() {
        return probability(horizon);
    }

    public double probability(Horizon other) {
        return likelihoods.getOrDefault(other, Double.NaN);
    }

    public double baseline(Baseline baseline) {
        return baselines.getOrDefault(baseline, Double.NaN);
    }
}
