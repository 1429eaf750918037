package org.detente.source.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** UTF-16 with a byte order mark, as UTF-8 without one. Not thread-safe. */
final class Utf16Stream extends InputStream {
    private final Reader characters;
    private final char[] chunk = new char[4096];
    private byte[] bytes = {};
    private int next;

    Utf16Stream(InputStream utf16) {
        this.characters = new InputStreamReader(utf16, StandardCharsets.UTF_16);
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, into, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (next < bytes.length) {
            return true;
        }
        int count = characters.read(chunk, 0, chunk.length - 1);
        if (count <= 0) {
            return false;
        }
        if (Character.isHighSurrogate(chunk[count - 1])) { // its other half must be encoded with it
            int low = characters.read();
            if (low >= 0) {
                chunk[count++] = (char) low;
            }
        }
        bytes = new String(chunk, 0, count).getBytes(StandardCharsets.UTF_8);
        next = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
