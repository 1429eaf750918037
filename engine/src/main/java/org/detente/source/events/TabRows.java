package org.detente.source.events;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose cells are parted by tabs; quotes around a whole cell are no part of it, and hold no tab. One pass over the bytes finds line ends and tabs; nothing is decoded or
 * copied. Memory is bounded by {@link Bounds#ROW_BYTES}: of a longer row nothing is kept, and it ends at the next line end.
 */
final class TabRows extends Row implements RowReader {
    private final InputStream stream;
    private byte[] buffer = new byte[1 << 18];
    private int filled;
    private int next;

    private long number;
    private int from;
    private int to;
    /** Where each cell ends: the place of the tab after it. */
    private int[] ends = new int[64];

    private int width;
    private Flaw flaw = Flaw.NONE;
    private boolean plain;
    private boolean utf8;
    private boolean decided;

    TabRows(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public @Nullable Row next() throws IOException {
        do {
            if (!scan()) {
                return null;
            }
        } while (flaw == Flaw.NONE && width == 1 && isBlank());
        return this;
    }

    /** Reads one line; false after the last. */
    private boolean scan() throws IOException {
        if (next >= filled && !fill(next)) {
            return false;
        }
        number++;
        width = 0;
        flaw = Flaw.NONE;
        plain = true;
        decided = false;
        from = next;
        int at = next;
        while (true) {
            int stop = filled;
            while (at < stop) {
                byte b = buffer[at++];
                if (b >= ' ') {
                    continue;
                }
                if (b == '\t') {
                    cellEnds(at - 1);
                } else if (b == '\n') {
                    next = at;
                    lineEnds(at - 1);
                    return true;
                } else if (b < 0) {
                    plain = false;
                } else if (b == 0) {
                    flaw = Flaw.NUL;
                }
            }
            int shift = from;
            boolean more = fill(from); // which moves the line to the begin, also when nothing follows
            shift -= from;
            at -= shift;
            for (int i = 0; i < width; i++) {
                ends[i] -= shift;
            }
            if (!more) {
                next = filled;
                lineEnds(filled);
                return true;
            }
            if (at - from > Bounds.ROW_BYTES) {
                skipLine(at);
                return true;
            }
        }
    }

    /** Reads on, keeping what stands from a place on; false at the end of the file. */
    private boolean fill(int keep) throws IOException {
        if (keep > 0) {
            System.arraycopy(buffer, keep, buffer, 0, filled - keep);
            filled -= keep;
            next = 0;
            from = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = stream.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read > 0;
    }

    private void skipLine(int begun) throws IOException {
        flaw = Flaw.TOO_LONG;
        width = 0;
        int at = begun;
        while (true) {
            while (at < filled) {
                if (buffer[at++] == '\n') {
                    next = at;
                    to = from;
                    return;
                }
            }
            filled = 0;
            from = 0;
            at = 0;
            if (!fill(0)) {
                next = 0;
                to = 0;
                return;
            }
        }
    }

    private void cellEnds(int end) {
        if (width == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[width++] = end;
    }

    private void lineEnds(int end) {
        to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        cellEnds(to);
    }

    private boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private int begin(int cell) {
        int begin = cell == 0 ? from : ends[cell - 1] + 1;
        return isQuoted(begin, ends[cell]) ? begin + 1 : begin;
    }

    private int end(int cell) {
        int begin = cell == 0 ? from : ends[cell - 1] + 1;
        return isQuoted(begin, ends[cell]) ? ends[cell] - 1 : ends[cell];
    }

    private boolean isQuoted(int begin, int end) {
        return end - begin > 1 && buffer[begin] == '"' && buffer[end - 1] == '"';
    }

    @Override
    long line() {
        return number;
    }

    @Override
    Flaw flaw() {
        return flaw;
    }

    @Override
    boolean isUtf8() {
        if (!decided) {
            utf8 = plain || Text.isUtf8(buffer, from, to);
            decided = true;
        }
        return utf8;
    }

    @Override
    int width() {
        return width;
    }

    @Override
    int length(int cell) {
        return cell < width ? end(cell) - begin(cell) : 0;
    }

    @Override
    String text(int cell) {
        return cell < width ? Text.decoded(buffer, begin(cell), end(cell), isUtf8()) : "";
    }

    @Override
    <T> T meaning(Meanings<T> meanings, int cell) {
        return cell < width
                ? meanings.of(buffer, begin(cell), end(cell), isUtf8())
                : meanings.of(buffer, from, from, true);
    }

    @Override
    long content() {
        return Hash.of(buffer, from, to);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
