package org.detente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.coding.DictionaryLint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente dictionary lint}: what is wrong in a pattern table. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        header = "Say what is wrong in pattern tables, by file and line.",
        footer = {"", "Exit code 1 when something is wrong.", "Example: detente dictionary lint my-patterns.tsv"})
final class DictionaryLintCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Pattern tables (default: those that ship).")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var result = files.isEmpty() ? DictionaryLint.ofStandard() : DictionaryLint.of(files);
        var out = spec.commandLine().getOut();
        result.findings().forEach(out::println);
        out.printf("%,d rows, %,d findings%n", result.rows(), result.findings().size());
        return result.findings().isEmpty() ? 0 : 1;
    }
}
