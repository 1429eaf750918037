package org.detente.source.events;

/** How much is taken at most. Each bound is far above what event files need and far below what hurts. */
final class Bounds {
    /** Bytes of a row; files of rows may have any size. The longest rows of the field's files have 20 kB. */
    static final int ROW_BYTES = 1 << 20;

    /** Bytes or characters of one cell that is used. The longest addresses of articles have 2,000. */
    static final int CELL = 1 << 14;

    /** Bytes from the beginning of a file by which its format is told: some hundred rows. */
    static final int HEAD_BYTES = 1 << 16;

    /** Different cells whose meaning is remembered; a year of events names 100,000 actors. */
    static final int REMEMBERED = 1 << 18;

    /** Mentions that are held to be joined to their events: three days of the whole of GDELT. */
    static final int MENTIONS = 3_000_000;

    /** Folders within folders. Deeper ones are a mistake or a trap. */
    static final int FOLDER_DEPTH = 32;

    /** Files that are read from one archive. */
    static final int MEMBERS = 10_000;

    /** How many times its size a packed file may unpack to. Event files shrink 4 to 15 times, a bomb about 1,000 times. */
    static final long PACKED_RATIO = 200;

    /** Bytes unpacked before the ratio counts: a small file of repetitive rows is no danger. */
    static final long HARMLESS_BYTES = 16L << 20;

    private Bounds() {}
}
