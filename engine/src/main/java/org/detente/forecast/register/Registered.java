package org.detente.forecast.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A forecast as it was registered.
 *
 * @param id          the same for the same question, days, model and data state
 * @param made        UTC day on which it was registered
 * @param asOf        nothing learned later was used
 * @param actor       code of the state that is to act
 * @param recipient   code of the state that it is to be done to
 * @param family      kind of act
 * @param horizonDays days after {@code asOf} within which it counts
 * @param rule        how it is resolved, in a sentence
 * @param probability of yes, above 0 and below 1
 * @param baselines   what plain rules said, by name in lower case
 * @param model       what made it
 * @param dataState   hash of what was on record of the two
 * @param dataTo      last day on which their sources had anything, at the time of registering
 * @param sources     names of their sources then
 */
public record Registered(
        String id,
        LocalDate made,
        LocalDate asOf,
        String actor,
        String recipient,
        String family,
        int horizonDays,
        String rule,
        double probability,
        Map<String, Double> baselines,
        String model,
        String dataState,
        LocalDate dataTo,
        List<String> sources)
        implements Serializable {

    /** @throws IllegalArgumentException if the probability is 0, 1 or outside, or the horizon is no day */
    public Registered {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("A probability must lie between 0 and 1, but was " + probability + ".");
        }
        if (horizonDays < 1) {
            throw new IllegalArgumentException("A horizon must be at least one day, but was " + horizonDays + ".");
        }
        baselines = Collections.unmodifiableMap(new TreeMap<>(baselines));
        sources = List.copyOf(sources);
    }

    /** Last day that counts. */
    public LocalDate lastDay() {
        return asOf.plusDays(horizonDays);
    }

    /**
     * Whether data of the days asked about were there when it was registered. The forecast used none of them, but nobody can check that
     * later: it is scored apart.
     */
    public boolean isHindcast() {
        return dataTo.isAfter(asOf);
    }
}
