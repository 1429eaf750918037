package org.detente.reciprocity.hawkes;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/**
 * How one side acts, fitted to what is on record.
 *
 * @param response      at the maximum of the likelihood
 * @param base          acts a day that nothing on record provokes
 * @param own           acts provoked by an own one of size 1
 * @param others        acts provoked by one of the other side of size 1
 * @param decay         per day
 * @param sizePower     how much size matters; 0 and without bounds where all sizes are equal
 * @param logLikelihood of the acts of this side
 * @param p             chance of so much gain in likelihood when the other side provokes nothing: half of the tail of chi-square with one
 *                      degree, since nothing is the edge of what is possible; Self and Liang (1987), J. Amer. Statist. Assoc. 82:605-610
 */
public record FittedResponse(
        Response response,
        Parameter base,
        Parameter own,
        Parameter others,
        Parameter decay,
        Parameter sizePower,
        double logLikelihood,
        double p) {
    /** Half-lives in days from which the search sets out: the likelihood may have several tops. */
    private static final double[] HALF_LIVES = {0.5, 3.0, 20.0};

    /** Steps after which the highest of several climbs goes on alone. */
    private static final int FIRST_STEPS = 5;

    private static final double LN2 = StrictMath.log(2.0);
    private static final double SHORTEST = 0.02;
    private static final double SIZE_BOUND = 3.0;

    /** Linear in the number of acts; deterministic. */
    static FittedResponse of(TimedActs acts, int side) {
        var likelihood = new Likelihood(acts, side);
        var full = highest(likelihood, acts, side);
        var alone = without(full, likelihood, acts, side);
        var at = full.at;
        var errors = full.errors();
        double gain = Math.max(0.0, 2.0 * (full.value - alone.value));
        return new FittedResponse(
                likelihood.response(at),
                Parameter.ofLog(at[Likelihood.BASE], errors[Likelihood.BASE]),
                Parameter.ofLog(at[Likelihood.OWN], errors[Likelihood.OWN]),
                Parameter.ofLog(at[Likelihood.OTHERS], errors[Likelihood.OTHERS]),
                Parameter.ofLog(at[Likelihood.DECAY], errors[Likelihood.DECAY]),
                Parameter.of(at[Likelihood.SIZE], errors[Likelihood.SIZE]),
                full.value,
                gain == 0.0 ? 1.0 : 0.5 * Gamma.regularizedGammaQ(0.5, gain / 2.0));
    }

    private static Maximum highest(Likelihood likelihood, TimedActs acts, int side) {
        double reach = StrictMath.log(0.2);
        double base = StrictMath.log(acts.count(side) / acts.horizon() / 2.0);
        boolean[] held = {false, false, false, false, !acts.sized()};
        return Arrays.stream(HALF_LIVES)
                .filter(halfLife -> halfLife < acts.horizon())
                .mapToObj(halfLife -> new double[] {base, reach, reach, StrictMath.log(LN2 / halfLife), 0.0})
                .map(start ->
                        new Maximum(likelihood, start, low(acts, side), high(acts, side), held).climb(FIRST_STEPS))
                .reduce((a, b) -> b.value > a.value ? b : a)
                .orElseThrow()
                .climb(Maximum.MOST_STEPS);
    }

    /** The best that can be said when the other side provokes nothing. */
    private static Maximum without(Maximum full, Likelihood likelihood, TimedActs acts, int side) {
        var start = full.at.clone();
        start[Likelihood.OTHERS] = Maximum.NO_REACH;
        boolean[] held = {false, false, true, false, !acts.sized()};
        return new Maximum(likelihood, start, low(acts, side), high(acts, side), held).climb(Maximum.MOST_STEPS);
    }

    private static double[] low(TimedActs acts, int side) {
        double rate = StrictMath.log(acts.count(side) / acts.horizon());
        return new double[] {
            rate - 12.0, Maximum.NO_REACH, Maximum.NO_REACH, StrictMath.log(LN2 / acts.horizon()), -SIZE_BOUND
        };
    }

    private static double[] high(TimedActs acts, int side) {
        double rate = StrictMath.log(acts.count(side) / acts.horizon());
        return new double[] {
            rate + 1.0, StrictMath.log(5.0), StrictMath.log(50.0), StrictMath.log(LN2 / SHORTEST), SIZE_BOUND
        };
    }
}
