package org.detente.source.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.detente.base.Problem;
import org.detente.coding.Article;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.article.Input.TooLargeException;

/**
 * Reads news: plain text, web pages, PDF and Word files, RSS and Atom feeds, JSON lines and CSV, each also gzipped, and
 * folders of these. What a file is, its content says.
 *
 * <p>Articles and issues are handed over one by one, in the order of the input; files of a folder come in the order of
 * their names. Memory is bounded by the largest single document, whatever the size of a file of lines. No input makes it
 * throw: what cannot be taken is an issue, and the rest is still read. What a consumer throws goes to the caller.
 */
public final class ArticleReader {
    private final Intake intake;
    private final LongConsumer bytesRead;
    private final Set<Object> visited = new HashSet<>();
    private long bytes;

    private ArticleReader(Intake intake, LongConsumer bytesRead) {
        this.intake = intake;
        this.bytesRead = bytesRead;
    }

    /** Reads a file or folder. */
    public static ArticleReport read(
            Path path, Consumer<? super Article> articles, Consumer<? super ImportIssue> issues) {
        return read(List.of(path), articles, issues);
    }

    /** Reads files and folders, in this order. */
    public static ArticleReport read(
            List<Path> paths, Consumer<? super Article> articles, Consumer<? super ImportIssue> issues) {
        return read(paths, articles, issues, bytes -> {});
    }

    /**
     * Reads files and folders, in this order, and tells how far it is.
     *
     * @param bytesRead hears how many bytes of all the files have been read so far, packed as they are
     */
    public static ArticleReport read(
            List<Path> paths,
            Consumer<? super Article> articles,
            Consumer<? super ImportIssue> issues,
            LongConsumer bytesRead) {
        var intake = new Intake(articles, issues);
        var reader = new ArticleReader(intake, bytesRead);
        for (var path : paths) {
            reader.path(path, 0);
        }
        return intake.report();
    }

    /**
     * Reads standard input, or any other stream, which is left open.
     *
     * @param document what articles and issues call it
     */
    public static ArticleReport read(
            String document,
            InputStream stream,
            Consumer<? super Article> articles,
            Consumer<? super ImportIssue> issues) {
        var intake = new Intake(articles, issues);
        var reader = new ArticleReader(intake, bytes -> {});
        reader.stream(document, document, stream, reader::content);
        return intake.report();
    }

    /**
     * Reads JSON lines, whatever the first of them look like: one that is broken is an issue, the rest is still read.
     *
     * @param document what articles and issues call it
     */
    public static ArticleReport readJsonLines(
            String document,
            InputStream stream,
            Consumer<? super Article> articles,
            Consumer<? super ImportIssue> issues) {
        var intake = new Intake(articles, issues);
        new ArticleReader(intake, bytes -> {})
                .stream(document, document, stream, input -> new JsonLines().read(input, intake));
        return intake.report();
    }

    /** Reads a file of JSON lines as such; see {@link #readJsonLines(String, InputStream, Consumer, Consumer)}. */
    public static ArticleReport readJsonLines(
            Path file,
            Consumer<? super Article> articles,
            Consumer<? super ImportIssue> issues,
            LongConsumer bytesRead) {
        var intake = new Intake(articles, issues);
        new ArticleReader(intake, bytesRead).file(file, input -> new JsonLines().read(input, intake));
        return intake.report();
    }

    private void path(Path path, int depth) {
        if (Files.isDirectory(path)) {
            folder(path, depth);
        } else {
            file(path, this::content);
        }
    }

    private void file(Path path, Content content) {
        var name = String.valueOf(path.getFileName());
        try (var stream = new CountedStream(Files.newInputStream(path), this::count)) {
            stream(path.toString(), name, stream, content);
        } catch (IOException e) {
            intake.issue(
                    path.toString(),
                    Reason.UNREADABLE,
                    "%s; it was left out. Check the path and its permissions.",
                    Problem.reasonOf(e));
        }
    }

    private void count(int read) {
        bytes += read;
        bytesRead.accept(bytes);
    }

    private void folder(Path folder, int depth) {
        try {
            if (depth > Limits.FOLDER_DEPTH) {
                intake.issue(
                        folder.toString(),
                        Reason.NOT_FOLLOWED,
                        "the folder lies more than %d folders deep; it was left out. Name it directly.",
                        Limits.FOLDER_DEPTH);
            } else if (!visited.add(folder.toRealPath())) {
                intake.issue(
                        folder.toString(),
                        Reason.NOT_FOLLOWED,
                        "the folder has been read already, under another name; it was left out this time. Look for links.");
            } else {
                for (var path : sorted(folder)) {
                    within(path, depth);
                }
            }
        } catch (IOException e) {
            intake.issue(
                    folder.toString(),
                    Reason.UNREADABLE,
                    "the folder cannot be listed (%s); it was left out. Check its permissions.",
                    Problem.reasonOf(e));
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A path that nobody named: hidden ones are left out, and so are pipes and devices, which may never end. */
    private void within(Path path, int depth) {
        if (String.valueOf(path.getFileName()).startsWith(".")) {
            intake.issue(path.toString(), Reason.HIDDEN, "it is hidden; it was left out. Name it directly.");
        } else if (Files.exists(path) && !Files.isDirectory(path) && !Files.isRegularFile(path)) {
            intake.issue(
                    path.toString(),
                    Reason.UNKNOWN_KIND,
                    "it is no ordinary file; it was left out. Name it directly to read it all the same.");
        } else {
            path(path, depth + 1);
        }
    }

    /** What to do with an opened file. */
    private interface Content {
        void read(Input input) throws IOException;
    }

    private void stream(String document, String fileName, InputStream stream, Content content) {
        intake.begin();
        try {
            content.read(Input.open(document, fileName, stream));
        } catch (TooLargeException e) {
            intake.issue(
                    document,
                    Reason.TOO_LARGE,
                    "it is larger than %d MB; it was left out. Split it, or write its articles as JSON lines.",
                    e.most() >> 20);
        } catch (IOException e) {
            intake.issue(
                    document,
                    Reason.UNREADABLE,
                    "it cannot be read to its end (%s); articles before the damage were kept. Fetch the file again.",
                    Problem.reasonOf(e));
        }
    }

    private void content(Input input) throws IOException {
        if (input.head().length == 0) {
            intake.issue(input.document(), Reason.NO_TEXT, "it is empty; it was left out.");
            return;
        }
        var finding = Sniffer.sniff(input.head(), input.name());
        if (finding.kind().isEmpty()) {
            intake.issue(input.document(), Reason.UNKNOWN_KIND, "%s. It was left out.", finding.other());
        } else {
            finding.kind().get().format().read(input, intake);
        }
    }
}
