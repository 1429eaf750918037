package org.detente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.detente.Workbench;
import org.detente.base.Problem;
import org.detente.export.Columns;
import org.detente.json.Json;
import org.detente.json.ReciprocityView;
import org.detente.reciprocity.Figure;
import org.detente.reciprocity.ReciprocityReport;
import org.detente.reciprocity.ReciprocitySettings;
import org.detente.reciprocity.SeriesFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente reciprocity}: whether two states answer each other. */
@Command(
        name = "reciprocity",
        mixinStandardHelpOptions = true,
        header = "Say whether two states answer each other, by several estimators.",
        description = {
            "A vector autoregression, the models of Patchen and Bogumil, convergent cross mapping, and event times against every circular shift, after what is one deed written twice is taken out.",
            "A verdict is given where all estimators that can say anything agree; else it is said who parts, and what would change it."
        },
        footer = {
            "",
            "Exit code 1 when there is not enough to say anything. Method: docs/methods/reciprocity.md.",
            "Examples: detente reciprocity USA RUS --silence-is-calm; detente reciprocity --series weeks.csv --lags 6"
        })
final class ReciprocityCommand implements Callable<Integer> {
    @Mixin
    private StatesParameters states;

    @Mixin
    private RecordOptions record;

    @Mixin
    private ReciprocityOptions options;

    @Option(
            names = "--series",
            paramLabel = "FILE",
            description =
                    "Take the two directions from a CSV file instead: a column of days (or none), and two of numbers under their names.")
    private @Nullable Path series;

    @Option(
            names = "--embedding",
            paramLabel = "E",
            defaultValue = "0",
            description = "Dimension of the embedding for cross mapping (default: that with the best forecasts).")
    private int dimension;

    @Option(
            names = "--delay",
            paramLabel = "TAU",
            defaultValue = "1",
            description = "Delay of the embedding in periods (default: 1).")
    private int delay;

    @Option(
            names = "--window",
            paramLabel = "N",
            description =
                    "Within how many days (of a file: periods) an act counts as followed (default: 7 days, 1 period).")
    private @Nullable Integer window;

    @Option(names = "--one-variable", description = "Leave out the verdicts on all other variables.")
    private boolean oneVariable;

    @Mixin
    private TableOptions table;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        table.check();
        options.check();
        if (dimension < 0 || dimension > 20 || delay < 1 || (window != null && window < 1)) {
            throw Problem.usage("--embedding lies in 0 to 20, --delay and --window are 1 or more.");
        }
        if (series == null) {
            return record.ask(this::ofPair);
        }
        if (!states.isEmpty()) {
            throw Problem.usage("--series %s brings its own two directions: leave out the states.", series);
        }
        var content = SeriesFile.read(series);
        return write(
                ReciprocityReport.of(
                        String.valueOf(series.getFileName()),
                        content,
                        settings(content.unit().equals("day") ? 7 : 1)),
                "");
    }

    private int ofPair(Workbench workbench) {
        var pair = states.pair(workbench);
        var known = workbench.record(pair, record.asOf());
        var report = ReciprocityReport.of(
                known,
                options.periods(workbench, known),
                options.days(workbench, known),
                options.variable(),
                options.rule(),
                settings(7),
                !oneVariable);
        return write(
                report,
                "As known on %s. Sources: %s.%n"
                        .formatted(
                                known.asOf(), String.join(", ", known.coverage().sources())));
    }

    private ReciprocitySettings settings(int usualWindow) {
        return options.settings().withEmbedding(dimension, delay).withWindow(window == null ? usualWindow : window);
    }

    private int write(ReciprocityReport report, String origin) {
        table.write(spec, listing(report, origin), Figure.of(report.card()).stream());
        boolean nothing = !report.card().whyNot().isEmpty();
        if (nothing && !table.isDocument()) {
            spec.commandLine().getErr().println("detente: " + report.card().whyNot());
        }
        return nothing ? 1 : 0;
    }

    private static Listing<Figure> listing(ReciprocityReport report, String origin) {
        return new Listing<>() {
            @Override
            public Columns<Figure> columns() {
                return FigureColumns.ROWS;
            }

            @Override
            public Object view(Figure row) {
                return FigureColumns.ROWS.row(row);
            }

            @Override
            public void text(Stream<Figure> rows, PrintWriter out) {
                out.print(ReciprocityText.of(report, origin));
            }

            @Override
            public void json(Stream<Figure> rows, PrintWriter out) {
                out.print(Json.write(ReciprocityView.of(report)) + "\n");
            }
        };
    }
}
