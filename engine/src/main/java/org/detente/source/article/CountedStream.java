package org.detente.source.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Tells how many bytes were read, each time some were. */
final class CountedStream extends FilterInputStream {
    private final IntConsumer read;

    CountedStream(InputStream in, IntConsumer read) {
        super(in);
        this.read = read;
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        if (octet >= 0) {
            read.accept(1);
        }
        return octet;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = in.read(bytes, from, length);
        if (count > 0) {
            read.accept(count);
        }
        return count;
    }
}
