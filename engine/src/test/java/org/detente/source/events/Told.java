package org.detente.source.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.detente.actor.Directory;
import org.detente.event.CodedEvent;
import org.detente.ontology.Ontology;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;

/** What a reading told: a sink for tests. */
final class Told implements RowSink {
    /** Codes in which the invented states are known. */
    static final Codebook CODES = Codebook.of(Directory.standard().withInvented(), Ontology.standard());

    /** A row, or a part of one, that was left out. */
    record Left(long line, String id, Reason reason, String found) {
        @Override
        public String toString() {
            return "%d %s %s %s".formatted(line, id, reason, found);
        }
    }

    final List<CodedEvent> events = new ArrayList<>();
    final List<Left> left = new ArrayList<>();
    final TreeSet<LocalDate> days = new TreeSet<>();
    long at;

    static Told by(EventFile file) throws IOException {
        var told = new Told();
        file.read(told);
        return told;
    }

    /** The files that are found, when nothing is wrong with any. */
    static List<EventFile> soundFiles(Path... paths) {
        var issues = new ArrayList<ImportIssue>();
        var files = files(issues, paths);
        if (!issues.isEmpty()) {
            throw new AssertionError(issues.toString());
        }
        return files;
    }

    static List<EventFile> files(List<ImportIssue> issues, Path... paths) {
        return EventFiles.in(
                List.of(paths).stream().map(Path::toString).toList(), CODES, EventFiles.Settings.NONE, issues::add);
    }

    /** One file with this content, read. */
    static Told of(Path folder, String name, String content) throws IOException {
        return by(fileOf(folder, name, content));
    }

    static EventFile fileOf(Path folder, String name, String content) throws IOException {
        var path = folder.resolve(name);
        Files.write(path, content.getBytes(StandardCharsets.UTF_8));
        var files = soundFiles(path);
        if (files.size() != 1) {
            throw new AssertionError(files.toString());
        }
        return files.get(0);
    }

    /** Events in short: "ALP/GOV 036 BOR 2024-07-01". */
    List<String> inShort() {
        return events.stream()
                .map(event -> "%s %s %s %s"
                        .formatted(
                                event.actor(),
                                event.type().cameo(),
                                event.recipient().map(Object::toString).orElse("-"),
                                event.day()))
                .toList();
    }

    List<String> leftInShort() {
        return left.stream().map(Left::toString).toList();
    }

    Map<Reason, Integer> counts() {
        var counts = new EnumMap<Reason, Integer>(Reason.class);
        left.forEach(row -> counts.merge(row.reason(), 1, Integer::sum));
        return counts;
    }

    /** Number of rows, kept and left out. */
    long rows() {
        return events.size()
                + left.stream().filter(row -> row.reason().dropsRow()).count();
    }

    @Override
    public void event(CodedEvent event) {
        events.add(event);
    }

    @Override
    public void left(long line, String id, Reason reason, String found) {
        left.add(new Left(line, id, reason, found));
    }

    @Override
    public void covers(LocalDate day) {
        days.add(day);
    }

    @Override
    public void at(long bytes) {
        at = bytes;
    }
}
