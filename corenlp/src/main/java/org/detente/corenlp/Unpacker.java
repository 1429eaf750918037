package org.detente.corenlp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.detente.base.Progress;

/**
 * Writes models into their folder. A model is there whole and checked, or not at all: it is written beside its place and moved
 * there in one step, so two processes may do so at once and each may be stopped at any moment.
 */
final class Unpacker {
    static final String UNFINISHED = ".part";
    private static final String TASK = "fetching the parser's models";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Progress progress;
    private long total;
    private long done;
    private long said = -1;
    private boolean watching;

    /** @param total bytes of all files that are to come */
    Unpacker(Path folder, long total, Progress progress) {
        this.folder = folder;
        this.total = total;
        this.progress = progress;
    }

    /** Copies a model from a stream, which is left open. */
    void keep(Model model, InputStream in) throws IOException {
        var unfinished = Files.createTempFile(folder, model.file(), UNFINISHED);
        unfinished.toFile().deleteOnExit(); // on Ctrl-C no finally is run
        long before = done;
        try {
            var digest = sha256();
            long size = copy(new DigestInputStream(in, digest), unfinished);
            var found = HexFormat.of().formatHex(digest.digest());
            if (size != model.bytes() || !found.equals(model.sha256())) {
                throw new UnusableJar("%s is not as released: SHA-256 %s instead of %s; it was thrown away"
                        .formatted(model.file(), found, model.sha256()));
            }
            Files.move(
                    unfinished,
                    folder.resolve(model.file()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (!watching) {
                done = before; // another attempt counts its bytes anew
            }
            throw e;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Counts what comes from the network instead of what is unpacked: most of the whole jar is thrown away. */
    InputStream watch(InputStream whole, long length) {
        watching = true;
        done = 0;
        said = -1;
        total = Math.max(1, length);
        return new FilterInputStream(whole) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                count(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    /** Everything is there. */
    void finish() {
        progress.step(TASK, total, total);
    }

    private long copy(InputStream in, Path file) throws IOException {
        long size = 0;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
                if (!watching) {
                    count(read);
                }
            }
        }
        return size;
    }

    private void count(int bytes) {
        done += bytes;
        if (done > said && done < total) {
            said = done;
            progress.step(TASK, done, total);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
