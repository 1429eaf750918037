package org.detente.source.events;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.detente.source.article.Lines;
import org.detente.source.article.Lines.Line;
import org.detente.source.events.Row.Flaw;
import org.jspecify.annotations.Nullable;

/** Rows of CSV, whose quoted cells may hold separators and line ends, and of JSON lines. */
final class LineRows implements RowReader {
    private static final String OPEN_QUOTE = "a quote that is never closed";

    private final InputStream stream;
    private final Lines lines;
    private final Cells cells;
    /** Lines of a row that a stray quote held together, each to be read by itself. */
    private final Deque<Row> parts = new ArrayDeque<>();

    /** Cells that the first row has; 0 before it. */
    private int width;

    /** From the text of a line to its cells. */
    private interface Cells {
        /** @throws BrokenException if it is no such line */
        List<String> of(String text) throws BrokenException;
    }

    /** A line that breaks the rules of its kind; the message says how. */
    private static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenException(String message) {
            super(message, null, false, false);
        }
    }

    private LineRows(InputStream stream, Lines lines, Cells cells) {
        this.stream = stream;
        this.lines = lines;
        this.cells = cells;
    }

    static LineRows csv(InputStream stream, char separator) {
        return new LineRows(stream, Lines.of(stream).asRows(separator), text -> csvCells(text, separator));
    }

    /** @param flat the cells that an object has, in an order of its own */
    static LineRows json(InputStream stream, Function<JsonObject, List<String>> flat) {
        return new LineRows(stream, Lines.of(stream), text -> jsonCells(text, flat));
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (!parts.isEmpty()) {
            return parts.poll();
        }
        var line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : row(line);
    }

    private Row row(Line line) {
        var bytes = line.bytes();
        if (line.flaw() == Lines.Flaw.TOO_LONG) {
            return flawed(line.number(), Flaw.TOO_LONG);
        }
        if (line.flaw() == Lines.Flaw.OPEN_QUOTE) {
            return broken(line.number(), OPEN_QUOTE);
        }
        var row = row(line.number(), bytes, 0, bytes.length);
        width = width == 0 ? row.width() : width;
        return row.width() == width || !isSeveral(bytes) ? row : parted(line.number(), bytes);
    }

    private Row row(long number, byte[] bytes, int from, int to) {
        if (to - from > Bounds.ROW_BYTES) {
            return flawed(number, Flaw.TOO_LONG);
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                return flawed(number, Flaw.NUL);
            }
        }
        boolean utf8 = Text.isUtf8(bytes, from, to);
        try {
            var found = cells.of(Text.decoded(bytes, from, to, utf8));
            return new TextRow(number, Flaw.NONE, utf8, found, Hash.of(bytes, from, to));
        } catch (BrokenException e) {
            return broken(number, String.valueOf(e.getMessage()));
        }
    }

    private static Row flawed(long number, Flaw flaw) {
        return new TextRow(number, flaw, true, List.of(), 0);
    }

    private static Row broken(long number, String how) {
        return new TextRow(number, Flaw.BROKEN, true, List.of(how), 0);
    }

    private static boolean isSeveral(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '\n') {
                return true;
            }
        }
        return false;
    }

    /** A quote that nobody meant has joined several lines to a row that does not fit: they are read one by one. */
    private Row parted(long first, byte[] bytes) {
        long number = first;
        int from = 0;
        for (int to = 0; to <= bytes.length; to++) {
            if (to == bytes.length || bytes[to] == '\n') {
                if (!new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).isBlank()) {
                    parts.add(row(number, bytes, from, to));
                }
                number++;
                from = to + 1;
            }
        }
        var row = parts.poll();
        return row == null ? broken(first, "quotes that do not fit") : row;
    }

    private static List<String> csvCells(String text, char separator) throws BrokenException {
        if (text.indexOf('"') < 0) {
            return parted(text, separator);
        }
        if (isOpen(text, separator)) {
            throw new BrokenException(OPEN_QUOTE);
        }
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            var records = csv.iterator();
            return records.hasNext() ? records.next().getFields() : List.of("");
        } catch (CsvParseException | IOException e) {
            throw new BrokenException("quotes that do not fit");
        }
    }

    /** Whether a quote that opens a cell is still open at the end. */
    private static boolean isOpen(String text, char separator) {
        boolean open = false;
        boolean atStart = true;
        boolean justClosed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean closes = open;
                open = !open && (atStart || justClosed);
                justClosed = closes;
            } else {
                justClosed = false;
            }
            atStart = !open && c == separator;
        }
        return open;
    }

    private static List<String> parted(String text, char separator) {
        var cells = new ArrayList<String>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            cells.add(text.substring(from, to));
            from = to + 1;
        }
        cells.add(text.substring(from));
        return cells;
    }

    private static List<String> jsonCells(String text, Function<JsonObject, List<String>> flat) throws BrokenException {
        try {
            return flat.apply(JsonParser.object().from(text));
        } catch (JsonParserException e) {
            throw new BrokenException("no JSON object: " + e.getMessage());
        } catch (StackOverflowError e) { // deep nesting overflows parsers that recurse
            throw new BrokenException("JSON that is nested too deeply");
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
