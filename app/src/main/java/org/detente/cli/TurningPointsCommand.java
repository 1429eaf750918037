package org.detente.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detente.TensionDesk;
import org.detente.Workbench;
import org.detente.base.CalendarUnit;
import org.detente.base.DayRange;
import org.detente.base.Problem;
import org.detente.chart.DayChart;
import org.detente.chart.DayChart.Curve;
import org.detente.chart.Drawing;
import org.detente.json.Json;
import org.detente.json.TurningPointsView;
import org.detente.tension.TensionSettings;
import org.detente.tension.turning.SeriesColumn;
import org.detente.tension.turning.TurningPoints;
import org.detente.tension.turning.TurningSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente turning-points}: since when hostility is more, or less, than before. */
@Command(
        name = "turning-points",
        mixinStandardHelpOptions = true,
        header = "Find since when two states are more hostile, or less, and by which acts.",
        description = {
            "Looking back: levels of new hostility that lasted, with a penalty set so that no more than a stated share of shuffled series would show any.",
            "As seen at the time: the period in which it could have been noticed without knowing what came later."
        },
        footer = {
            "",
            "Exit code 1 when nothing can be said.",
            "Examples: detente turning-points USA RUS --from 2012-01-01 --to 2022-12-31",
            "          detente turning-points --series scores.csv --column i2p --start 1979-04-16"
        })
final class TurningPointsCommand implements Callable<Integer> {
    @Mixin
    private StatesParameters states;

    @Mixin
    private RecordOptions record;

    @Mixin
    private TensionOptions tension;

    @Option(names = "--from", paramLabel = "DAY", description = "First day (default: of the record).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day (default: of the record).")
    private @Nullable LocalDate to;

    @Option(
            names = "--by",
            paramLabel = "UNIT",
            defaultValue = "week",
            description = "Period: day, week, month or year (default: ${DEFAULT-VALUE}).")
    private CalendarUnit unit;

    @Option(names = "--side", paramLabel = "STATE", description = "Hostility of this state alone (default: of both).")
    private @Nullable String side;

    @Option(
            names = "--shortest",
            paramLabel = "N",
            defaultValue = "8",
            description = "Periods that a level lasts at least (default: ${DEFAULT-VALUE}).")
    private int shortest;

    @Option(
            names = "--false-alarms",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "Share of shuffled series in which any may be found (default: ${DEFAULT-VALUE}).")
    private double falseAlarms;

    @Option(
            names = "--placebo",
            paramLabel = "N",
            description = "Also shuffle the periods N times, and say in how many a turning point is found.")
    private int placebo;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of the shuffles (default: 1).")
    private long seed;

    @Option(names = "--series", paramLabel = "FILE", description = "A CSV file of numbers in place of a record.")
    private @Nullable Path series;

    @Option(names = "--column", paramLabel = "NAME", description = "Column of --series (default: the first).")
    private @Nullable String column;

    @Option(
            names = "--start",
            paramLabel = "DAY",
            defaultValue = "1970-01-05",
            description = "Day of the first line of --series, if it has no days (default: ${DEFAULT-VALUE}).")
    private LocalDate start;

    @Option(
            names = "--rising",
            description = "Higher numbers of --series are more hostile (default: those below zero are).")
    private boolean rising;

    @Option(names = "--json", description = "Print JSON instead.")
    private boolean json;

    @Mixin
    private ChartOptions chart;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var how = settings();
        var weights = tension.settings();
        var points = series != null
                ? TurningPoints.of(
                        SeriesColumn.read(series, Optional.ofNullable(column), unit, start, rising),
                        how,
                        List.of(),
                        List.of())
                : record.ask(workbench -> find(workbench, how, weights));
        chart.write(() -> drawing(points));
        spec.commandLine()
                .getOut()
                .print(
                        json
                                ? Json.write(TurningPointsView.of(points)) + "\n"
                                : TurningPointsText.of(points, Terminal.width()));
        if (placebo > 0 && points.why().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "detente: in %d of %d shuffles of the periods a turning point is found.%n",
                            points.placebo(placebo, seed + 1), placebo);
        }
        return points.why().isEmpty() ? 0 : 1;
    }

    private TurningPoints find(Workbench workbench, TurningSettings how, TensionSettings weights) {
        var pair = states.pair(workbench);
        var of = Optional.ofNullable(side).map(name -> workbench.side(pair, name));
        return new TensionDesk(workbench, weights)
                .turningPoints(
                        workbench.record(pair, record.asOf()),
                        Optional.ofNullable(from),
                        Optional.ofNullable(to),
                        of,
                        how);
    }

    private TurningSettings settings() {
        try {
            return new TurningSettings(unit, shortest, falseAlarms, TurningSettings.STANDARD.shuffles(), seed);
        } catch (IllegalArgumentException e) {
            throw Problem.usage("%s", String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    private static Drawing drawing(TurningPoints points) {
        var series = points.series();
        var begins = series.begins();
        if (begins.isEmpty()) {
            throw Problem.data("There is no whole period to draw. Choose other days or a shorter --by.");
        }
        var days = new DayRange(
                begins.get(0), series.unit().next(begins.get(begins.size() - 1)).minusDays(1));
        var chart = new DayChart(series.name() + ": turning points of new hostility", days)
                .panel(
                        "new hostility by " + series.unit().name().toLowerCase(Locale.ROOT) + ", points",
                        List.of(new Curve("new hostility", begins, true, series.values())))
                .panel("its level", List.of(new Curve("mean between turning points", begins, true, points.levels())));
        points.back().forEach(point -> chart.mark(point.from(), point.from().toString()));
        return chart.draw(
                points.why().isEmpty()
                        ? "Dotted: turning points. Coded, not proved; silence is not calm."
                        : "No turning points: " + points.why() + ".");
    }
}
