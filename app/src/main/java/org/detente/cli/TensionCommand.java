package org.detente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.detente.TensionDesk;
import org.detente.Workbench;
import org.detente.base.CalendarUnit;
import org.detente.base.DayRange;
import org.detente.base.Problem;
import org.detente.chart.DayChart;
import org.detente.chart.DayChart.Curve;
import org.detente.chart.Drawing;
import org.detente.event.PairRecord;
import org.detente.export.Columns;
import org.detente.json.Json;
import org.detente.json.TensionView;
import org.detente.tension.Assessment;
import org.detente.tension.IntervalSettings;
import org.detente.tension.Sensitivity;
import org.detente.tension.TensionSettings;
import org.detente.tension.turning.TurningSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente tension}: how strained two states are, between which values, why, and since when. */
@Command(
        name = "tension",
        mixinStandardHelpOptions = true,
        header = "Say how strained two states are, between which values, and why.",
        description = {
            "For each direction: hostility that fades plus the measures that stand, its interval, its place in the past of the pair, what changed it, act by act, and the rungs of the ladder.",
            "Without states: all pairs with enough acts on record.",
            "With --csv, --jsonl or --parquet: the value at the end of each period."
        },
        footer = {
            "",
            "Exit code 1 when there is no number for either direction.",
            "Examples: detente tension USA RUS --as-of 2021-06-30 --since 2021-04-14",
            "          detente tension USA RUS --by month --from 2014-01-01 --csv --out tension.csv"
        })
final class TensionCommand implements Callable<Integer> {
    private static final int WEIGHTINGS = 1000;
    private static final int RECENT = 30;

    @Mixin
    private StatesParameters states;

    @Mixin
    private RecordOptions record;

    @Mixin
    private TensionOptions tension;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description = "Explain the change since this day (default: 30 days before).")
    private @Nullable LocalDate since;

    @Option(names = "--from", paramLabel = "DAY", description = "First day of the series (default: of the record).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day of the series (default: of the record).")
    private @Nullable LocalDate to;

    @Option(
            names = "--by",
            paramLabel = "UNIT",
            defaultValue = "week",
            description = "Step of the series: day, week, month or year (default: ${DEFAULT-VALUE}).")
    private CalendarUnit unit;

    @Option(
            names = "--level",
            paramLabel = "SHARE",
            defaultValue = "0.9",
            description = "Share of intervals that are to hold the truth (default: ${DEFAULT-VALUE}).")
    private double level;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of the draws (default: 1).")
    private long seed;

    @Option(names = "--sensitivity", description = "Try 1,000 random weightings that keep the order of the scale.")
    private boolean sensitivity;

    @Mixin
    private TableOptions table;

    @Mixin
    private ChartOptions chart;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        table.check();
        var settings = tension.settings();
        return record.ask(workbench -> write(workbench, settings));
    }

    private int write(Workbench workbench, TensionSettings settings) {
        var desk = new TensionDesk(workbench, settings);
        if (states.isEmpty()) {
            var levels = AllPairs.of(desk.all(record.asOf()));
            table.write(spec, new AllPairs(), levels.stream());
            return levels.isEmpty() ? 1 : 0;
        }
        var known = workbench.record(states.pair(workbench), record.asOf());
        var assessments =
                desk.assess(known, intervals(), since == null ? known.asOf().minusDays(RECENT) : since);
        var days = TensionDesk.days(known, Optional.ofNullable(from), Optional.ofNullable(to));
        var rows = assessments.stream()
                .map(assessment -> TensionRows.of(assessment, days, unit).toList())
                .toList();
        var tried = new ArrayList<Optional<Sensitivity>>();
        for (var assessment : assessments) {
            tried.add(
                    sensitivity && assessment.tension().known()
                            ? Optional.of(desk.sensitivity(
                                    known, assessment.tension().dyad(), TurningSettings.STANDARD, WEIGHTINGS, seed))
                            : Optional.empty());
        }
        chart.write(() -> drawing(known, assessments, rows, days));
        table.write(
                spec,
                listing(known, settings, assessments, tried, rows),
                rows.stream().flatMap(List::stream));
        boolean any =
                assessments.stream().anyMatch(assessment -> assessment.tension().known());
        if (!any && !table.isDocument()) {
            spec.commandLine()
                    .getErr()
                    .println("detente: no number. "
                            + assessments.get(0).tension().why() + ".");
        }
        return any ? 0 : 1;
    }

    private IntervalSettings intervals() {
        try {
            var standard = IntervalSettings.STANDARD;
            return new IntervalSettings(level, standard.replicates(), seed, standard.coder());
        } catch (IllegalArgumentException e) {
            throw Problem.usage("--level: %s", String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    private static Drawing drawing(
            PairRecord known, List<Assessment> assessments, List<List<TensionRows.Row>> rows, DayRange days) {
        var hostility = new ArrayList<Curve>();
        var cooperation = new ArrayList<Curve>();
        for (int i = 0; i < rows.size(); i++) {
            var each = rows.get(i);
            var name = assessments.get(i).tension().dyad().toString();
            var when = each.stream().map(TensionRows.Row::day).toList();
            hostility.add(new Curve(
                    name,
                    when,
                    false,
                    each.stream().mapToDouble(TensionRows.Row::tension).toArray()));
            cooperation.add(new Curve(
                    name,
                    when,
                    false,
                    each.stream().mapToDouble(TensionRows.Row::cooperation).toArray()));
        }
        boolean any =
                assessments.stream().anyMatch(assessment -> assessment.tension().known());
        return new DayChart(known.pair() + ", as known on " + known.asOf(), days)
                .panel(any ? "tension, points" : "tension: no number, too little on record", hostility)
                .panel("cooperation, points", cooperation)
                .draw("Coded, not proved; silence is not calm. Compare a pair with its own past. Data to "
                        + known.coverage().dataTo() + ".");
    }

    private static Listing<TensionRows.Row> listing(
            PairRecord known,
            TensionSettings settings,
            List<Assessment> assessments,
            List<Optional<Sensitivity>> tried,
            List<List<TensionRows.Row>> rows) {
        return new Listing<>() {
            @Override
            public Columns<TensionRows.Row> columns() {
                return TensionRows.COLUMNS;
            }

            @Override
            public Object view(TensionRows.Row row) {
                return TensionRows.COLUMNS.row(row);
            }

            @Override
            public void text(Stream<TensionRows.Row> all, PrintWriter out) {
                out.print(TensionText.of(known, settings, assessments, tried, rows, Terminal.width()));
            }

            @Override
            public void json(Stream<TensionRows.Row> all, PrintWriter out) {
                out.print(Json.write(TensionView.of(
                                known,
                                settings,
                                assessments,
                                tried,
                                all.map(this::view).toList()))
                        + "\n");
            }
        };
    }
}
