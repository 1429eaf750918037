package org.detente.source.events;

import java.io.IOException;

/** A format of tables: makes events of their rows. One for each reading, because it remembers what cells mean. */
interface RowFormat {

    /** Makes an event of a row, or leaves it out. */
    void row(Row row, Intake intake) throws IOException;

    /** Stands for the other files that it takes from; empty when there are none. */
    default String others() {
        return "";
    }
}
