package org.detente.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.detente.event.ActMerger;
import org.detente.json.AnswerEvaluationView;
import org.detente.json.Json;
import org.detente.ledger.link.AnswerEvaluation;
import org.detente.source.Chronology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente evaluate answers}: how many of the stated answers of a chronology the linker finds when it is not told them. */
@Command(
        name = "answers",
        mixinStandardHelpOptions = true,
        header = "Measure how well answers are found that a chronology states.",
        description = {
            "The linker is not told which act answers which; what it finds is held against the chronology's column response_to.",
            "Without a file: the shipped chronology, cross-validated over pairs (learned from nine tenths of the pairs, tested on the rest).",
            "With a file: learned from the shipped chronology, less the pairs of the file; tested on the file."
        },
        footer = {"", "Example: detente evaluate answers --json"})
final class EvaluateAnswersCommand implements Callable<Integer> {
    @Option(
            names = "--chronology",
            paramLabel = "FILE",
            description = "CSV file with the columns of a chronology (see detente import --help).")
    private @Nullable Path file;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var reference = ActMerger.merge(Chronology.reference().events());
        var own = file == null ? null : Chronology.read(file);
        if (own != null) {
            own.report().issues().forEach(spec.commandLine().getErr()::println);
        }
        var evaluation = own == null
                ? AnswerEvaluation.crossValidated(reference)
                : AnswerEvaluation.tested(reference, ActMerger.merge(own.events()));
        var tested = file == null ? "the reference chronology, cross-validated over pairs" : file.toString();
        var out = spec.commandLine().getOut();
        var view = AnswerEvaluationView.of(tested, evaluation);
        out.print(json ? Json.write(view) + "\n" : table(view));
        return evaluation.stated() == 0 ? 1 : 0;
    }

    private static String table(AnswerEvaluationView view) {
        var grid = new Grid("method", "links", "right", "precision", "recall", "F1");
        for (var method : view.methods()) {
            grid.add(
                    method.method(),
                    method.found(),
                    method.right(),
                    figure(method.precision()),
                    figure(method.recall()),
                    figure(method.f1()));
        }
        return "Tested on %s: %d acts, %d stated answers.%n".formatted(view.tested(), view.acts(), view.stated())
                + grid;
    }

    private static String figure(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
