package org.detente.forecast.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A probability and how it came about.
 *
 * @param probability above 0 and below 1
 * @param reasons     their points sum to its log odds; the weightiest first
 */
record Estimate(double probability, List<Reason> reasons) {
    /** Nothing is certain, and nothing impossible. */
    private static final double LEAST = 1e-4;

    Estimate {
        reasons = List.copyOf(reasons);
    }

    /** @param reasons may sum to something else, by rounding or because the probability was too sure: then that is a reason, too */
    static Estimate of(double probability, List<Reason> reasons) {
        double p = Math.max(LEAST, Math.min(1 - LEAST, probability));
        var all = new ArrayList<>(reasons);
        double rest = logit(p) - reasons.stream().mapToDouble(Reason::points).sum();
        if (Math.abs(rest) > 1e-12) {
            all.add(new Reason("calibration", rest));
        }
        all.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.points())));
        return new Estimate(p, all);
    }

    static double logit(double p) {
        return Math.log(p / (1 - p));
    }
}
