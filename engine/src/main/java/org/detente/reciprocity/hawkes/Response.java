package org.detente.reciprocity.hawkes;

/**
 * How one side acts, as a process that acts of both sides excite:
 *
 * <pre>  rate(t) = base + sum over earlier acts k of  reach(side of k) * size(k)^sizePower * decay * e^(-decay * (t - t_k))</pre>
 *
 * <p>An act of size 1 by the other side provokes {@code others} acts of this one in all, half of them within ln 2 / decay days.
 * Hawkes (1971), Spectra of some self-exciting and mutually exciting point processes, Biometrika 58(1):83-90.
 *
 * @param side      0 or 1: who acts
 * @param base      acts a day that nothing on record provokes, above 0
 * @param own       acts that one of its own of size 1 provokes, at least 0
 * @param others    acts that one of the other side of size 1 provokes, at least 0
 * @param decay     per day, above 0
 * @param sizePower how much size matters: 0 not at all, 1 in proportion
 */
public record Response(int side, double base, double own, double others, double decay, double sizePower) {

    /** Acts that an act of size 1 of the given side provokes. */
    public double reach(int from) {
        return from == side ? own : others;
    }

    /** Days within which half of the answers come. */
    public double halfLife() {
        return StrictMath.log(2.0) / decay;
    }

    double weight(TimedActs acts, int act) {
        return sizePower == 0.0 ? 1.0 : StrictMath.exp(sizePower * acts.logSize(act));
    }
}
