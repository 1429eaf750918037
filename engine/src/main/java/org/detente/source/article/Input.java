package org.detente.source.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A file opened for reading: unpacked if it was gzipped, and UTF-16 turned into UTF-8, so that nobody else need ask. */
final class Input {
    /** Enough to tell kinds apart: web pages may begin with long comments. */
    static final int HEAD_BYTES = 8192;

    private final String document;
    private final String name;
    private final InputStream stream;
    private final byte[] head;

    private Input(String document, String name, InputStream stream, byte[] head) {
        this.document = document;
        this.name = name;
        this.stream = stream;
        this.head = head;
    }

    /** @throws IOException if the file cannot be read, or is damaged where it begins */
    static Input open(String document, String fileName, InputStream raw) throws IOException {
        var name = fileName.toLowerCase(Locale.ROOT);
        var stream = new BufferedInputStream(raw, HEAD_BYTES);
        var head = peek(stream);
        if (begins(head, 0x1f, 0x8b)) {
            stream = new BufferedInputStream(new GZIPInputStream(stream, HEAD_BYTES), HEAD_BYTES);
            head = peek(stream);
            name = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        }
        if (begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff)) {
            stream = new BufferedInputStream(new Utf16Stream(stream), HEAD_BYTES);
            head = peek(stream);
        } else if (begins(head, 0xef, 0xbb, 0xbf)) {
            stream.skipNBytes(3);
            head = peek(stream);
        }
        return new Input(document, name, stream, head);
    }

    private static byte[] peek(BufferedInputStream stream) throws IOException {
        stream.mark(HEAD_BYTES);
        var head = stream.readNBytes(HEAD_BYTES);
        stream.reset();
        return head;
    }

    /** The file as the user named it, for articles and issues. */
    String document() {
        return document;
    }

    /** Lower-case file name without {@code .gz}: breaks ties between kinds. */
    String name() {
        return name;
    }

    /** The content, from the beginning. */
    InputStream stream() {
        return stream;
    }

    /** The first {@value #HEAD_BYTES} bytes of the content, or all. */
    byte[] head() {
        return head;
    }

    /** Whether the bytes begin with these. */
    static boolean begins(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The content, whole.
     *
     * @param most bytes that are taken
     * @throws TooLargeException if there is more
     */
    byte[] bytes(int most) throws IOException {
        var bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new TooLargeException(most);
        }
        return bytes;
    }

    /** A file that is larger than we take whole. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
        private final int most;

        TooLargeException(int most) {
            super("larger than " + most + " bytes");
            this.most = most;
        }

        /** The bound, in bytes. */
        int most() {
            return most;
        }
    }
}
