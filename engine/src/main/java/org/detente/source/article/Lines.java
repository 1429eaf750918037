package org.detente.source.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines, or into rows of CSV, whose quoted cells may hold line ends. Memory is bounded by
 * {@link Limits#LINE_BYTES}: of a longer line nothing is kept, and it ends at the next line end. Not thread-safe.
 */
public final class Lines {
    /** What is wrong with a line as such. */
    public enum Flaw {
        NONE,
        /** It is longer than we take; its bytes are not there. */
        TOO_LONG,
        /** A quote is opened and never closed; the bytes are those of its first line. */
        OPEN_QUOTE
    }

    /** One line or row. */
    public static final class Line {
        private final long number;
        private final byte[] bytes;
        private final Flaw flaw;

        private Line(long number, byte[] bytes, Flaw flaw) {
            this.number = number;
            this.bytes = bytes;
            this.flaw = flaw;
        }

        /** Number of its first line, from 1. */
        public long number() {
            return number;
        }

        /** Content without the line end. */
        public byte[] bytes() {
            return bytes;
        }

        public Flaw flaw() {
            return flaw;
        }

        public boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return flaw == Flaw.NONE;
        }
    }

    private static final char NO_QUOTES = '\0';

    private final byte[] buffer = new byte[1 << 16];
    private char separator = NO_QUOTES;
    private InputStream stream;
    private int next;
    private int filled;
    private long number = 1;

    private Lines(InputStream stream) {
        this.stream = stream;
    }

    /** Plain lines. */
    public static Lines of(InputStream stream) {
        return new Lines(stream);
    }

    /** What follows, as rows of CSV whose cells are parted by this character. */
    public Lines asRows(char between) {
        separator = between;
        return this;
    }

    /** The next line, or null after the last. */
    @Nullable
    public Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        var line = new ByteArrayOutputStream();
        var quotes = new Quotes(separator);
        long first = number;
        boolean tooLong = false;
        while (fill()) {
            int begin = next;
            boolean ended = scan(tooLong ? null : quotes);
            int length = next - begin - (ended ? 1 : 0);
            tooLong |= line.size() + (long) length > Limits.LINE_BYTES;
            if (tooLong) {
                line.reset();
            } else {
                line.write(buffer, begin, length);
            }
            if (ended) {
                return line(first, line, tooLong ? Flaw.TOO_LONG : Flaw.NONE);
            }
        }
        number++;
        if (tooLong) {
            return line(first, line, Flaw.TOO_LONG);
        }
        return quotes.open() ? firstLineOf(line.toByteArray(), first) : line(first, line, Flaw.NONE);
    }

    /** Moves behind the next line end, or to the end of the buffer; true if the line has ended. */
    private boolean scan(@Nullable Quotes quotes) {
        boolean quoting = quotes != null && separator != NO_QUOTES;
        while (next < filled) {
            byte b = buffer[next++];
            if (quoting && quotes != null) {
                quotes.see(b);
            }
            if (b == '\n') {
                number++;
                if (quotes == null || !quotes.open()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A quote is open at the end of the file: only its line is lost, what follows is read again without it. */
    private Line firstLineOf(byte[] bytes, long first) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        if (end < bytes.length) {
            var rest = new ByteArrayInputStream(bytes, end + 1, bytes.length - end - 1);
            stream = new SequenceInputStream(rest, stream);
            number = first + 1;
        }
        var line = new ByteArrayOutputStream();
        line.write(bytes, 0, end);
        return line(first, line, Flaw.OPEN_QUOTE);
    }

    private static Line line(long first, ByteArrayOutputStream line, Flaw flaw) {
        var bytes = line.toByteArray();
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\r') {
            bytes = Arrays.copyOf(bytes, length - 1);
        }
        return new Line(first, bytes, flaw);
    }

    private boolean fill() throws IOException {
        if (next < filled) {
            return true;
        }
        next = 0;
        filled = Math.max(0, stream.read(buffer));
        return filled > 0;
    }

    /** Follows the quotes of RFC 4180: one opens a cell where the cell begins, a doubled one stands for itself. */
    private static final class Quotes {
        private final char separator;
        private boolean open;
        private boolean atStart = true;
        private boolean justClosed;

        Quotes(char separator) {
            this.separator = separator;
        }

        void see(byte b) {
            if (b == '"') {
                boolean closes = open;
                open = !open && (atStart || justClosed);
                justClosed = closes;
            } else {
                justClosed = false;
            }
            atStart = !open && b == separator;
        }

        boolean open() {
            return open;
        }
    }
}
