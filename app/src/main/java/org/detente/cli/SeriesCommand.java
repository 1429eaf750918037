package org.detente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.detente.Workbench;
import org.detente.base.CalendarUnit;
import org.detente.base.Problem;
import org.detente.event.ActSeries;
import org.detente.event.PairRecord;
import org.detente.export.Columns;
import org.detente.export.SeriesColumns;
import org.detente.export.SeriesColumns.Row;
import org.detente.json.Json;
import org.detente.json.SeriesView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente series}: acts between two states by day, week, month or year. */
@Command(
        name = "series",
        mixinStandardHelpOptions = true,
        header = "Count the acts between two states by day, week, month or year.",
        description = {
            "For each direction and quad class, with the reports behind them. What both do at once is counted once, under a direction of its own.",
            "A period in which no source of the pair has anything is a gap, not a zero."
        },
        footer = {
            "",
            "Exit code 1 when no act is counted. Columns: docs/reference/exports.md.",
            "Example: detente series USA RUS --by month --from 2021-01-01 --to 2021-12-31"
        })
final class SeriesCommand implements Callable<Integer> {
    @Mixin
    private StatesParameters states;

    @Mixin
    private RecordOptions record;

    @Mixin
    private FilterOptions filter;

    @Option(
            names = "--by",
            paramLabel = "UNIT",
            defaultValue = "month",
            description = "day, week (ISO, from Monday), month or year (default: ${DEFAULT-VALUE}).")
    private CalendarUnit unit;

    @Mixin
    private TableOptions table;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        table.check();
        filter.days();
        return record.ask(this::write);
    }

    private int write(Workbench workbench) {
        var pair = states.pair(workbench);
        var asked = filter.filter(workbench, List.of(pair));
        var known = workbench.record(pair, record.asOf(), asked.sources());
        var series = workbench.series(known, unit, filter.from(), filter.to(), asked);
        if (series.acts() == 0) {
            throw Problem.data(
                    "No act of %s matches from %s to %s; the record reaches from %s to %s. Loosen the filters or choose other days.",
                    pair,
                    series.days().first(),
                    series.days().last(),
                    known.coverage().first(),
                    known.coverage().dataTo());
        }
        table.write(spec, listing(series, known), SeriesColumns.rows(series));
        if (!table.isDocument()) {
            SeriesView.notes(series).forEach(note -> spec.commandLine().getErr().println("detente: " + note));
        }
        return 0;
    }

    private static Listing<Row> listing(ActSeries series, PairRecord known) {
        return new Listing<>() {
            @Override
            public Columns<Row> columns() {
                return SeriesColumns.ROWS;
            }

            @Override
            public Object view(Row row) {
                return SeriesColumns.ROWS.row(row);
            }

            @Override
            public void text(Stream<Row> rows, PrintWriter out) {
                out.print(SeriesText.of(series, known, Terminal.width()));
            }

            @Override
            public void json(Stream<Row> rows, PrintWriter out) {
                out.print(Json.write(SeriesView.of(series, known)) + "\n");
            }
        };
    }
}
