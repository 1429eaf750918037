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
        for (int k = 0; k < acts.size(); k++) {
            if (acts.side(k) == response.side()) {
                waits[n++] = excitation.expectedUntil(acts.time(k));
            }
        }
        return Arrays.copyOf(waits, n);
    }
}
