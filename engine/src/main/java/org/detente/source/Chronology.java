package org.detente.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.detente.actor.Directory;
import org.detente.base.Problem;
import org.detente.base.Table;
import org.detente.event.CodedEvent;
import org.detente.ontology.Ontology;

/**
 * A chronology: acts written down by people, one to a row, in the columns of the embedded reference chronology.
 *
 * <pre>  id,date,source,target,action,cameo,quantity,unit,response_to,ended_on,brief,issue,evidence,confidence</pre>
 *
 * @param events what the rows say, in the order of the file
 * @param report what became of every row
 */
public record Chronology(List<CodedEvent> events, ImportReport report) {
    /** Name of the embedded source in the record. */
    public static final String REFERENCE = "reference";

    /** Columns that a file must have, in any order; further ones are ignored. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "date",
            "source",
            "target",
            "action",
            "cameo",
            "quantity",
            "unit",
            "response_to",
            "ended_on",
            "brief",
            "issue",
            "evidence",
            "confidence");

    /** The reference chronology that ships with Detente: the record of a newcomer's first brief. */
    public static Chronology reference() {
        return Embedded.CHRONOLOGY;
    }

    private static final class Embedded {
        static final Chronology CHRONOLOGY = read();

        private static Chronology read() {
            var stream =
                    Objects.requireNonNull(Chronology.class.getResourceAsStream("chronology.csv"), "chronology.csv");
            try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                return Chronology.read(REFERENCE, "chronology.csv", reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Reads a user's file.
     *
     * @throws Problem if it cannot be read or is no chronology
     */
    public static Chronology read(Path file) {
        return of(file.getFileName().toString(), Table.read(file));
    }

    /**
     * Reads rows; a row that cannot be taken is an issue of the report.
     *
     * @throws Problem if a column is missing
     */
    public static Chronology read(String source, String document, Reader reader) {
        return of(source, Table.read(document, reader, ','));
    }

    private static Chronology of(String source, Table table) {
        var document = table.name();
        var missing = COLUMNS.stream()
                .filter(column -> !table.columns().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.data(
                    "%s: the header lacks %s; found %s. Nothing was imported. A chronology has the columns %s.",
                    document, missing, table.columns(), String.join(",", COLUMNS));
        }
        var rows = new ChronologyRows(
                source, document, Ontology.standard(), Directory.standard(), LocalDate.now(ZoneOffset.UTC));
        table.rows().forEach(rows::read);
        var events = rows.events();
        return new Chronology(events, new ImportReport(document, table.rows().size(), events.size(), rows.issues()));
    }

    /** Last day on which the chronology has anything, or {@link LocalDate#MIN} when it is empty. */
    public LocalDate dataTo() {
        return events.stream().map(CodedEvent::day).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    }
}
