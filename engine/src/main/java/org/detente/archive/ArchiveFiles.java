package org.detente.archive;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.detente.source.ImportIssue;
import org.detente.source.events.Codebook;
import org.detente.source.events.EventFile;
import org.detente.source.events.EventFiles;

/** Finds all that can be imported: event files, and chronologies that people wrote. */
public final class ArchiveFiles {
    private ArchiveFiles() {}

    /**
     * Files in the order of the paths, chronologies first.
     *
     * @param issues hears of everything that cannot be read or recognised
     * @see EventFiles#in
     */
    public static List<EventFile> in(
            List<String> paths, EventFiles.Settings settings, Consumer<? super ImportIssue> issues) {
        var files = new ArrayList<EventFile>();
        var others = new ArrayList<String>();
        for (var path : paths) {
            if (isChronology(path)) {
                files.add(new ChronologyFile(Path.of(path)));
            } else {
                others.add(path);
            }
        }
        if (!others.isEmpty()) {
            files.addAll(EventFiles.in(others, Codebook.standard(), settings, issues));
        }
        return files;
    }

    private static boolean isChronology(String path) {
        try {
            return ChronologyFile.isOne(Path.of(path));
        } catch (InvalidPathException e) {
            return false; // a pattern, perhaps
        }
    }
}
