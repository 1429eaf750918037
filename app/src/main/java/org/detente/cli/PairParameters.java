package org.detente.cli;

import org.detente.Workbench;
import org.detente.actor.Pair;
import picocli.CommandLine.Parameters;

/** The two states that a command is about. */
final class PairParameters {
    @Parameters(
            index = "0",
            paramLabel = "STATE",
            description = "A state or organisation: ISO code (USA) or name (\"United States\").")
    private String first;

    @Parameters(index = "1", paramLabel = "STATE", description = "The other one.")
    private String second;

    Pair pair(Workbench workbench) {
        return workbench.pair(first, second);
    }
}
