package org.detente.source.events;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.detente.source.article.Lines;
import org.detente.source.article.Lines.Line;
import org.detente.source.events.Row.Flaw;
import org.jspecify.annotations.Nullable;

/** Rows of CSV, whose quoted cells may hold separators and line ends, and of JSON lines. */
final class LineRows implements RowReader {
    private final InputStream stream;
    private final Lines lines;
    private final Cells cells;

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
        var line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : row(line);
    }

    private Row row(Line line) {
        var bytes = line.bytes();
        if (line.flaw() == Lines.Flaw.TOO_LONG || bytes.length > Bounds.ROW_BYTES) {
            return new TextRow(line.number(), Flaw.TOO_LONG, true, List.of(), 0);
        }
        if (line.flaw() == Lines.Flaw.OPEN_QUOTE) {
            return broken(line, "a quote that is never closed");
        }
        for (byte b : bytes) {
            if (b == 0) {
                return new TextRow(line.number(), Flaw.NUL, true, List.of(), 0);
            }
        }
        boolean utf8 = Text.isUtf8(bytes, 0, bytes.length);
        try {
            var text = Text.decoded(bytes, 0, bytes.length, utf8);
            return new TextRow(line.number(), Flaw.NONE, utf8, cells.of(text), Hash.of(bytes, 0, bytes.length));
        } catch (BrokenException e) {
            return broken(line, String.valueOf(e.getMessage()));
        }
    }

    private static Row broken(Line line, String how) {
        return new TextRow(line.number(), Flaw.BROKEN, true, List.of(how), 0);
    }

    private static List<String> csvCells(String text, char separator) throws BrokenException {
        if (text.indexOf('"') < 0) {
            return parted(text, separator);
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
