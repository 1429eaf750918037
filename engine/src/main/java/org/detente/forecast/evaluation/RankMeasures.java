package org.detente.forecast.evaluation;

/**
 * How high the true answers ranked.
 *
 * @param ranks  number of answers that were ranked
 * @param mrr    mean of 1 / rank
 * @param hits1  share of ranks up to 1
 * @param hits3  share of ranks up to 3
 * @param hits10 share of ranks up to 10
 * @param listed share of answers that were among the candidates
 */
public record RankMeasures(long ranks, double mrr, double hits1, double hits3, double hits10, double listed) {}
