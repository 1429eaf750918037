package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.detente.event.CodedEvent;
import org.detente.store.DuckDbStore;
import org.detente.store.EventQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code detente ingest}: again, changed, and killed. */
class IngestCommandTest {
    private static final List<String> STATES = List.of("France", "Italy", "Spain", "Portugal", "Austria", "Poland");

    @TempDir
    private Path folder;

    private Path store(String name) {
        return folder.resolve(name + ".duckdb");
    }

    private Path news(int articles) throws IOException {
        var random = new Random(7);
        var lines = new StringBuilder();
        for (int i = 0; i < articles; i++) {
            var who = STATES.get(random.nextInt(3));
            var whom = STATES.get(3 + random.nextInt(3));
            lines.append(
                    "{\"id\": %d, \"date\": \"2024-%02d-%02d\", \"outlet\": \"%s\", \"text\": \"%s expelled %d diplomats of %s. %s condemned the expulsion.\"}%n"
                            .formatted(
                                    i,
                                    1 + i % 12,
                                    1 + i % 28,
                                    i % 2 == 0 ? "" : "The Courier",
                                    who,
                                    2 + random.nextInt(9),
                                    whom,
                                    whom));
        }
        return Files.writeString(folder.resolve("news.jsonl"), lines);
    }

    private static List<CodedEvent> events(Path store) {
        try (var opened = DuckDbStore.openReadOnly(store)) {
            return opened.find(EventQuery.all());
        }
    }

    @Test
    void theSameAgainIsPassedOverAndAChangedArticleReplacesItself() throws IOException {
        var news = news(12);
        var first = Shell.run("ingest", news.toString(), "--store", store("s").toString());
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("12 articles written, 0 there already");
        var before = events(store("s"));
        assertThat(before).hasSizeGreaterThanOrEqualTo(12);
        assertThat(before)
                .extracting(event -> event.evidence().origin().source())
                .contains("news", "The Courier");
        var again = Shell.run("ingest", news.toString(), "--store", store("s").toString(), "--json")
                .json();
        assertThat(again.get("written").asInt()).isZero();
        assertThat(again.get("alreadyThere").asInt()).isEqualTo(12);
        assertThat(events(store("s"))).isEqualTo(before);

        var lines = Files.readAllLines(news);
        lines.set(3, lines.get(3).replaceFirst("expelled \\d+", "expelled 99"));
        Files.write(news, lines);
        var changed = Shell.run("ingest", news.toString(), "--store", store("s").toString());
        assertThat(changed.out()).contains("1 articles written, 11 there already");
        assertThat(events(store("s"))).hasSameSizeAs(before).isNotEqualTo(before);
    }

    @Test
    void aRehearsalWritesNothing() throws IOException {
        var said = Shell.run("ingest", news(3).toString(), "--store", store("s").toString(), "--dry-run");
        assertThat(said.out()).contains("coded 3 articles", "nothing was written");
        assertThat(store("s")).doesNotExist();
        assertThat(Shell.run("ingest", "--store", store("s").toString()).code()).isEqualTo(2);
    }

    @Test
    void killedAnywhereAndRunAgainItGivesWhatOneRunGives() throws Exception {
        var news = news(400).toString();
        Shell.run("ingest", news, "--store", store("whole").toString());
        var random = new Random(11);
        for (int i = 0; i < 3; i++) {
            var child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.detente.cli.Main",
                            "ingest",
                            news,
                            "--store",
                            store("killed").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("child.log").toFile())
                    .start();
            child.waitFor(1500 + random.nextInt(6000), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
        }
        assertThat(Shell.run("ingest", news, "--store", store("killed").toString())
                        .code())
                .isZero();
        assertThat(events(store("killed"))).isEqualTo(events(store("whole")));
    }
}
