package org.detente.forecast.feature;

/**
 * The candidates of a question, each with its features.
 *
 * @param objects  numbers of the candidates
 * @param features by candidate, then by feature
 */
@SuppressWarnings("ArrayRecordComponent") // primitive rows, read in the innermost loops
public record Measured(int[] objects, double[][] features) {}
