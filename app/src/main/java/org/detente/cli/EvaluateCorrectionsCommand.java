package org.detente.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.detente.Workbench;
import org.detente.correction.CorrectionEvaluation;
import org.detente.json.CorrectionEvaluationView;
import org.detente.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente evaluate corrections}: precision and recall by what analysts looked at. */
@Command(
        name = "corrections",
        mixinStandardHelpOptions = true,
        header = "Measure coder and linker by what analysts corrected and confirmed.",
        description =
                "Only acts and links that somebody looked at are counted. People look where something seems wrong: the figures are no estimate for the rest.",
        footer = {"", "Exit code 1 when nothing was judged. Meaning of the counts: docs/reference/corrections.md."})
final class EvaluateCorrectionsCommand implements Callable<Integer> {
    @Mixin
    private RecordOptions record;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var evaluation = record.ask(Workbench::evaluation);
        var out = spec.commandLine().getOut();
        out.print(json ? Json.write(CorrectionEvaluationView.of(evaluation)) + "\n" : table(evaluation));
        return evaluation.rows().stream().allMatch(row -> isEmpty(row.score())) ? 1 : 0;
    }

    private static boolean isEmpty(CorrectionEvaluation.Score score) {
        return score.right() + score.wrong() + score.missed() == 0;
    }

    private static String table(CorrectionEvaluation evaluation) {
        var grid = new Grid("of", "right", "wrong", "missed", "precision", "recall");
        for (var row : evaluation.rows()) {
            var score = row.score();
            grid.add(
                    row.name(),
                    score.right(),
                    score.wrong(),
                    score.missed(),
                    figure(score.precision()),
                    figure(score.recall()));
        }
        var fields = new StringBuilder();
        evaluation
                .fields()
                .forEach((name, count) ->
                        fields.append(' ').append(name).append(' ').append(count));
        return grid
                + (fields.isEmpty() ? "" : "Fields that were wrong:%s.%n".formatted(fields))
                + "Counted: only what an analyst looked at, which is no sample of the rest. Not counted: %d judged acts that were not coded by machine, %d corrections without target or fit.%n"
                        .formatted(evaluation.byHand(), evaluation.open());
    }

    private static String figure(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }
}
