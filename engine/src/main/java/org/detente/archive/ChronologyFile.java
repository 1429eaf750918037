package org.detente.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.detente.source.Chronology;
import org.detente.source.events.EventFile;
import org.detente.source.events.RowSink;

/** A chronology that people wrote, among files of machine-coded events. */
record ChronologyFile(Path path) implements EventFile {
    static final String SOURCE = "chronology";
    private static final int HEAD = 4096;

    /** Whether a file begins with the columns of a chronology. */
    static boolean isOne(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (var stream = Files.newInputStream(path)) {
            var head = new String(stream.readNBytes(HEAD), StandardCharsets.UTF_8);
            var first =
                    head.lines().findFirst().orElse("").replace("\uFEFF", "").replace("\"", "");
            return Arrays.stream(first.split(",", -1))
                    .map(String::strip)
                    .toList()
                    .containsAll(Chronology.COLUMNS);
        } catch (IOException e) {
            return false; // whoever reads it as something else says why it cannot be read
        }
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public String document() {
        return path.toAbsolutePath().normalize().toString();
    }

    @Override
    public String format() {
        return "chronology";
    }

    @Override
    public long bytes() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public String fingerprint() throws IOException {
        return Fingerprints.ofFile(path);
    }

    @Override
    public void read(RowSink sink) {
        var chronology = Chronology.read(path);
        for (var event : chronology.events()) {
            sink.covers(event.day());
            sink.event(event);
        }
        for (var issue : chronology.report().issues()) {
            long line = Long.parseLong(issue.where().substring(issue.where().lastIndexOf(':') + 1));
            sink.left(line, issue.about(), issue.reason(), issue.message());
        }
        sink.at(bytes());
    }
}
