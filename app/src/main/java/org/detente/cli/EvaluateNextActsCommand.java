package org.detente.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.detente.base.Problem;
import org.detente.event.Act;
import org.detente.event.ActMerger;
import org.detente.forecast.pair.History;
import org.detente.forecast.pair.evaluation.IcewsGraph;
import org.detente.forecast.pair.evaluation.NextActEvaluation;
import org.detente.json.Json;
import org.detente.json.NextActEvaluationView;
import org.detente.json.NextActEvaluationView.ScoresView;
import org.detente.source.Chronology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente evaluate next-acts}: how good forecasts of next acts are, beside plain rules. */
@Command(
        name = "next-acts",
        mixinStandardHelpOptions = true,
        header = "Measure how good forecasts of next acts of pairs are, beside plain rules.",
        description = {
            "Learns up to one day, and asks on that day and later ones about every direction on record and every kind of act; each forecast knows what came up to its day.",
            "With a folder: a benchmark graph made of ICEWS, its actors pooled by state. Without: the shipped chronology, learned up to the end of 2017, asked every 28 days up to the end of 2023.",
            "Skill is over the plain rule that turned out best, with a 95 % interval over pairs; a slope of calibration of 1 is best."
        },
        footer = {"", "Example: detente evaluate next-acts icews14 --learn-to 240 --ask-to 272"})
final class EvaluateNextActsCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "Folder with train.txt, entity2id.txt, relation2id.txt, and perhaps valid.txt and test.txt.")
    private @Nullable Path folder;

    @Option(
            names = "--learn-to",
            paramLabel = "N",
            defaultValue = "240",
            description = "Last day of learning, by its number in the graph (default: ${DEFAULT-VALUE}).")
    private int learnTo;

    @Option(
            names = "--ask-to",
            paramLabel = "N",
            defaultValue = "272",
            description = "Last day on which forecasts are asked (default: ${DEFAULT-VALUE}).")
    private int askTo;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "8",
            description = "Days between two days of asking (default: ${DEFAULT-VALUE}).")
    private int every;

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var view = folder == null ? chronology() : graph(folder);
        spec.commandLine().getOut().print(json ? Json.write(view) + "\n" : table(view));
        return 0;
    }

    private NextActEvaluationView graph(Path graphFolder) {
        if (learnTo < 1 || askTo < learnTo || every < 1) {
            throw Problem.usage(
                    "--learn-to must be at least 1, --ask-to not before it, --every at least 1, but they were %d, %d and %d.",
                    learnTo, askTo, every);
        }
        var graph = IcewsGraph.read(graphFolder);
        if (graph.lastDay() < askTo) {
            throw Problem.usage("%s ends with day %d: choose --ask-to up to it.", graphFolder, graph.lastDay());
        }
        var origin = IcewsGraph.ORIGIN;
        var whole = History.of(graph.deeds(), List.of(), origin.plusDays(graph.lastDay()));
        return NextActEvaluationView.of(
                "%s: %,d deeds between states; left out: %,d rows within a state, %,d with an actor of no state known here"
                        .formatted(graphFolder.getFileName(), graph.deeds().size(), graph.within(), graph.left()),
                NextActEvaluation.of(whole, origin.plusDays(learnTo), origin.plusDays(askTo), every),
                day -> "day " + ChronoUnit.DAYS.between(origin, day));
    }

    private static NextActEvaluationView chronology() {
        var acts = ActMerger.merge(Chronology.reference().events());
        var end = acts.stream().map(Act::day).max(LocalDate::compareTo).orElseThrow();
        var whole = History.ofActs(acts, end);
        return NextActEvaluationView.of(
                "the reference chronology: %,d deeds".formatted(whole.size()),
                NextActEvaluation.of(whole, LocalDate.of(2017, 12, 31), LocalDate.of(2023, 12, 31), 28),
                LocalDate::toString);
    }

    private static String table(NextActEvaluationView view) {
        var out = new StringBuilder(
                "%s.%nLearned up to %s, asked up to %s.%n".formatted(view.source(), view.learnedTo(), view.askedTo()));
        for (var horizon : view.horizons()) {
            var grid = new Grid(
                    "family", "questions", "yes", "Brier", "best plain rule", "its Brier", "skill", "95 %", "slope");
            row(grid, horizon.all());
            horizon.families().forEach(family -> row(grid, family));
            out.append("%n%d days%n".formatted(horizon.days())).append(grid);
            var bins = new Grid("forecast", "cases", "mean", "came true");
            horizon.calibration()
                    .forEach(bin -> bins.add(
                            figure("%.1f", bin.from()) + " to " + figure("%.1f", bin.to()),
                            bin.cases(),
                            figure("%.3f", bin.mean()),
                            figure("%.3f", bin.share())));
            out.append('\n').append(bins);
        }
        return out.toString();
    }

    private static void row(Grid grid, ScoresView scores) {
        double best =
                scores.brierOfBaselines().values().stream().min(Double::compare).orElse(Double.NaN);
        grid.add(
                scores.family(),
                scores.questions(),
                scores.yes(),
                figure("%.5f", scores.brier().score()),
                scores.bestBaseline(),
                figure("%.5f", best),
                figure("%+.3f", scores.skill().value()),
                figure("%+.3f", scores.skill().low()) + " to "
                        + figure("%+.3f", scores.skill().high()),
                figure("%.2f", scores.calibrationLine().slope()));
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
