package org.detente.correction;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.detente.base.Problem;
import org.detente.ontology.Ontology;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;

/**
 * Corrections in a file, one to a line of JSON; lines are only ever added.
 *
 * <p>A line is written whole and forced to the disk under a lock of the file, so that two who write at once lose nothing. A
 * line that was torn by a power cut is a finding, and the next one begins on a line of its own.
 */
public final class OverlayFile {
    /** Its name beside a store. */
    public static final String STANDARD_NAME = "corrections.jsonl";

    static final int MOST_LINES = 100_000;
    static final int MOST_LINE_BYTES = 256 * 1024;
    static final long MOST_BYTES = 256L * 1024 * 1024;

    /** Within one Java a file lock does not keep threads apart. */
    private static final Object WITHIN_THIS_JAVA = new Object();

    private OverlayFile() {}

    /**
     * What a file holds.
     *
     * @param overlay the corrections that could be read
     * @param issues  lines that could not, with their numbers
     */
    public record Content(Overlay overlay, List<ImportIssue> issues) {
        public Content {
            issues = List.copyOf(issues);
        }
    }

    /**
     * Reads a file; one that is not there is empty.
     *
     * @throws Problem if it cannot be read, or is larger than we take
     */
    public static Content read(Path file) {
        if (!Files.exists(file)) {
            return new Content(Overlay.NONE, List.of());
        }
        synchronized (WITHIN_THIS_JAVA) {
            try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.lock(0, Long.MAX_VALUE, true); // let go with the channel
                return read(file, channel);
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
    }

    /**
     * Adds those corrections that the file does not have yet; it is made when it is not there.
     *
     * @return those added, numbered by their lines
     * @throws Problem if it cannot be written; then nothing was added, or the last line is torn and will be reported
     */
    public static List<Correction> append(Path file, Collection<Correction> corrections) {
        synchronized (WITHIN_THIS_JAVA) {
            try {
                var folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                try (var channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                    channel.lock(); // let go with the channel
                    return append(file, channel, corrections);
                }
            } catch (IOException e) {
                throw Problem.data(
                                "%s: the correction could not be written (%s). Check the folder and the space on the disk.",
                                file, Problem.reasonOf(e))
                        .causedBy(e);
            }
        }
    }

    private static List<Correction> append(Path file, FileChannel channel, Collection<Correction> corrections)
            throws IOException {
        var bytes = bytes(file, channel);
        var seen = new HashSet<String>();
        read(file, bytes).overlay().corrections().forEach(correction -> seen.add(correction.key()));
        boolean torn = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
        long line = lines(bytes) + (torn ? 1 : 0);
        var added = new ArrayList<Correction>();
        var text = new StringBuilder(torn ? "\n" : "");
        for (var correction : corrections) {
            if (seen.add(correction.key())) {
                added.add(new Correction(
                        ++line, correction.when(), correction.who(), correction.reason(), correction.change()));
                text.append(CorrectionWriter.line(correction)).append('\n');
            }
        }
        if (line > MOST_LINES) {
            throw Problem.data(
                    "%s would have %d lines; at most %d are taken. Nothing was added. Begin another file (--corrections).",
                    file, line, MOST_LINES);
        }
        if (!added.isEmpty()) {
            var buffer = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            channel.position(channel.size());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        return added;
    }

    private static Content read(Path file, FileChannel channel) throws IOException {
        return read(file, bytes(file, channel));
    }

    private static byte[] bytes(Path file, FileChannel channel) throws IOException {
        if (channel.size() > MOST_BYTES) {
            throw Problem.data(
                    "%s has %,d MB; at most %,d are taken. Nothing was read. Is it a file of corrections?",
                    file, channel.size() >> 20, MOST_BYTES >> 20);
        }
        channel.position(0);
        return Channels.newInputStream(channel).readNBytes(Math.toIntExact(channel.size()));
    }

    private static Content read(Path file, byte[] bytes) {
        var reader = new CorrectionReader(Ontology.standard());
        var corrections = new ArrayList<Correction>();
        var issues = new ArrayList<ImportIssue>();
        var seen = new HashSet<String>();
        long number = 0;
        for (int begin = 0; begin < bytes.length; ) {
            int end = begin;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            number++;
            var where = file + ":" + number;
            if (number > MOST_LINES) {
                issues.add(new ImportIssue(
                        where,
                        Reason.TOO_LARGE,
                        "more than %d lines; this one and what follows was left out. Begin another file."
                                .formatted(MOST_LINES)));
                break;
            }
            try {
                var line = line(bytes, begin, end);
                if (!line.isBlank()) {
                    var correction = reader.read(number, line);
                    if (seen.add(correction.key())) {
                        corrections.add(correction);
                    }
                }
            } catch (CorrectionReader.UnusableException e) {
                issues.add(new ImportIssue(
                        where,
                        Reason.MALFORMED,
                        "%s; the correction was left out, the others hold. See docs/reference/corrections.md."
                                .formatted(e.getMessage())));
            }
            begin = end + 1;
        }
        return new Content(new Overlay(corrections), issues);
    }

    private static String line(byte[] bytes, int begin, int end) throws CorrectionReader.UnusableException {
        if (end - begin > MOST_LINE_BYTES) {
            throw new CorrectionReader.UnusableException(
                    "the line is longer than %d kB".formatted(MOST_LINE_BYTES >> 10));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, begin, end - begin))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CorrectionReader.UnusableException("it is not UTF-8 text");
        }
    }

    private static long lines(byte[] bytes) {
        long lines = 0;
        for (byte one : bytes) {
            lines += one == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static Problem unreadable(Path file, IOException e) {
        return Problem.data(
                        "%s: the corrections could not be read (%s). Nothing was answered; --without-corrections leaves them out.",
                        file, Problem.reasonOf(e))
                .causedBy(e);
    }
}
