package org.detente.event;

/** How a sentence puts what it tells: as done, as claimed, as wished. */
public enum Stance {
    ASSERTED,
    ALLEGED,
    THREATENED,
    DEMANDED,
    DENIED,
    NEGATED,
    CONDITIONAL,
    NORMATIVE;

    /** Only what is asserted, and what is alleged and marked so, becomes an act of the ledger. */
    public boolean isOnRecord() {
        return this == ASSERTED || this == ALLEGED;
    }
}
