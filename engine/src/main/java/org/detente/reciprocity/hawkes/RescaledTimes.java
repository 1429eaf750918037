package org.detente.reciprocity.hawkes;

import java.util.Arrays;

/** The waits between the acts of a side, told in acts that the model expects meanwhile. */
final class RescaledTimes {
    private RescaledTimes() {}

    /** As many as there are acts of the side; exponential with mean 1 if the model is right. Linear. */
    static double[] of(TimedActs acts, Response response) {
        var excitation = new Excitation(acts, response);
        var waits = new double[acts.size()];
        int n = 0;
        double expected = 0.0;
        double now = 0.0;
        for (int k = 0; k < acts.size(); k++) {
            double time = acts.time(k);
            if (time > now) {
                excitation.advanceTo(Math.nextUp(now)); // with the acts of this moment
                double passed = 1.0 - StrictMath.exp(-response.decay() * (time - now));
                expected += response.base() * (time - now)
                        + (response.reach(0) * excitation.sum[0] + response.reach(1) * excitation.sum[1]) * passed;
                now = time;
            }
            if (acts.side(k) == response.side()) {
                waits[n++] = expected;
                expected = 0.0;
            }
        }
        return Arrays.copyOf(waits, n);
    }
}
