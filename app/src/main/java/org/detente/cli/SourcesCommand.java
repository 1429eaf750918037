package org.detente.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.Workbench;
import org.detente.base.DayRange;
import org.detente.json.Json;
import org.detente.json.SourceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente sources}: what is on record, and from where. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        header = "List the sources on record and what each file came to.",
        description = {
            "Acts are counted in each file by itself: an act that two files report counts in both.",
            "Days missing are days between the first and the last on which no file has a row: nobody looked, which is not calm."
        })
final class SourcesCommand implements Callable<Integer> {
    /** Ranges of missing days that are shown. */
    private static final int MOST = 6;

    @Mixin
    private RecordOptions record;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Option(names = "--csv", description = "Print CSV, one line for each imported file.")
    private boolean csv;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(record.ask(this::write));
        return 0;
    }

    private String write(Workbench workbench) {
        var sources = workbench.holdings().stream().map(SourceView::of).toList();
        if (json) {
            return Json.write(sources) + "\n";
        }
        return csv ? csv(sources) : text(sources);
    }

    private static String text(List<SourceView> sources) {
        var grid =
                new Grid("source, file", "rows", "acts", "merged", "mirrored", "left out", "days missing", "last day");
        for (var source : sources) {
            long left = source.files().stream()
                    .mapToLong(file -> file.figures().rowsLeftOut())
                    .sum();
            grid.note(
                    note(source),
                    source.source(),
                    number(source.rows()),
                    number(source.acts()),
                    number(source.merged()),
                    number(source.mirrored()),
                    number(left),
                    number(source.daysMissing()),
                    source.last().map(Object::toString).orElse(""));
            for (var file : source.files()) {
                var figures = file.figures();
                grid.add(
                        "  " + file.file(),
                        number(figures.rows()),
                        number(figures.acts()),
                        number(figures.merged()),
                        number(figures.mirrored()),
                        number(figures.rowsLeftOut()),
                        number(file.daysMissing()),
                        figures.last().map(Object::toString).orElse(""));
            }
        }
        return grid + "%d sources on record.%n".formatted(sources.size());
    }

    /** What the columns do not say: documents, why rows were left out, which days are missing. */
    private static String note(SourceView source) {
        var told = String.format(Locale.ROOT, "%,d documents, %,d events", source.documents(), source.events());
        var reasons = source.reasons().entrySet().stream()
                .map(entry -> entry.getKey().replace('_', ' ') + " " + number(entry.getValue()))
                .collect(Collectors.joining(", "));
        var missing =
                source.missing().stream().limit(MOST).map(SourcesCommand::range).collect(Collectors.joining(", "));
        return Stream.of(
                        told,
                        reasons.isEmpty() ? "" : "left out: " + reasons,
                        missing.isEmpty()
                                ? ""
                                : "no row on " + missing + (source.missing().size() > MOST ? ", ..." : ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String range(DayRange range) {
        return range.first().equals(range.last()) ? range.first().toString() : range.first() + " to " + range.last();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String csv(List<SourceView> sources) {
        var text = new StringWriter();
        var writer = CsvWriter.builder().bufferSize(0).build(text);
        writer.writeRecord(
                "source",
                "file",
                "format",
                "bytes",
                "rows",
                "events",
                "acts",
                "merged",
                "mirrored",
                "not_on_record",
                "rows_left_out",
                "reasons",
                "first_day",
                "last_day",
                "days_missing",
                "imported",
                "imported_with",
                "hash");
        for (var source : sources) {
            for (var file : source.files()) {
                var figures = file.figures();
                writer.writeRecord(
                        source.source(),
                        file.file(),
                        figures.format(),
                        Long.toString(figures.bytes()),
                        Long.toString(figures.rows()),
                        Long.toString(figures.events()),
                        Long.toString(figures.acts()),
                        Long.toString(figures.merged()),
                        Long.toString(figures.mirrored()),
                        Long.toString(figures.notOnRecord()),
                        Long.toString(figures.rowsLeftOut()),
                        figures.reasons().entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining(";")),
                        figures.first().map(Object::toString).orElse(""),
                        figures.last().map(Object::toString).orElse(""),
                        Long.toString(file.daysMissing()),
                        file.imported().toString(),
                        file.importedWith(),
                        file.hash());
            }
        }
        return text.toString();
    }
}
