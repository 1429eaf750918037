package org.detente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.detente.base.Problem;
import org.detente.export.Columns;
import org.detente.export.CsvTable;
import org.detente.export.ParquetTable;
import org.detente.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** In which format a table is written, and where to. */
final class TableOptions {
    /** Rows after which to look whether anybody reads: looking empties the buffers. */
    private static final int OFTEN = 256;

    @Option(
            names = "--csv",
            description = "Print CSV; text that a spreadsheet would run as a formula gets an apostrophe.")
    private boolean csv;

    @Option(
            names = "--csv-raw",
            description = "Print CSV with the text as it is, for programs; never open it in a spreadsheet.")
    private boolean csvRaw;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(names = "--jsonl", description = "Print JSON lines, one for each row.")
    private boolean jsonl;

    @Option(names = "--parquet", paramLabel = "FILE", description = "Write a Parquet file.")
    private @Nullable Path parquet;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to a file, which is there when all is done (default: standard output).")
    private @Nullable Path file;

    @Option(names = "--force", description = "Replace the file when it is there already.")
    private boolean force;

    /** Whether people are to read it. */
    boolean isText() {
        return !csv && !csvRaw && !json && !jsonl && parquet == null;
    }

    /** Whether there is room for remarks beside the rows. */
    boolean isDocument() {
        return isText() || json;
    }

    /** @throws Problem if the options do not fit together, or a file would be overwritten */
    void check() {
        int formats = (csv || csvRaw ? 1 : 0) + (json ? 1 : 0) + (jsonl ? 1 : 0) + (parquet == null ? 0 : 1);
        if (formats > 1) {
            throw Problem.usage("--csv, --json, --jsonl and --parquet cannot stand together. Choose one.");
        }
        if (parquet != null && file != null) {
            throw Problem.usage("--parquet names its file itself: leave out --out %s.", file);
        }
        var target = parquet == null ? file : parquet;
        if (target != null && !force) {
            WholeFile.refuseToReplace(target);
        }
    }

    /**
     * Writes the rows.
     *
     * @return number of rows written
     */
    <T> long write(CommandSpec spec, Listing<T> listing, Stream<T> rows) {
        var count = new AtomicLong();
        var err = spec.commandLine().getErr();
        boolean toFile = file != null || parquet != null;
        try (var meter = new Meter(err, Terminal.showsProgress() && (toFile || !Terminal.isInteractive()))) {
            var counted = rows.peek(row -> meter.show("writing", 0, 0, (double) count.incrementAndGet(), "rows"));
            if (parquet != null) {
                WholeFile.make(parquet, unfinished -> ParquetTable.write(unfinished, listing.columns(), counted));
            } else if (file != null) {
                WholeFile.write(file, out -> {
                    print(listing, counted, out);
                    return count.get();
                });
            } else {
                print(listing, counted, spec.commandLine().getOut());
            }
        }
        if (toFile) {
            err.printf("detente: %s: %,d rows%n", parquet == null ? file : parquet, count.get());
        }
        return count.get();
    }

    private <T> void print(Listing<T> listing, Stream<T> rows, PrintWriter out) {
        if (json) {
            listing.json(rows, out);
        } else if (jsonl) {
            each(rows, out, row -> out.print(Json.line(listing.columns().row(row)) + "\n"));
        } else if (csv || csvRaw) {
            csv(listing.columns(), rows, out);
        } else {
            listing.text(rows, out);
        }
    }

    private <T> void csv(Columns<T> columns, Stream<T> rows, PrintWriter out) {
        try (var table = new CsvTable<>(columns, out, !csvRaw)) {
            each(rows, out, table::write);
        }
    }

    /** Prints row by row, until whoever read the output has stopped, as {@code head} does, or it cannot be written any more. */
    static <T> void each(Stream<T> rows, PrintWriter out, Consumer<T> print) {
        int number = 0;
        for (var row = rows.iterator(); row.hasNext(); number++) {
            if (number % OFTEN == 0 && out.checkError()) {
                return;
            }
            print.accept(row.next());
        }
    }
}
