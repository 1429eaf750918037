package org.detente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.TensionDesk;
import org.detente.Workbench;
import org.detente.base.DayRange;
import org.detente.base.Problem;
import org.detente.chart.DayChart;
import org.detente.chart.DayChart.Curve;
import org.detente.chart.Drawing;
import org.detente.event.PairRecord;
import org.detente.export.Columns;
import org.detente.export.Columns.Column;
import org.detente.json.StandingView;
import org.detente.tension.DailyTension;
import org.detente.tension.Standing;
import org.detente.tension.TensionSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente compare}: pairs, and periods, side by side. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        header = "Set pairs of states, and periods, side by side.",
        description = {
            "Points of different pairs stand for different amounts of news: compare pairs by their percentiles, each in its own past, and periods of one pair by points, too.",
        },
        footer = {
            "",
            "Exit code 1 when there is no number for any.",
            "Examples: detente compare USA-RUS USA-CHN --from 2018-01-01 --to 2021-12-31",
            "          detente compare USA-RUS --periods 2013-01-01..2013-12-31,2015-01-01..2015-12-31"
        })
final class CompareCommand implements Callable<Integer> {
    private static final int MOST_CURVES = 3;

    @Parameters(
            arity = "1..*",
            paramLabel = "PAIR",
            description = "Pairs by the codes of their states, such as USA-RUS.")
    private List<String> pairs = new ArrayList<>();

    @Mixin
    private RecordOptions record;

    @Mixin
    private TensionOptions tension;

    @Option(names = "--from", paramLabel = "DAY", description = "First day (default: of each record).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day (default: of each record).")
    private @Nullable LocalDate to;

    @Option(
            names = "--periods",
            split = ",",
            paramLabel = "DAY..DAY",
            description = "Several periods in place of --from and --to, parted by commas.")
    private List<String> periods = new ArrayList<>();

    @Mixin
    private TableOptions table;

    @Mixin
    private ChartOptions chart;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        table.check();
        if (!periods.isEmpty() && (from != null || to != null)) {
            throw Problem.usage("--periods takes the place of --from and --to. Choose one.");
        }
        var ranges = periods.stream().map(CompareCommand::range).toList();
        var settings = tension.settings();
        return record.ask(workbench -> write(workbench, ranges, settings));
    }

    private int write(Workbench workbench, List<DayRange> ranges, TensionSettings settings) {
        var desk = new TensionDesk(workbench, settings);
        var records = pairs.stream()
                .map(name -> workbench
                        .pair(name)
                        .orElseThrow(() -> Problem.usage(
                                "\"%s\" is no pair. Write the codes of its states, such as USA-RUS; \"detente actors NAME\" finds them.",
                                name)))
                .distinct()
                .map(pair -> workbench.record(pair, record.asOf()))
                .toList();
        var standings = new ArrayList<Standing>();
        for (var known : records) {
            var asked = ranges.isEmpty()
                    ? List.of(TensionDesk.days(known, Optional.ofNullable(from), Optional.ofNullable(to)))
                    : ranges;
            standings.addAll(desk.standings(known, asked));
        }
        chart.write(() -> drawing(records, settings));
        table.write(spec, listing(), standings.stream());
        return standings.stream().anyMatch(standing -> standing.why().isEmpty()) ? 0 : 1;
    }

    private static DayRange range(String text) {
        var ends = text.split("\\.\\.", -1);
        if (ends.length != 2) {
            throw Problem.usage("\"%s\" is no period. Write it like 2013-01-01..2013-12-31.", text);
        }
        var first = Days.parse(ends[0].strip());
        var last = Days.parse(ends[1].strip());
        if (last.isBefore(first)) {
            throw Problem.usage("The period %s ends before it begins. Turn its days round.", text);
        }
        return new DayRange(first, last);
    }

    /** Percentiles of the highest direction of each pair by day: what pairs can be compared by. */
    private Drawing drawing(List<PairRecord> records, TensionSettings settings) {
        if (records.size() > MOST_CURVES) {
            throw Problem.usage("A chart shows at most %d pairs. Leave some out, or leave out the chart.", MOST_CURVES);
        }
        var curves = new ArrayList<Curve>();
        DayRange all = null;
        for (var known : records) {
            var days = TensionDesk.days(known, Optional.ofNullable(from), Optional.ofNullable(to));
            all = all == null
                    ? days
                    : new DayRange(
                            all.first().isBefore(days.first()) ? all.first() : days.first(),
                            all.last().isAfter(days.last()) ? all.last() : days.last());
            var both = known.pair().directions().stream()
                    .map(dyad -> DailyTension.of(known, dyad, settings))
                    .toList();
            var percentiles = both.stream().map(DailyTension::percentiles).toList();
            var values = new double[both.get(0).days()];
            var when = new ArrayList<LocalDate>();
            for (int i = 0; i < values.length; i++) {
                when.add(both.get(0).first().plusDays(i));
                values[i] = 50 * (percentiles.get(0)[i] + percentiles.get(1)[i]);
            }
            curves.add(new Curve(known.pair().toString(), when, false, values));
        }
        if (all == null) {
            throw Problem.usage("There is no pair to draw.");
        }
        return new DayChart("Tension in the past of each pair", all)
                .panel("percentile among the days up to each, mean of both directions", curves)
                .draw("Each pair against its own past. Coded, not proved; silence is not calm.");
    }

    private static final Columns<Standing> COLUMNS = new Columns<>(List.<Column<Standing>>of(
            new Column<>("direction", Columns.Type.TEXT, row -> row.dyad().toString()),
            new Column<>("from", Columns.Type.DAY, row -> row.days().first()),
            new Column<>("to", Columns.Type.DAY, row -> row.days().last()),
            new Column<>("why_not", Columns.Type.TEXT, row -> row.why().isEmpty() ? null : row.why()),
            number("mean_tension", Standing::mean),
            number("mean_percentile", Standing::percentile),
            number("highest_tension", Standing::highest),
            new Column<>("peak", Columns.Type.DAY, row -> row.highest().isPresent() ? row.peak() : null),
            number("mean_cooperation", Standing::cooperation),
            number("conflict_per_act", Standing::perAct),
            new Column<>("hostile_acts", Columns.Type.INTEGER, Standing::hostile),
            new Column<>("cooperative_acts", Columns.Type.INTEGER, Standing::cooperative),
            new Column<>("highest_rung", Columns.Type.INTEGER, row -> (long) row.rung())));

    private static Column<Standing> number(String name, Function<Standing, OptionalDouble> value) {
        return new Column<>(name, Columns.Type.NUMBER, row -> {
            var number = value.apply(row);
            return number.isPresent() ? (Double) number.getAsDouble() : null;
        });
    }

    private static Listing<Standing> listing() {
        return new Listing<>() {
            @Override
            public Columns<Standing> columns() {
                return COLUMNS;
            }

            @Override
            public Object view(Standing row) {
                return StandingView.of(row);
            }

            @Override
            public void text(Stream<Standing> rows, PrintWriter out) {
                var grid = new Grid(
                        "direction",
                        "from",
                        "to",
                        "percentile",
                        "tension",
                        "highest",
                        "on",
                        "cooperation",
                        "per act",
                        "hostile",
                        "coop.",
                        "rung");
                rows.forEach(row -> grid.note(
                        row.why().isEmpty() ? "" : "no number: " + row.why(),
                        row.dyad(),
                        row.days().first(),
                        row.days().last(),
                        row.percentile().isPresent()
                                ? "%.0f %%".formatted(100 * row.percentile().getAsDouble())
                                : "-",
                        figure(row.mean()),
                        figure(row.highest()),
                        row.highest().isPresent() ? row.peak() : "-",
                        figure(row.cooperation()),
                        figure(row.perAct()),
                        row.hostile(),
                        row.cooperative(),
                        row.rung()));
                out.print(grid);
                out.println(
                        "Means over the days; percentile: each day among those up to it. Points of two pairs do not compare.");
            }
        };
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : "-";
    }
}
