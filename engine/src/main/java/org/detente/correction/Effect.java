package org.detente.correction;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What became of a correction when it was laid over acts.
 *
 * @param correction it
 * @param outcome    whether it took effect
 * @param why        in a sentence without a stop; empty when it took effect
 * @param acts       ids of the acts that it is about now
 */
public record Effect(Correction correction, Outcome outcome, String why, List<String> acts) implements Serializable {
    /** Whether a correction took effect. */
    public enum Outcome {
        TOOK_EFFECT,
        /** The act that it is about is not there, or several could be meant. */
        WITHOUT_TARGET,
        /** The act is there, but the change does not fit it. */
        DOES_NOT_FIT,
        WITHDRAWN;

        /** "without target". */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public Effect {
        acts = List.copyOf(acts);
    }

    /** Whether somebody should look at it. */
    public boolean isOpen() {
        return outcome == Outcome.WITHOUT_TARGET || outcome == Outcome.DOES_NOT_FIT;
    }
}
