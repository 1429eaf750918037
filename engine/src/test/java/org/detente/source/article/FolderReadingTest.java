package org.detente.source.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detente.coding.Article;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders, links, and paths that lead nowhere. */
class FolderReadingTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderIsReadInOrderAndEveryFileLeftOutIsNamed() throws IOException {
        Files.writeString(folder.resolve("b.txt"), Reading.text());
        Files.writeString(folder.resolve("a.jsonl"), "{\"id\": 1, \"text\": \"Boria denied it.\"}\n");
        Files.createDirectories(folder.resolve("c/d"));
        Files.write(
                folder.resolve("c/d/e.txt.gz"),
                TextReadingTest.gzip(Reading.text().getBytes(StandardCharsets.UTF_8)));
        Files.writeString(folder.resolve(".hidden"), "x");
        Files.write(folder.resolve("noise.bin"), new byte[] {0, 1, 2, 3});
        Files.createSymbolicLink(folder.resolve("c/loop"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("none"));
        var reading = Reading.of(folder);
        assertThat(reading.articles())
                .extracting(Article::document)
                .containsExactly(folder + "/a.jsonl", folder + "/b.txt", folder + "/c/d/e.txt.gz");
        assertThat(reading.issues())
                .extracting(ImportIssue::where)
                .containsExactly(folder + "/.hidden", folder + "/c/loop", folder + "/noise.bin", folder + "/nowhere");
        assertThat(reading.reasons())
                .containsExactly(Reason.HIDDEN, Reason.NOT_FOLLOWED, Reason.UNKNOWN_KIND, Reason.UNREADABLE);
        assertThat(reading.report().summary()).startsWith("3 articles from 4 files; 4 left out");
    }

    @Test
    void aFolderTooDeepIsNotFollowed() throws IOException {
        var deep = folder;
        for (int i = 0; i < 40; i++) {
            deep = Files.createDirectory(deep.resolve("f"));
        }
        assertThat(Reading.of(folder).reasons()).containsExactly(Reason.NOT_FOLLOWED);
    }

    @Test
    void aMissingFileIsAFindingAndTheOthersAreRead() throws IOException {
        var there = Files.writeString(folder.resolve("a.txt"), Reading.text());
        var reading = Reading.of(folder.resolve("none.txt"), there);
        assertThat(reading.articles()).hasSize(1);
        assertThat(reading.issues().get(0))
                .hasToString(
                        folder
                                + "/none.txt: there is no such file or folder; it was left out. Check the path and its permissions.");
    }

    @Test
    void whatTheCallerThrowsIsTheCallers() throws IOException {
        var file = Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"Boria denied it.\"}\n");
        assertThatThrownBy(() -> ArticleReader.read(
                        file,
                        article -> {
                            throw new IllegalStateException("mine");
                        },
                        issue -> {}))
                .hasMessage("mine");
    }
}
