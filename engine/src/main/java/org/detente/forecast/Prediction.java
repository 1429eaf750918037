package org.detente.forecast;

import org.detente.forecast.graph.Query;

/**
 * The candidates of a question, the likeliest first.
 *
 * @param objects numbers of actors
 * @param scores  falling; only their differences mean something
 */
@SuppressWarnings("ArrayRecordComponent") // primitive rows, read in the innermost loops
public record Prediction(Query query, int[] objects, double[] scores) {}
