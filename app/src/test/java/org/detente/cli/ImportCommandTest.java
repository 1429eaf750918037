package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.detente.event.CodedEvent;
import org.detente.store.DuckDbStore;
import org.detente.store.EventQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code detente import} and {@code detente sources} on event files: again, revised, killed, two at once. */
class ImportCommandTest {
    private static final List<String> ACTORS =
            List.of("FRA", "ITAGOV", "ESP", "PRTMIL", "AUT", "POLGOV", "FRAGOV", "", "CVL", "ZZZ");
    private static final List<String> CODES = List.of("010", "036", "040", "042", "051", "112", "1621", "173", "190");

    @TempDir
    private Path folder;

    /** What a command said and how it ended. */
    private record Said(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private Said run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
        return new Said(code, out.toString(), err.toString());
    }

    private String store(String name) {
        return folder.resolve(name + ".duckdb").toString();
    }

    /** A daily file as GDELT has them: 58 columns, most of them empty here. */
    private Path file(String name, long seed, int rows) throws IOException {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            var cells = new String[58];
            Arrays.fill(cells, "");
            var day = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(60));
            cells[0] = Long.toString(1_000_000 * seed + i);
            cells[1] = day.format(DateTimeFormatter.BASIC_ISO_DATE);
            cells[5] = ACTORS.get(random.nextInt(ACTORS.size()));
            cells[6] = cells[5];
            cells[15] = ACTORS.get(random.nextInt(ACTORS.size()));
            cells[16] = cells[15];
            cells[26] = CODES.get(random.nextInt(CODES.size()));
            cells[56] = day.plusDays(random.nextInt(3)).format(DateTimeFormatter.BASIC_ISO_DATE);
            cells[57] = "http://www.example.org/" + i;
            text.append(String.join("\t", cells)).append('\n');
        }
        var events = folder.resolve("events");
        Files.createDirectories(events);
        return Files.writeString(events.resolve(name), text);
    }

    private List<CodedEvent> events(String store) {
        try (var opened = DuckDbStore.openReadOnly(Path.of(store))) {
            return opened.find(EventQuery.all());
        }
    }

    /** What a store tells of its imports, but for the time. */
    private List<String> imports(String store) {
        try (var opened = DuckDbStore.openReadOnly(Path.of(store))) {
            return opened.imports().stream()
                    .map(file -> file.toString().replaceAll("imported=[^,]*", ""))
                    .toList();
        }
    }

    @Test
    void filesGoInOnceAndARevisedOneReplacesItself() throws IOException {
        var one = file("20140101.export.CSV", 1, 500);
        file("20140102.export.CSV", 2, 500);
        var paths = folder.resolve("events").toString();
        var rehearsed = run("import", paths, "--store", store("s"), "--dry-run");
        assertThat(rehearsed.out()).contains("would change", "nothing was written");
        assertThat(Path.of(store("s"))).doesNotExist();

        var first = run("import", paths, "--store", store("s"), "--json").json().get("files");
        assertThat(first).hasSize(2);
        var figures = first.get(0).get("figures");
        assertThat(figures.get("rows").asInt()).isEqualTo(500);
        assertThat(figures.get("events").asInt() + figures.get("rowsLeftOut").asInt())
                .isEqualTo(500);
        assertThat(figures.get("acts").asInt()
                        + figures.get("merged").asInt()
                        + figures.get("mirrored").asInt())
                .isEqualTo(figures.get("events").asInt());
        var before = events(store("s"));

        assertThat(run("import", paths, "--store", store("s")).out())
                .contains("20140101.export.CSV: nothing changes", "2 files, of which 2 were there already");
        assertThat(events(store("s"))).isEqualTo(before);

        var lines = new ArrayList<>(Files.readAllLines(one));
        lines.remove(lines.size() - 1);
        Files.write(one, lines);
        assertThat(run("import", paths, "--store", store("s")).out()).contains(" 0 added, 0 changed, ");
        assertThat(events(store("s"))).hasSizeLessThanOrEqualTo(before.size());
    }

    @Test
    void everyRowThatIsLeftOutCanBeListed() throws IOException {
        var file = file("20140101.export.CSV", 1, 500);
        var issues = folder.resolve("issues.csv");
        var said = run("import", file.toString(), "--store", store("s"), "--issues", issues.toString());
        assertThat(said.code()).isEqualTo(1); // ZZZ is nobody
        assertThat(said.out()).contains("unknown actor (ZZZ); the row was left out.", "are counted and not shown");
        var left = run("import", file.toString(), "--store", store("t"), "--json")
                .json()
                .get("files")
                .get(0)
                .get("figures")
                .get("rowsLeftOut")
                .asInt();
        assertThat(Files.readAllLines(issues))
                .hasSize(left + 1)
                .startsWith("file,line,id,reason,row_left_out,found")
                .anyMatch(line -> line.matches("20140101.export.CSV,\\d+,1000\\d+,unknown actor,yes,ZZZ"));
        assertThat(run("import", file.toString(), "--store", store("s"), "--issues", "/proc/none.csv")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void theSourcesAreListedWithWhatEachFileCameTo() throws IOException {
        file("20140101.export.CSV", 1, 500);
        file("20140102.export.CSV", 2, 50);
        run("import", folder.resolve("events").toString(), "--store", store("s"));
        var text = run("sources", "--store", store("s"));
        assertThat(text.out()).contains("gdelt", "  20140102.export.CSV", "reference", "2 sources on record");
        var json = run("sources", "--store", store("s"), "--no-reference", "--json")
                .json();
        assertThat(json).hasSize(1);
        assertThat(json.get(0).get("rows").asInt()).isEqualTo(550);
        assertThat(json.get(0).get("events").asInt())
                .isEqualTo(events(store("s")).size());
        assertThat(run("sources", "--store", store("s"), "--csv").out().lines()).hasSize(3);
    }

    @Test
    void thePairsAreThoseOfTheActs() throws IOException {
        file("20140101.export.CSV", 1, 2000);
        run("import", folder.resolve("events").toString(), "--store", store("s"));
        var pairs = run("pairs", "--store", store("s"), "--json").json();
        var pair = pairs.get(0).get("pair").asString().split("-", -1);
        assertThat(run("acts", pair[0], pair[1], "--store", store("s"), "--json")
                        .json())
                .hasSize(pairs.get(0).get("acts").asInt());
    }

    @Test
    void killedAnywhereAndRunAgainItGivesWhatOneRunGives() throws Exception {
        for (int i = 0; i < 4; i++) {
            file("2014010%d.export.CSV".formatted(i + 1), i, 1500);
        }
        var paths = folder.resolve("events").toString();
        run("import", paths, "--store", store("whole"));
        var whole = events(store("whole"));
        var imports = imports(store("whole"));
        var timed = start("import", paths, "--store", store("timed"));
        awaitStore(timed, store("timed"));
        long begun = System.nanoTime();
        assertThat(timed.waitFor()).isOne();
        long work = (System.nanoTime() - begun) / 1_000_000;
        var random = new Random(11);
        for (int i = 0; i < 20; i++) {
            var store = store("killed" + i);
            var child = start("import", paths, "--store", store);
            awaitStore(child, store);
            child.waitFor(random.nextLong(work + 1), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            run("import", paths, "--store", store);
            assertThat(imports(store)).as("kill " + i).isEqualTo(imports);
            assertThat(events(store)).as("kill " + i).isEqualTo(whole);
        }
    }

    /** Until the work begins: before that there is nothing to lose. */
    private static void awaitStore(Process child, String store) throws InterruptedException {
        while (child.isAlive() && !Files.exists(Path.of(store))) {
            Thread.sleep(5);
        }
    }

    @Test
    void whoComesSecondIsToldWhoHoldsTheStoreAndLosesNothing() throws Exception {
        var one = file("20140101.export.CSV", 1, 500);
        var other = file("20140102.export.CSV", 2, 2000);
        var first = start("import", "-", "--store", store("s"));
        try (var pipe = first.outputWriter()) {
            pipe.write(Files.readString(other)); // its format is told; the end is open
            pipe.flush();
            awaitStore(first, store("s"));
            awaitLock(one);
            var second = run("import", one.toString(), "--store", store("s"));
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.err())
                    .contains("number " + first.pid(), "Nothing was changed", "Wait until it is done, or end it");
        }
        assertThat(first.waitFor()).isOne();
        assertThat(run("import", one.toString(), "--store", store("s")).out()).contains(" added, 0 changed");
        assertThat(imports(store("s"))).hasSize(2);
    }

    /** Until the store is held: before that the second would be first. */
    private void awaitLock(Path file) throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            if (run("import", file.toString(), "--store", store("s"), "--dry-run")
                            .code()
                    == 1) {
                return;
            }
            Thread.sleep(20);
        }
    }

    private Process start(String... args) throws IOException {
        return new ProcessBuilder(command(args))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
    }

    /** The database unpacks its library into the folder of the test, where a killed process leaves it. */
    private List<String> command(String... args) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "org.detente.cli.Main"));
        command.addAll(List.of(args));
        return command;
    }
}
