package org.detente.reciprocity.hawkes;

/**
 * What earlier acts still do to a side, kept up to date from act to act in constant time: for each side j
 *
 * <pre>
 *   sum[j]  = sum over its acts before now of  w e^(-decay * age)
 *   aged[j] = sum of  w * age * e^(-decay * age)
 *   sized[j] = sum of  w * ln size * e^(-decay * age)        with w = size^sizePower</pre>
 *
 * <p>The recursion of Ozaki (1979), Maximum likelihood estimation of Hawkes' self-exciting point processes, Ann. Inst. Statist. Math.
 * 31:145-155. Acts at the same moment do not excite each other.
 */
final class Excitation {
    final double[] sum = new double[2];
    final double[] aged = new double[2];
    final double[] sized = new double[2];

    private final TimedActs acts;
    private final Response response;
    private double now;
    private int taken;

    Excitation(TimedActs acts, Response response) {
        this.acts = acts;
        this.response = response;
    }

    /** Goes on to a time, not before now. */
    void advanceTo(double time) {
        while (taken < acts.size() && acts.start(taken) < time) {
            fade(acts.start(taken));
            take();
        }
        fade(time);
    }

    /** Goes on to a time and gives the acts that the model expects meanwhile. */
    double expectedUntil(double time) {
        double expected = 0.0;
        while (taken < acts.size() && acts.start(taken) < time) {
            expected += expectedWithoutNews(acts.start(taken));
            take();
        }
        return expected + expectedWithoutNews(time);
    }

    private double expectedWithoutNews(double time) {
        double gap = Math.max(0.0, time - now);
        double passed = 1.0 - StrictMath.exp(-response.decay() * gap);
        double expected = response.base() * gap + (response.reach(0) * sum[0] + response.reach(1) * sum[1]) * passed;
        fade(time);
        return expected;
    }

    private void take() {
        int side = acts.side(taken);
        double weight = response.weight(acts, taken);
        sum[side] += weight;
        sized[side] += weight * acts.logSize(taken);
        taken++;
    }

    private void fade(double time) {
        double gap = time - now;
        if (gap > 0.0) {
            double left = StrictMath.exp(-response.decay() * gap);
            for (int j = 0; j < 2; j++) {
                aged[j] = (aged[j] + gap * sum[j]) * left;
                sum[j] *= left;
                sized[j] *= left;
            }
            now = time;
        }
    }

    /** Rate that acts of a side cause now, in acts a day. */
    double rateFrom(int side) {
        return response.reach(side) * response.decay() * sum[side];
    }

    /** Rate now, in acts a day. */
    double rate() {
        return response.base() + rateFrom(0) + rateFrom(1);
    }
}
