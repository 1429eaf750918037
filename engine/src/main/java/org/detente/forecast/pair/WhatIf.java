package org.detente.forecast.pair;

import java.io.Serializable;

/**
 * What would change a forecast.
 *
 * @param change      what would have to happen
 * @param probability what the forecast would be then, for the same horizon
 */
public record WhatIf(String change, double probability) implements Serializable {}
