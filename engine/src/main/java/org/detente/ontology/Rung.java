package org.detente.ontology;

/**
 * A rung of the ladder of escalation.
 *
 * @param number      0 to 10, ordinal only
 * @param name        in a word or two
 * @param description what stands on it
 */
public record Rung(int number, String name, String description) {}
