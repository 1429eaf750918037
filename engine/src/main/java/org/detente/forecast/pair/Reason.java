package org.detente.forecast.pair;

import java.io.Serializable;

/**
 * What one thing adds to a forecast.
 *
 * @param words  what
 * @param points in log odds; those of all reasons sum to the log odds of the probability
 */
public record Reason(String words, double points) implements Serializable {}
