package org.detente.reciprocity.hawkes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.distribution.continuous.ExponentialDistribution;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/**
 * Two sides that provoke themselves and each other, fitted to their acts by maximum likelihood: see {@link Response} for the model.
 *
 * <p>It measures excitement beyond a steady base; what moves both sides at once (a summit, a war elsewhere) looks like provocation. Linear
 * in the number of acts, deterministic. Immutable.
 */
public final class HawkesFit {
    /** Acts of a side below which nothing is fitted: five parameters want more than two acts each. */
    public static final int FEWEST_ACTS = 15;

    /** Where a rate is forgotten: beyond so many half-lives an act provokes nothing that could be told. */
    private static final double FORGOTTEN_HALF_LIVES = 30.0;

    private final TimedActs acts;
    private final List<FittedResponse> responses;
    private final double[][] branching = new double[2][2];
    private final List<Shares> shares;

    private HawkesFit(TimedActs acts) {
        this.acts = acts;
        this.responses = List.of(FittedResponse.of(acts, 0), FittedResponse.of(acts, 1));
        for (var fitted : responses) {
            var response = fitted.response();
            for (int k = 0; k < acts.size(); k++) {
                int from = acts.side(k);
                branching[response.side()][from] += response.reach(from) * response.weight(acts, k) / acts.count(from);
            }
        }
        this.shares = responses.stream()
                .map(fitted -> shares(acts, fitted.response()))
                .toList();
    }

    /** @throws IllegalArgumentException if a side has fewer than {@value #FEWEST_ACTS} acts */
    public static HawkesFit of(TimedActs acts) {
        int fewer = Math.min(acts.count(0), acts.count(1));
        if (fewer < FEWEST_ACTS) {
            throw new IllegalArgumentException(
                    "Each side needs at least %d acts, but one has %d.".formatted(FEWEST_ACTS, fewer));
        }
        return new HawkesFit(acts);
    }

    /** How a side acts. */
    public FittedResponse response(int side) {
        return responses.get(side);
    }

    /** Acts of side {@code to} that an act of side {@code from} provokes directly, at the mean size of its acts. */
    public double branching(int to, int from) {
        return branching[to][from];
    }

    /**
     * Acts that an act provokes in the next generation, of both sides, in the long run: below 1 a spiral ends by itself, from 1 on it feeds
     * itself. The largest eigenvalue of the branching matrix.
     */
    public double branchingRatio() {
        double trace = branching[0][0] + branching[1][1];
        double difference = branching[0][0] - branching[1][1];
        return (trace + Math.sqrt(difference * difference + 4.0 * branching[0][1] * branching[1][0])) / 2.0;
    }

    /**
     * Where the acts of a side come from, in shares that sum to 1.
     *
     * @param base   provoked by nothing on record
     * @param own    by acts of its own
     * @param others by acts of the other side
     */
    public record Shares(double base, double own, double others) {}

    /** Mean over the acts of a side of the chances that each came from where. */
    public Shares shares(int side) {
        return shares.get(side);
    }

    private static Shares shares(TimedActs acts, Response response) {
        int side = response.side();
        var excitation = new Excitation(acts, response);
        double base = 0.0;
        double own = 0.0;
        for (int k = 0; k < acts.size(); k++) {
            if (acts.side(k) == side) {
                excitation.advanceTo(acts.time(k));
                double rate = excitation.rate();
                base += response.base() / rate;
                own += excitation.rateFrom(side) / rate;
            }
        }
        int n = acts.count(side);
        return new Shares(base / n, own / n, Math.max(0.0, (n - base - own) / n));
    }

    /**
     * An earlier act that an act may answer.
     *
     * @param act         its index
     * @param probability that it provoked the other, above 0
     */
    public record Cause(int act, double probability) {}

    /** Earlier acts, of either side, that may have provoked an act, the likeliest first; with the base they sum to 1. */
    public List<Cause> causes(int act, int most) {
        var response = response(acts.side(act)).response();
        var excitation = new Excitation(acts, response);
        excitation.advanceTo(acts.time(act));
        double rate = excitation.rate();
        double oldest = acts.time(act) - FORGOTTEN_HALF_LIVES * response.halfLife();
        var causes = new ArrayList<Cause>();
        for (int k = act - 1; k >= 0 && acts.time(k) >= oldest; k--) {
            if (acts.start(k) < acts.time(act)) {
                double fading = StrictMath.exp(-response.decay() * (acts.time(act) - acts.start(k)));
                double by = response.reach(acts.side(k)) * response.decay() * response.weight(acts, k) * fading;
                causes.add(new Cause(k, by / rate));
            }
        }
        causes.sort(Comparator.comparingDouble(Cause::probability).reversed().thenComparingInt(Cause::act));
        return List.copyOf(causes.subList(0, Math.min(most, causes.size())));
    }

    /**
     * Whether the model fits the acts of a side: waiting times, told in expected acts, would be exponential with mean 1.
     *
     * @param distance largest difference of the two distribution functions, 0 to 1
     * @param p        of Kolmogorov and Smirnov; small when the model does not fit. Too large by the fitting of the parameters
     */
    public record Fit(double distance, double p) {}

    /** Time rescaling: Brown and others (2002), The time-rescaling theorem, Neural Computation 14:325-346. */
    public Fit fit(int side) {
        var waits = RescaledTimes.of(acts, response(side).response());
        var test = new KolmogorovSmirnovTest();
        var expected = new ExponentialDistribution(1.0);
        double distance = test.kolmogorovSmirnovStatistic(expected, waits);
        return new Fit(distance, Math.max(0.0, 1.0 - test.cdf(distance, waits.length)));
    }
}
