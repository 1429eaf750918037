package org.detente.base;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A small table with a header line: the TSV files that ship inside the engine, or a CSV file of a user.
 *
 * @param name    file name, for messages
 * @param columns header, in order
 * @param rows    data rows, in order
 */
public record Table(String name, List<String> columns, List<Row> rows) {

    /** One row, with the line of the file on which it began. */
    public static final class Row {
        private final String table;
        private final long line;
        private final Map<String, Integer> columns;
        private final List<String> cells;

        private Row(String table, long line, Map<String, Integer> columns, List<String> cells) {
            this.table = table;
            this.line = line;
            this.columns = columns;
            this.cells = cells;
        }

        public long line() {
            return line;
        }

        /** Number of cells that the line really had; a sound row has as many as the header. */
        public int width() {
            return cells.size();
        }

        /** Number of cells in the header. */
        public int expectedWidth() {
            return columns.size();
        }

        /** "file:line", the way that editors understand. */
        public String where() {
            return table + ":" + line;
        }

        /**
         * The cell under a column, stripped of surrounding white space; empty if the line is too short.
         *
         * @throws NoSuchElementException if the table has no such column
         */
        public String get(String column) {
            var index = columns.get(column);
            if (index == null) {
                throw new NoSuchElementException(
                        "%s has no column \"%s\"; it has %s.".formatted(table, column, columns.keySet()));
            }
            return index < cells.size() ? cells.get(index).strip() : "";
        }

        /** The cell split at semicolons, empty parts left out. */
        public List<String> list(String column) {
            var parts = new ArrayList<String>();
            for (var part : get(column).split(";", -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return List.copyOf(parts);
        }
    }

    /**
     * Reads a tab-separated resource that ships beside a class; lines that begin with {@code #} are comments.
     *
     * @throws IllegalStateException if it is missing: the build is broken
     */
    public static Table ofResource(Class<?> beside, String name) {
        var stream = beside.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("The table " + name + " is missing beside " + beside.getName() + ".");
        }
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(name, reader, '\t');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a CSV file of a user.
     *
     * @throws Problem if it cannot be read or is no table
     */
    public static Table read(Path file) {
        return read(file, ',');
    }

    /**
     * Reads a tab-separated file of a user, in which lines that begin with {@code #} are comments.
     *
     * @throws Problem if it cannot be read or is no table
     */
    public static Table readTabs(Path file) {
        return read(file, '\t');
    }

    private static Table read(Path file, char separator) {
        if (Files.isDirectory(file)) {
            throw Problem.data("%s: this is a folder, not a file. Nothing was taken from it. Name a file in it.", file);
        }
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            return read(file.toString(), reader, separator);
        } catch (IOException e) {
            throw Problem.data(
                            "%s: cannot be read (%s). Nothing was taken from it. Check the path and its permissions.",
                            file, Problem.reasonOf(e))
                    .causedBy(e);
        }
    }

    /**
     * Reads a whole table.
     *
     * @throws Problem if it is no such table; the message names the line
     */
    public static Table read(String name, Reader reader, char separator) {
        var rows = new ArrayList<Row>();
        var columns = new HashMap<String, Integer>();
        List<String> header = List.of();
        var format = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(separator == '\t' ? '\u0000' : '"')
                .commentStrategy(separator == '\t' ? CommentStrategy.SKIP : CommentStrategy.NONE)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
        try {
            for (CsvRecord csv : format.ofCsvRecord(reader)) {
                if (columns.isEmpty()) {
                    header = csv.getFields().stream().map(Table::cleanName).toList();
                    for (int i = 0; i < header.size(); i++) {
                        columns.put(header.get(i), i);
                    }
                } else {
                    rows.add(new Row(name, csv.getStartingLineNumber(), columns, csv.getFields()));
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw Problem.data(
                            "%s: not a readable table after line %d: %s. Nothing was taken from it. Check quotes and encoding (UTF-8).",
                            name, rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line(), e.getMessage())
                    .causedBy(e);
        }
        return new Table(name, header, List.copyOf(rows));
    }

    private static String cleanName(String column) {
        return column.replace("\uFEFF", "").strip();
    }
}
