package org.detente.source.events;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a table row by row; empty lines are no rows. */
interface RowReader extends Closeable {

    /** The next row, or null after the last; the row before is then no longer valid. */
    @Nullable
    Row next() throws IOException;
}
