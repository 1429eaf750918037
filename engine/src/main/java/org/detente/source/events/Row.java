package org.detente.source.events;

/** One row of a table: its cells, decoded only when somebody asks. Valid until the next row is read. */
abstract class Row {
    /** What is wrong with a row as such. */
    enum Flaw {
        NONE,
        /** It is longer than we take; its cells are not there. */
        TOO_LONG,
        /** It holds the character NUL, which no text has. */
        NUL,
        /** It breaks the rules of its kind, such as a quote that is never closed; its cells are not there. */
        BROKEN
    }

    /** Line of the file on which it began, from 1. */
    abstract long line();

    abstract Flaw flaw();

    /** Whether it is UTF-8; otherwise its cells are read as Windows-1252. */
    abstract boolean isUtf8();

    /** Number of cells. */
    abstract int width();

    /** Length of a cell in bytes or characters; 0 beyond the last. */
    abstract int length(int cell);

    /** A cell without white space around it; empty beyond the last. */
    abstract String text(int cell);

    /** What a cell means, as remembered. */
    abstract <T> T meaning(Meanings<T> meanings, int cell);

    /** The same for rows with the same content, different for others but for one chance in 2^64. */
    abstract long content();

    final boolean isEmpty(int cell) {
        return length(cell) == 0;
    }
}
