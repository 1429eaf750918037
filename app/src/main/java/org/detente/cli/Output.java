package org.detente.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.detente.base.Problem;
import org.jspecify.annotations.Nullable;

/** A stream that remembers why it could not be written: writers swallow that, and a lost answer must not look like one. */
final class Output extends FilterOutputStream {
    private @Nullable IOException failure;

    Output(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        try {
            out.write(octets, from, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** Why something was lost; empty when all was written, or when the reader wanted no more, as {@code head} does. */
    Optional<String> lost() {
        return Optional.ofNullable(failure).map(Problem::reasonOf).filter(reason -> !reason.contains("Broken pipe"));
    }
}
