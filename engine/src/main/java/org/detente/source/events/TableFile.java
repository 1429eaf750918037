package org.detente.source.events;

import java.io.IOException;
import java.io.InputStream;
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

    /** From bytes to rows. */
    interface Reader {
        RowReader rows(InputStream stream) throws IOException;
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
        try (var table = reader.rows(place.open(sink::at))) {
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
