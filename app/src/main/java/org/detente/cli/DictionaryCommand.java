package org.detente.cli;

import picocli.CommandLine.Command;

/** {@code detente dictionary}: the pattern tables, ours and the user's. */
@Command(
        name = "dictionary",
        mixinStandardHelpOptions = true,
        header = "Check, test, search and import pattern tables.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DictionaryLintCommand.class,
            DictionaryTestCommand.class,
            DictionaryListCommand.class,
            DictionaryImportCommand.class
        })
final class DictionaryCommand {}
