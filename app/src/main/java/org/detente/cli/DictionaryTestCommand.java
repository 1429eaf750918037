package org.detente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.actor.Directory;
import org.detente.coding.Coder;
import org.detente.coding.ExampleTest;
import org.detente.coding.Lexicon;
import org.detente.coding.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente dictionary test}: whether each example gives what its row says. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        header = "Code the examples of pattern tables and say which do not give what they should.",
        description =
                "Examples may speak of the invented states Alpia (ALP), Boria (BOR), Celia (CEL) and Doria (DOR).",
        footer = {"", "Exit code 1 when an example fails.", "Example: detente dictionary test my-patterns.tsv"})
final class DictionaryTestCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Pattern tables (default: those that ship).")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var lexicon = Lexicon.standard();
        for (int i = files.size() - 1; i >= 0; i--) {
            lexicon = lexicon.with(files.get(i));
        }
        var chosen = lexicon.patterns().stream().filter(this::isChosen).toList();
        try (var meter = new Meter(spec.commandLine().getErr(), Terminal.showsProgress())) {
            var coder =
                    new Coder(CoderOptions.parser(meter), Directory.standard().withInvented(), lexicon);
            var misses = new ExampleTest(coder).misses(chosen);
            var out = spec.commandLine().getOut();
            misses.forEach(out::println);
            long examples = chosen.stream()
                    .filter(pattern -> !pattern.example().isEmpty())
                    .map(Pattern::where)
                    .distinct()
                    .count();
            out.printf("%,d examples, %,d misses%n", examples, misses.size());
            return misses.isEmpty() ? 0 : 1;
        }
    }

    private boolean isChosen(Pattern pattern) {
        return files.isEmpty()
                || files.stream().anyMatch(file -> pattern.where().startsWith(file + ":"));
    }
}
