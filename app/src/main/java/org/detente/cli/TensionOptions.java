package org.detente.cli;

import org.detente.base.Problem;
import org.detente.ontology.Scale;
import org.detente.tension.TensionSettings;
import picocli.CommandLine.Option;

/** The constants of the tension index. */
final class TensionOptions {
    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            defaultValue = "plover",
            description = "plover, goldstein, flat, or a CSV file with type,score (default: ${DEFAULT-VALUE}).")
    private String scale;

    @Option(
            names = "--half-life",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "Days after which an act counts half (default: ${DEFAULT-VALUE}).")
    private int halfLife;

    @Option(
            names = "--lambda",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description =
                    "Share of its weight that a measure adds while it stands, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double lambda;

    @Option(
            names = "--floor",
            paramLabel = "ACTS",
            defaultValue = "5",
            description = "Fewest acts on record for a number to be given (default: ${DEFAULT-VALUE}).")
    private int floor;

    TensionSettings settings() {
        try {
            return new TensionSettings(
                    Scale.named(scale), halfLife, lambda, floor, TensionSettings.STANDARD.maxGapDays());
        } catch (IllegalArgumentException e) {
            throw Problem.usage("%s", String.valueOf(e.getMessage())).causedBy(e);
        }
    }
}
