package org.detente.source.events;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/** Where the bytes of a file lie: on the disk, in an archive, or in a pipe; gzipped or not. */
interface Place {

    /** Name without folders and without {@code .gz}. */
    String name();

    /** For messages: the path, and the member of an archive. */
    String where();

    long bytes();

    /** Name of the folder or archive that it lies in, or empty. */
    String folder();

    /**
     * The content, unpacked, from its beginning.
     *
     * @param at hears how far it was read, in bytes as it lies on the disk
     */
    InputStream open(LongConsumer at) throws IOException;

    /** What the content begins with, {@link Bounds#HEAD_BYTES} or all. */
    default byte[] head() throws IOException {
        try (var stream = open(at -> {})) {
            return stream.readNBytes(Bounds.HEAD_BYTES);
        }
    }

    /** The first 128 bits of the SHA-256 of the content, unpacked. */
    default String fingerprint() throws IOException {
        try (var stream = open(at -> {})) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** A file on the disk. */
    record OnDisk(Path path, long bytes) implements Place {
        @Override
        public String name() {
            return unpacked(String.valueOf(path.getFileName()));
        }

        @Override
        public String where() {
            return path.toString();
        }

        @Override
        public String folder() {
            var parent = path.toAbsolutePath().normalize().getParent();
            return parent == null || parent.getFileName() == null
                    ? ""
                    : parent.getFileName().toString();
        }

        @Override
        public InputStream open(LongConsumer at) throws IOException {
            return unpacked(new Counted(Files.newInputStream(path), at, 1.0));
        }
    }

    /** A member of a zip archive; its size is that of its packed bytes. */
    record InArchive(Path archive, String member, long bytes, long unpackedBytes) implements Place {
        @Override
        public String name() {
            return unpacked(member.substring(member.lastIndexOf('/') + 1));
        }

        @Override
        public String where() {
            return archive + "!" + member;
        }

        @Override
        public String folder() {
            return String.valueOf(archive.getFileName());
        }

        @Override
        public InputStream open(LongConsumer at) throws IOException {
            var zip = new ZipFile(archive.toFile());
            try {
                var entry = zip.getEntry(member);
                if (entry == null) {
                    throw new IOException("the archive has no " + member + " any more");
                }
                double share = unpackedBytes <= 0 ? 0.0 : (double) bytes / unpackedBytes;
                return unpacked(new FilterInputStream(new Counted(zip.getInputStream(entry), at, share)) {
                    @Override
                    public void close() throws IOException {
                        try (zip) {
                            super.close();
                        }
                    }
                });
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        }
    }

    /** Standard input, which can be read once. */
    final class Pipe implements Place {
        private final InputStream stream;
        private LongConsumer at = read -> {};
        private boolean opened;

        Pipe(InputStream raw) throws IOException {
            stream = new BufferedInputStream(
                    unpacked(new Counted(raw, read -> at.accept(read), 1.0)), Bounds.HEAD_BYTES);
        }

        @Override
        public String name() {
            return "standard-input";
        }

        @Override
        public String where() {
            return name();
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public String folder() {
            return "";
        }

        @Override
        public byte[] head() throws IOException {
            stream.mark(Bounds.HEAD_BYTES);
            var head = stream.readNBytes(Bounds.HEAD_BYTES);
            stream.reset();
            return head;
        }

        /** Nothing stands for what can be read only once. */
        @Override
        public String fingerprint() {
            return "";
        }

        @Override
        public InputStream open(LongConsumer listener) throws IOException {
            if (opened) {
                throw new IOException("standard input can be read only once");
            }
            opened = true;
            at = listener;
            return stream;
        }
    }

    private static String unpacked(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** Unpacks what is gzipped, and what is not takes as it is; a byte order mark is left out. */
    static InputStream unpacked(InputStream raw) throws IOException {
        try {
            var stream = new BufferedInputStream(raw, 1 << 16);
            if (begins(stream, 0x1f, 0x8b)) {
                stream = new BufferedInputStream(new Unpacked(new GZIPInputStream(stream, 1 << 16), raw), 1 << 16);
            }
            if (begins(stream, 0xef, 0xbb, 0xbf)) {
                stream.skipNBytes(3);
            }
            return stream;
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static boolean begins(BufferedInputStream stream, int... first) throws IOException {
        stream.mark(first.length);
        var head = stream.readNBytes(first.length);
        stream.reset();
        boolean same = head.length == first.length;
        for (int i = 0; same && i < first.length; i++) {
            same = (head[i] & 0xff) == first[i];
        }
        return same;
    }

    /** Tells how far it was read. */
    final class Counted extends FilterInputStream {
        private final LongConsumer at;
        private final double share;
        private long read;

        Counted(InputStream in, LongConsumer at, double share) {
            super(in);
            this.at = at;
            this.share = share;
        }

        @Override
        public int read() throws IOException {
            int octet = in.read();
            if (octet >= 0) {
                count(1);
            }
            return octet;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = in.read(bytes, from, length);
            if (count > 0) {
                count(count);
            }
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            at.accept((long) (read * share));
        }

        long bytes() {
            return read;
        }
    }

    /** Stops where a packed file unpacks to more than any honest one does. */
    final class Unpacked extends FilterInputStream {
        private final InputStream packed;
        private long unpacked;

        Unpacked(InputStream in, InputStream packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = in.read(bytes, from, length);
            unpacked += Math.max(0, count);
            if (unpacked > Bounds.HARMLESS_BYTES
                    && packed instanceof Counted counted
                    && unpacked / Bounds.PACKED_RATIO > counted.bytes()) {
                throw new IOException("it unpacks to more than " + Bounds.PACKED_RATIO + " times its size");
            }
            return count;
        }
    }
}
