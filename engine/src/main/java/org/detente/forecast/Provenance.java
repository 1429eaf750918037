package org.detente.forecast;

/**
 * Where a model comes from: enough to learn it again.
 *
 * @param dataHash  SHA-256 of the facts it was learned from, in hexadecimal
 * @param facts     number of these facts
 * @param firstDay  first day that it was taught
 * @param lastDay   last day that it was taught, and that the history had
 * @param questions number of questions it was taught
 * @param settings  how
 */
public record Provenance(
        String dataHash, int facts, int firstDay, int lastDay, int questions, ForecastSettings settings) {}
