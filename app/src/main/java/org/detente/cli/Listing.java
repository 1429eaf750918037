package org.detente.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.detente.export.Columns;
import org.detente.json.Json;

/**
 * Rows that can be printed, in whatever format.
 *
 * @param <T> a row
 */
interface Listing<T> {
    /** For CSV, JSON lines and Parquet. */
    Columns<T> columns();

    /** What stands for a row in JSON. */
    Object view(T row);

    /** Prints a table for people. */
    void text(Stream<T> rows, PrintWriter out);

    /** Prints one JSON document: an array, unless there is more to say. */
    default void json(Stream<T> rows, PrintWriter out) {
        var any = new AtomicBoolean();
        TableOptions.each(rows, out, row -> out.print((any.getAndSet(true) ? ", " : "[ ") + Json.write(view(row))));
        out.print(any.get() ? " ]\n" : "[ ]\n");
    }
}
