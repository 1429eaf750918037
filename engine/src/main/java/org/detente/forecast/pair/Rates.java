package org.detente.forecast.pair;

/**
 * How many acts a day a state does to another, drawn towards what all states do.
 *
 * <pre>  rate = (acts + 1) / (days on record + 1 / pooled),  pooled = (acts of the kind + 1) / (directions * days)</pre>
 *
 * <p>The mean of a gamma distribution after as many acts in as many days, before which it counted as one act at the pooled rate. If
 * acts come as a Poisson process, at least one comes within h days with probability 1 - exp(-rate * h).
 */
final class Rates {
    private Rates() {}

    static double rate(Past past, Question question) {
        double days = past.length();
        double pooled = past.history().pooled(question.family(), past.day()) / days;
        return (past.countEver(question.dyad(), question.family().number()) + 1) / (days + 1 / pooled);
    }

    /** Probability of at least one act within the horizon. */
    static double probability(Past past, Question question, Horizon horizon) {
        return -Math.expm1(-rate(past, question) * horizon.days());
    }
}
