package org.detente.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.detente.base.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente man}: manual pages, made from the same words as the help. */
@Command(
        name = "man",
        mixinStandardHelpOptions = true,
        header = "Print the manual page of a command, for man(1).",
        footer = {"", "Example: detente man brief | man -l -"})
final class ManCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "COMMAND",
            description = "A command (default: detente itself).")
    private @Nullable String command;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var root = spec.root().commandLine();
        var chosen = command == null ? root : root.getSubcommands().get(command);
        if (chosen == null) {
            throw Problem.usage(
                    "There is no command \"%s\". There are: %s.",
                    command, String.join(", ", root.getSubcommands().keySet()));
        }
        spec.commandLine().getOut().print(page(chosen));
        return 0;
    }

    private static String page(CommandLine command) {
        var own = command.getCommandSpec();
        var usage = own.usageMessage();
        var name = own.qualifiedName("-");
        var page = new StringBuilder(
                ".TH \"%s\" 1 \"\" \"Detente\" \"Detente manual\"\n".formatted(name.toUpperCase(Locale.ROOT)));
        page.append(".SH NAME\n")
                .append(roff(name + " - " + String.join(" ", usage.header())))
                .append('\n');
        page.append(".SH SYNOPSIS\n")
                .append(roff(command.getHelp().synopsis(0).strip()))
                .append('\n');
        if (usage.description().length > 0) {
            page.append(".SH DESCRIPTION\n")
                    .append(roff(String.join("\n", usage.description())))
                    .append('\n');
        }
        page.append(".SH OPTIONS\n");
        own.positionalParameters()
                .forEach(parameter -> page.append(entry(parameter.paramLabel(), parameter.description())));
        own.options().forEach(option -> page.append(entry(label(option), option.description())));
        if (!own.subcommands().isEmpty()) {
            page.append(".SH COMMANDS\n");
            own.subcommands()
                    .forEach((label, sub) -> page.append(
                            entry(label, summary(sub.getCommandSpec().usageMessage()))));
        }
        if (usage.footer().length > 0) {
            page.append(".SH NOTES\n")
                    .append(String.join("\n", usage.footer())
                            .strip()
                            .lines()
                            .map(ManCommand::roff)
                            .collect(Collectors.joining("\n.br\n", "", "\n")));
        }
        return page.toString();
    }

    /** What a command does: its header, or for lack of one the first line of its description. */
    private static String[] summary(UsageMessageSpec usage) {
        return usage.header().length > 0 ? usage.header() : Arrays.copyOf(usage.description(), 1);
    }

    private static String label(OptionSpec option) {
        var names = String.join(", ", Arrays.asList(option.names()));
        return option.arity().max() > 0 ? names + " " + option.paramLabel() : names;
    }

    private static String entry(String label, String[] text) {
        return ".TP\n.B " + roff(label) + "\n" + roff(String.join(" ", text)) + "\n";
    }

    /** Escapes what roff would read as its own. */
    private static String roff(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replaceAll("(?m)^([.'])", "\\\\&$1")
                .replace("\n\n", "\n");
    }
}
