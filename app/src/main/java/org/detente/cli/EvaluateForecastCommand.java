package org.detente.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.detente.base.Problem;
import org.detente.forecast.ForecastSettings;
import org.detente.forecast.ModelFile;
import org.detente.forecast.evaluation.ForecastEvaluation;
import org.detente.forecast.evaluation.ForecastEvaluation.Split;
import org.detente.forecast.evaluation.Published;
import org.detente.forecast.graph.GraphFolder;
import org.detente.json.ForecastEvaluationView;
import org.detente.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente evaluate forecast}: how high the true answers of a benchmark are ranked. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        header = "Measure how high forecasts rank who did what to whom, on a temporal knowledge graph.",
        description = {
            "FOLDER has train.txt, valid.txt and test.txt (lines \"subject relation object time\"), entity2id.txt and relation2id.txt.",
            "A model is learned from the days before the split; each day of the split is forecast from all days before it.",
            "Both directions; other true answers of the day are no rivals; ties rank at their average."
        },
        footer = {"", "Example: detente evaluate forecast icews14 --split valid --predictions valid.tsv.gz"})
final class EvaluateForecastCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "The benchmark.")
    private @Nullable Path folder;

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            description = "valid or test (default: ${DEFAULT-VALUE}). Choose settings on valid.",
            defaultValue = "test")
    private String split;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description =
                    "Write the candidates of each question with their scores, a line each; compressed if it ends in .gz.")
    private @Nullable Path predictions;

    @Option(names = "--save-model", paramLabel = "FILE", description = "Write the model that was learned.")
    private @Nullable Path saved;

    @Option(names = "--seed", paramLabel = "N", description = "Of what is chosen at random (default: 1).")
    private @Nullable Long seed;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        var path = folder == null ? Path.of("") : folder;
        var graph = GraphFolder.read(path);
        var evaluation = predictions == null ? run(graph, line -> {}) : write(graph, predictions);
        if (saved != null) {
            WholeFile.make(saved, file -> ModelFile.write(file, evaluation.model()));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        var name = path.toAbsolutePath().normalize().getFileName();
        var published = name == null ? List.<Published>of() : Published.of(name.toString());
        var view = ForecastEvaluationView.of(
                path.toString(), split, evaluation, published, Math.round(10 * seconds) / 10.0);
        spec.commandLine().getOut().print(json ? Json.write(view) + "\n" : table(view));
        return 0;
    }

    private Split split() {
        return switch (split.toLowerCase(Locale.ROOT)) {
            case "valid" -> Split.VALID;
            case "test" -> Split.TEST;
            default ->
                throw Problem.usage("--split is \"%s\". Nothing was evaluated. It must be valid or test.", split);
        };
    }

    private ForecastEvaluation run(GraphFolder graph, Consumer<String> lines) {
        var settings = seed == null ? ForecastSettings.DEFAULT : ForecastSettings.DEFAULT.withSeed(seed);
        try (var meter = new Meter(spec.commandLine().getErr(), Terminal.showsProgress())) {
            return ForecastEvaluation.of(graph, split(), settings, lines, new StepMeter(meter));
        }
    }

    private ForecastEvaluation write(GraphFolder graph, Path file) {
        var result = new AtomicReference<ForecastEvaluation>();
        WholeFile.make(file, unfinished -> {
            try (var out = new PrintWriter(writer(unfinished, file.toString().endsWith(".gz")))) {
                result.set(run(graph, line -> out.print(line + "\n")));
                if (out.checkError()) {
                    throw new IOException("writing failed; is there space?");
                }
            } catch (IOException e) {
                throw Problem.data(
                                "%s: the predictions cannot be written (%s). Choose another place.",
                                file, Problem.reasonOf(e))
                        .causedBy(e);
            }
        });
        return Objects.requireNonNull(result.get());
    }

    private static Writer writer(Path file, boolean compressed) throws IOException {
        var stream = Files.newOutputStream(file);
        return new BufferedWriter(new OutputStreamWriter(
                compressed ? new GZIPOutputStream(stream, 1 << 16) : stream, StandardCharsets.UTF_8));
    }

    private static String table(ForecastEvaluationView view) {
        var grid = new Grid("method", "MRR", "Hits@1", "Hits@3", "Hits@10", "source");
        for (var method : view.methods()) {
            grid.add(
                    method.method(),
                    figure(method.mrr()),
                    figure(method.hits1()),
                    figure(method.hits3()),
                    figure(method.hits10()),
                    "this run");
        }
        for (var other : view.published()) {
            grid.add(other.method(), figure(other.mrr()), "", "", figure(other.hits10()), "test: " + other.source());
        }
        return "%s, split %s: %d ranks of %d questions; %.1f %% of the answers were candidates.%n"
                        .formatted(
                                view.folder(),
                                view.split(),
                                view.methods().get(0).ranks(),
                                view.questions(),
                                100 * view.methods().get(0).listed())
                + "Learned from %d questions of days %d to %d (%d facts, data %s); %.1f s in all.%n"
                        .formatted(
                                view.model().questions(),
                                view.model().firstDay(),
                                view.model().lastDay(),
                                view.model().facts(),
                                view.model().data().substring(0, 12),
                                view.seconds())
                + grid;
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? figure(value.getAsDouble()) : "";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
