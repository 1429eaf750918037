package org.detente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.detente.news.ArticleSource;
import org.detente.source.article.ArticleReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which texts a command reads. */
final class NewsOptions {
    static final String STANDARD_INPUT = "standard input";

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description =
                    "Text, HTML, PDF, DOCX, RSS, Atom, JSONL or CSV, gzipped or not, or folders of these (default: standard input).")
    private List<Path> paths = List.of();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "Day of publication of articles that do not give their own.")
    private @Nullable LocalDate date;

    @Nullable
    LocalDate date() {
        return date;
    }

    List<Path> paths() {
        return paths;
    }

    /** The texts; standard input when no path is given. */
    ArticleSource source(InputStream standardInput, LongConsumer bytesRead) {
        return paths.isEmpty()
                ? (articles, issues) -> ArticleReader.read(STANDARD_INPUT, standardInput, articles, issues)
                : (articles, issues) -> ArticleReader.read(paths, articles, issues, bytesRead);
    }

    /** The same files under their full names, so that a store knows them again from another folder. */
    ArticleSource absolute(LongConsumer bytesRead) {
        var full = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        return (articles, issues) -> ArticleReader.read(full, articles, issues, bytesRead);
    }

    /** Bytes of all files, packed as they are; 0 when nobody can tell. */
    static long bytes(List<Path> paths) {
        long sum = 0;
        for (var path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                sum += files.mapToLong(NewsOptions::size).sum();
            } catch (IOException | UncheckedIOException e) {
                // the reader says what cannot be read
            }
        }
        return sum;
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
