package org.detente.forecast.feature;

/**
 * One number about a candidate.
 *
 * @param name    in kebab-case, unique
 * @param meaning what it is, with its unit, to complete "by ..."
 */
public record Feature(String name, String meaning) {}
