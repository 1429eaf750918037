package org.detente.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detente.archive.FileReport;
import org.detente.archive.ImportWatcher;
import org.detente.archive.LeftOut;
import org.detente.base.Problem;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.EventFile;
import org.jspecify.annotations.Nullable;

/** Shows how far an import is, keeps the first rows of each reason that were left out, and writes all of them to a file if asked. */
final class ImportProgress implements ImportWatcher, AutoCloseable {
    /** Rows of each reason that are shown. */
    private static final int MOST = 5;

    private final Meter meter;
    private final @Nullable Path file;
    private final @Nullable CsvWriter csv;
    private final Map<Reason, Integer> said = new EnumMap<>(Reason.class);
    private final List<String> first = new ArrayList<>();
    private long total;
    private long bytesBefore;
    private long rowsBefore;
    private long rows;
    private @Nullable EventFile current;

    /** @param file where every row that is left out goes, or null */
    ImportProgress(Meter meter, @Nullable Path file) {
        this.meter = meter;
        this.file = file;
        try {
            csv = file == null
                    ? null
                    : CsvWriter.builder().build(Files.newBufferedWriter(unfinished(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw cannotWrite(String.valueOf(file), e);
        }
        if (csv != null) {
            csv.writeRecord("file", "line", "id", "reason", "row_left_out", "found");
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".unfinished");
    }

    private static Problem cannotWrite(String file, IOException e) {
        return Problem.data(
                        "%s: it cannot be written (%s). Choose another place with --issues.", file, Problem.reasonOf(e))
                .causedBy(e);
    }

    void expect(List<EventFile> files) {
        total = files.stream().mapToLong(EventFile::bytes).sum();
    }

    @Override
    public void reading(EventFile reading, long bytes, long rowsOfFile) {
        if (current != reading) {
            current = reading;
            rowsBefore += rows;
        }
        rows = rowsOfFile;
        meter.show("importing", bytesBefore + bytes, total, (double) rowsBefore + rows, "rows");
    }

    @Override
    public void done(FileReport report, EventFile done) {
        bytesBefore += done.bytes();
    }

    @Override
    public void left(LeftOut row) {
        if (row.isFault()) {
            say(row.reason(), row.toString());
        }
        if (csv != null) {
            csv.writeRecord(
                    row.document(),
                    Long.toString(row.line()),
                    row.id(),
                    row.reason().label(),
                    row.reason().dropsRow() ? "yes" : "no",
                    row.found());
        }
    }

    /** A file as a whole. */
    void issue(ImportIssue issue) {
        say(issue.reason(), issue.toString());
        if (csv != null) {
            csv.writeRecord(issue.where(), "", "", issue.reason().label(), "yes", issue.message());
        }
    }

    private void say(Reason reason, String line) {
        int count = said.merge(reason, 1, Integer::sum);
        if (count <= MOST) {
            first.add(line);
        } else if (count == MOST + 1) {
            first.add("more of \"%s\" are counted and not shown%s"
                    .formatted(reason.label(), csv == null ? "; --issues FILE.csv lists them all" : ""));
        }
    }

    /** The first rows of each reason. */
    List<String> first() {
        return first;
    }

    /** Puts the file of what was left out in its place. */
    void finish() {
        if (csv != null && file != null) {
            try {
                csv.close();
                Files.move(unfinished(file), file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw cannotWrite(file.toString(), e);
            }
        }
    }

    @Override
    public void close() {
        try {
            if (csv != null && file != null) {
                csv.close();
                Files.deleteIfExists(unfinished(file));
            }
        } catch (IOException e) {
            // it has another name, and is no harm
        }
    }
}
