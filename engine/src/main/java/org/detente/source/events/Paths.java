package org.detente.source.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.detente.base.Problem;
import org.detente.source.ImportIssue.Reason;
import org.jspecify.annotations.Nullable;

/** Walks files, folders, patterns and archives, in the order of their names. */
final class Paths {
    private static final String WILD = "*?[{";

    private final Issues issues;
    private final Consumer<Place> places;
    private final @Nullable InputStream standardInput;
    private final Set<Object> visited = new HashSet<>();

    /** Hears of what cannot be read. */
    interface Issues {
        /** @param what what was found, what was done, what to do; without a full stop */
        void issue(String where, Reason reason, String what);
    }

    Paths(Issues issues, Consumer<Place> places, @Nullable InputStream standardInput) {
        this.issues = issues;
        this.places = places;
        this.standardInput = standardInput;
    }

    void walk(List<String> paths) {
        for (var path : paths) {
            if (path.equals("-")) {
                pipe();
            } else {
                named(path);
            }
        }
    }

    private void pipe() {
        if (standardInput == null) {
            issues.issue("-", Reason.UNREADABLE, "there is no standard input here; it was left out. Name a file");
            return;
        }
        try {
            places.accept(new Place.Pipe(standardInput));
        } catch (IOException e) {
            unreadable("standard-input", e);
        }
    }

    private void named(String text) {
        Path path;
        try {
            path = Path.of(text);
        } catch (InvalidPathException e) {
            issues.issue(text, Reason.UNREADABLE, "this is no path; it was left out. Check it");
            return;
        }
        if (!Files.exists(path) && isWild(text)) {
            matching(text);
        } else {
            path(path, 0);
        }
    }

    private static boolean isWild(String text) {
        return text.chars().anyMatch(c -> WILD.indexOf(c) >= 0);
    }

    /** Every file that matches a pattern, searched from the last folder that it names without one. */
    private void matching(String pattern) {
        int wild = 0;
        while (WILD.indexOf(pattern.charAt(wild)) < 0) {
            wild++;
        }
        int slash = pattern.lastIndexOf('/', wild);
        var base = Path.of(slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash));
        var found = new ArrayList<Path>();
        try {
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            try (var all = Files.walk(base, Bounds.FOLDER_DEPTH)) {
                all.map(path -> slash < 0 ? base.relativize(path) : path)
                        .filter(path -> matcher.matches(path) && !Files.isDirectory(path))
                        .sorted()
                        .forEach(found::add);
            }
        } catch (PatternSyntaxException e) {
            issues.issue(
                    pattern, Reason.UNREADABLE, "this is no pattern of names; it was left out. Check its brackets");
            return;
        } catch (UncheckedIOException e) {
            unreadable(base.toString(), Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            unreadable(base.toString(), e);
        }
        if (found.isEmpty()) {
            issues.issue(
                    pattern, Reason.UNREADABLE, "no file has a name like this; nothing was read. Check the pattern");
        }
        found.forEach(path -> path(path, 0));
    }

    private void path(Path path, int depth) {
        if (Files.isDirectory(path)) {
            folder(path, depth);
        } else {
            file(path);
        }
    }

    private void folder(Path folder, int depth) {
        try {
            if (depth > Bounds.FOLDER_DEPTH) {
                issues.issue(
                        folder.toString(),
                        Reason.NOT_FOLLOWED,
                        "the folder lies more than " + Bounds.FOLDER_DEPTH
                                + " folders deep; it was left out. Name it directly");
            } else if (!visited.add(folder.toRealPath())) {
                issues.issue(
                        folder.toString(),
                        Reason.NOT_FOLLOWED,
                        "the folder has been read already, under another name; it was left out this time. Look for links");
            } else {
                for (var path : sorted(folder)) {
                    within(path, depth);
                }
            }
        } catch (IOException e) {
            unreadable(folder.toString(), e);
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A path that nobody named: hidden ones are left out, and so are pipes and devices, which may never end. */
    private void within(Path path, int depth) {
        if (String.valueOf(path.getFileName()).startsWith(".")) {
            issues.issue(path.toString(), Reason.HIDDEN, "it is hidden; it was left out. Name it directly");
        } else if (Files.exists(path) && !Files.isDirectory(path) && !Files.isRegularFile(path)) {
            issues.issue(
                    path.toString(),
                    Reason.UNKNOWN_KIND,
                    "it is no ordinary file; it was left out. Name it directly to read it all the same");
        } else {
            path(path, depth + 1);
        }
    }

    private void file(Path path) {
        try {
            if (isArchive(path)) {
                archive(path);
            } else {
                places.accept(new Place.OnDisk(path, Files.size(path)));
            }
        } catch (IOException e) {
            unreadable(path.toString(), e);
        }
    }

    private static boolean isArchive(Path path) throws IOException {
        try (var stream = Files.newInputStream(path)) {
            var head = stream.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }

    private void archive(Path path) throws IOException {
        var members = new ArrayList<Place>();
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList()) {
                if (entry.getSize() > Bounds.HARMLESS_BYTES
                        && entry.getSize() / Bounds.PACKED_RATIO > entry.getCompressedSize()) {
                    issues.issue(
                            path + "!" + entry.getName(),
                            Reason.UNSAFE,
                            "it unpacks to more than " + Bounds.PACKED_RATIO + " times its size; it was left out");
                } else if (members.size() == Bounds.MEMBERS) {
                    issues.issue(
                            path.toString(),
                            Reason.TOO_LARGE,
                            "it has more than " + Bounds.MEMBERS + " files; those from " + entry.getName()
                                    + " on were left out. Unpack it");
                    break;
                } else {
                    members.add(new Place.InArchive(path, entry.getName(), entry.getCompressedSize(), entry.getSize()));
                }
            }
        }
        members.forEach(places);
    }

    private void unreadable(String where, IOException e) {
        issues.issue(
                where,
                Reason.UNREADABLE,
                "it cannot be read (" + Problem.reasonOf(e) + "); it was left out. Check the path and its permissions");
    }
}
