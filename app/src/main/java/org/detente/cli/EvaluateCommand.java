package org.detente.cli;

import picocli.CommandLine.Command;

/** {@code detente evaluate}: how good the methods are, measured. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        header = "Measure how good a method is, beside plain rules.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            EvaluateAnswersCommand.class,
            EvaluateCorrectionsCommand.class,
            EvaluateForecastCommand.class,
            EvaluateNextActsCommand.class
        })
final class EvaluateCommand {}
