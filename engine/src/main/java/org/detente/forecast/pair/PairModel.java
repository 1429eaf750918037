package org.detente.forecast.pair;

/** How probable an act is, asked at the end of a history. */
interface PairModel {
    Estimate estimate(History history, Question question);

    /** In a word or two, for the register: rules or a fit, and on how much. */
    String name();
}
