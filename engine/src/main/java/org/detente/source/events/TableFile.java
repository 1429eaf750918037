package org.detente.source.events;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows.
 *
 * @param header that it begins with, or null
 * @param reader opens its rows
 * @param rows   makes what reads them, anew for each reading
 */
record TableFile(
        Place place,
        String source,
        String document,
        String format,
        @Nullable Header header,
        Reader reader,
        Supplier<RowFormat> rows)
        implements EventFile {

    /** From a place to rows. */
    interface Reader {
        RowReader rows(Place place, LongConsumer at) throws IOException;

        /** Rows whose cells are parted by a character. */
        static Reader parted(char separator) {
            return separator == '\t'
                    ? (place, at) -> new TabRows(place.open(at))
                    : (place, at) -> LineRows.csv(place.open(at), separator);
        }

        /** JSON lines. */
        static Reader json(Function<JsonObject, List<String>> flat) {
            return (place, at) -> LineRows.json(place.open(at), flat);
        }
    }

    @Override
    public long bytes() {
        return place.bytes();
    }

    @Override
    public String fingerprint() throws IOException {
        var own = place.fingerprint();
        return own.isEmpty() ? "" : own + rows.get().others();
    }

    @Override
    public void read(RowSink sink) throws IOException {
        var intake = new Intake(sink, source, document);
        var format = rows.get();
        try (var table = reader.rows(place, sink::at)) {
            for (var row = table.next(); row != null; row = table.next()) {
                if (header == null || !header.isAgain(row)) {
                    format.row(row, intake);
                }
            }
        }
    }

    TableFile called(String name) {
        return new TableFile(place, source, name, format, header, reader, rows);
    }

    @Override
    public String toString() {
        return document;
    }
}
