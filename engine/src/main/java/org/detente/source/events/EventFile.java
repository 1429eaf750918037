package org.detente.source.events;

import java.io.IOException;

/** A file of events, or one of an archive, whose format is known. */
public interface EventFile {

    /** Name of its source: "gdelt", "icews", "polecat", "plover", "phoenix", "petrarch", "keds", "tkg", "detente", or its mapping's own. */
    String source();

    /** Name of the file without {@code .gz}, or that of the member of an archive. */
    String document();

    /** What it is, in words: "GDELT 2.0 events, 61 columns". */
    String format();

    /** Bytes that it has on the disk, packed as it is; 0 when that cannot be known. */
    long bytes();

    /**
     * Stands for all that its events depend on in the file: the same for the same bytes, another one for others. Reads it once; may be
     * called while another thread reads its rows. Empty for standard input, which can be read only once.
     *
     * @throws IOException if the file cannot be read
     */
    String fingerprint() throws IOException;

    /**
     * Reads every row, in the order of the file. May be called again, except on standard input.
     *
     * @throws IOException if the file cannot be read to its end; what the sink heard before is sound
     */
    void read(RowSink sink) throws IOException;
}
