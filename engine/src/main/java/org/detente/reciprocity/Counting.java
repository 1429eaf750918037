package org.detente.reciprocity;

import java.util.Locale;

/** What is taken of the acts of a period. */
public enum Counting {
    /** Number of acts. */
    COUNT,
    /** 1 if there is an act, else 0. */
    INCIDENCE,
    /** Sum of the scores of the scale, without sign. */
    SCORE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
