package org.detente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.detente.base.Problem;
import org.detente.event.RandomEvents;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract on a file, and everything that can be wrong with a file. */
class DuckDbStoreTest extends EventStoreContract {
    @TempDir
    private Path folder;

    @Override
    EventStore newStore() {
        return DuckDbStore.open(file());
    }

    private Path file() {
        return folder.resolve("deep/er/store.duckdb");
    }

    @Test
    void whatWasPutIsThereAfterReopeningAndCanBeReadByManyAtOnce() {
        store.put("s", "d", RandomEvents.of(1, 20));
        store.close();
        try (var one = DuckDbStore.openReadOnly(file());
                var other = DuckDbStore.openReadOnly(file())) {
            assertThat(one.find(EventQuery.all())).hasSize(20).isEqualTo(other.find(EventQuery.all()));
        }
        store = DuckDbStore.open(file());
    }

    @Test
    void aFileThatIsNoStoreIsNamedAndLeftAlone() throws IOException {
        var junk = Files.writeString(folder.resolve("junk.duckdb"), "this is no database ".repeat(1000));
        for (var open : List.<Runnable>of(() -> DuckDbStore.open(junk), () -> DuckDbStore.openReadOnly(junk))) {
            assertThatThrownBy(open::run)
                    .isInstanceOf(Problem.class)
                    .hasMessageContainingAll("junk.duckdb", "Nothing was changed");
        }
        assertThat(junk).hasContent("this is no database ".repeat(1000));
    }

    @Test
    void aDamagedStoreIsNamedAndLeftAlone() throws IOException {
        store.put("s", "d", RandomEvents.of(1, 2000));
        store.close();
        var bytes = Files.readAllBytes(file());
        var damaged = folder.resolve("damaged.duckdb");
        for (int i = 4096; i < bytes.length; i += 7) {
            bytes[i] ^= 0x5a;
        }
        Files.write(damaged, bytes);
        assertThatThrownBy(() -> {
                    try (var opened = DuckDbStore.openReadOnly(damaged)) {
                        opened.find(EventQuery.all());
                    }
                })
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("damaged.duckdb", "Nothing was changed");
        assertThat(damaged).hasBinaryContent(bytes);
        store = DuckDbStore.open(file());
    }

    @Test
    void aFewWrongBytesOrAMissingEndAreDamageNotALock() throws IOException {
        store.put("s", "d", RandomEvents.of(1, 2000));
        store.close();
        var bytes = Files.readAllBytes(file());
        var cut = Files.write(folder.resolve("cut.duckdb"), Arrays.copyOf(bytes, 14_000));
        for (int i = 12_300; i < 12_400; i++) {
            bytes[i] ^= 0x5a;
        }
        var flipped = Files.write(folder.resolve("flipped.duckdb"), bytes);
        for (var damaged : List.of(cut, flipped)) {
            assertThatThrownBy(() -> DuckDbStore.openReadOnly(damaged))
                    .isInstanceOf(Problem.class)
                    .hasMessageContainingAll(damaged.toString(), "or it is damaged", "Restore a copy");
        }
        store = DuckDbStore.open(file());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE meta SET value = 'abc'",
                "UPDATE meta SET value = ''",
                "UPDATE meta SET value = '-1'",
                "DELETE FROM meta",
                "DROP TABLE meta",
                "DROP TABLE coded_event",
                "DROP TABLE meta; CREATE TABLE meta (name VARCHAR, since DATE)"
            })
    void aDatabaseThatIsNoWholeStoreOfOursIsNamedAndLeftAlone(String harm) throws Exception {
        store.close();
        execute(file(), harm);
        var before = Files.readAllBytes(file());
        for (var open : List.<Runnable>of(() -> DuckDbStore.open(file()), () -> DuckDbStore.openReadOnly(file()))) {
            assertThatThrownBy(open::run).isInstanceOf(Problem.class).hasMessageContaining("this is no store");
        }
        assertThat(file()).hasBinaryContent(before);
    }

    private static void execute(Path database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aCreationThatFailsOnAFullDiskLeavesNothing() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/prlimit")), "skipped: no prlimit(1) here to limit files with");
        var fresh = folder.resolve("fresh.duckdb");
        var creator = child("create", fresh.toString());
        assertThat(creator.inputReader().readLine()).isEqualTo("ready");
        limit(creator, 2_000);
        creator.outputWriter().append("go\n").close();
        assertThat(creator.inputReader().readLine()).contains("fresh.duckdb", "Nothing was changed");
        creator.waitFor();
        assertThat(fresh).doesNotExist();
        assertThat(DuckDbStore.isThere(fresh)).isFalse();
        assertThat(DuckDbStore.isThere(Files.createFile(fresh))).isFalse();
        assertThat(DuckDbStore.isThere(file())).isTrue();
    }

    @Test
    void anEmptyFileBecomesAStore() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.duckdb"));
        try (var opened = DuckDbStore.open(empty)) {
            assertThat(opened.holdings()).isEmpty();
        }
    }

    @Test
    void aFolderIsNoStore() {
        assertThatThrownBy(() -> DuckDbStore.open(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("folder, not a store");
        assertThatThrownBy(() -> DuckDbStore.openReadOnly(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("folder");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        assertThatThrownBy(() -> DuckDbStore.open(Path.of("/proc/detente/store.duckdb")))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("/proc/detente", "--store");
    }

    @Test
    void aStoreOfANewerVersionIsRefusedAndAnOlderOneIsMigrated() throws Exception {
        store.put("s", "d", RandomEvents.of(1, 5));
        store.close();
        setVersion("99");
        assertThatThrownBy(() -> DuckDbStore.open(file()))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("version 99", "newer Detente");
        setVersion(Integer.toString(Schema.VERSION));
        store = DuckDbStore.open(file());
        assertThat(store.find(EventQuery.all())).hasSize(5);

        var old = folder.resolve("old.duckdb");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + old);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE unrelated (x INTEGER)"); // version 0: a file without our tables
        }
        assertThatThrownBy(() -> DuckDbStore.openReadOnly(old))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("version 0");
        try (var migrated = DuckDbStore.open(old)) {
            assertThat(migrated.put("s", "d", RandomEvents.of(1, 5)).added()).isEqualTo(5);
        }
    }

    @Test
    void aStoreOfVersionOneKeepsItsEventsAndLearnsOfCausesAndVersions() throws Exception {
        store.put("s", "d", RandomEvents.of(1, 5));
        var before = store.find(EventQuery.all());
        store.close();
        execute(
                file(),
                "ALTER TABLE coded_event DROP COLUMN because; DROP TABLE document; DROP TABLE imported; DROP TABLE left_out; DROP TABLE covered");
        setVersion("1");
        assertThatThrownBy(() -> DuckDbStore.openReadOnly(file())).hasMessageContaining("version 1");
        store = DuckDbStore.open(file());
        assertThat(store.find(EventQuery.all())).isEqualTo(before);
        var event = before.get(0);
        var told = event.withDetail(event.detail().withBecause("the expulsion"));
        store.putAll(List.of(new EventStore.Document("s", "e", List.of(told), new EventStore.Version("h", "c"))));
        assertThat(store.find(EventQuery.all())).contains(told).hasSize(6);
    }

    @Test
    void aStoreOfVersionTwoKeepsItsEventsAndLearnsOfImports() throws Exception {
        var version = new EventStore.Version("h", "c");
        store.putAll(List.of(new EventStore.Document("s", "d", RandomEvents.of(1, 5), version)));
        var before = store.find(EventQuery.all());
        store.close();
        execute(file(), "DROP TABLE imported; DROP TABLE left_out; DROP TABLE covered"); // as version 2 was
        setVersion("2");
        store = DuckDbStore.open(file());
        assertThat(store.find(EventQuery.all())).isEqualTo(before);
        assertThat(store.versionOf("s", "d")).contains(version);
        assertThat(store.imports()).isEmpty();
    }

    private void setVersion(String version) throws Exception {
        execute(file(), "UPDATE meta SET value = '" + version + "' WHERE key = 'schema_version'");
    }

    @Test
    void aStoreThatAnotherProcessWritesIsRefusedWithItsNumber() throws Exception {
        store.close();
        var writer = child("hold", file().toString());
        try {
            assertThat(writer.inputReader().readLine()).isEqualTo("open");
            for (var open : List.<Runnable>of(() -> DuckDbStore.open(file()), () -> DuckDbStore.openReadOnly(file()))) {
                assertThatThrownBy(open::run)
                        .isInstanceOf(Problem.class)
                        .hasMessageContainingAll("another process", Long.toString(writer.pid()));
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        store = DuckDbStore.open(file());
    }

    @Test
    void aWriterKilledAnywhereLeavesWholeDocuments() throws Exception {
        store.close();
        var random = new Random(7);
        for (int round = 0; round < 6; round++) {
            var writer = child("write", file().toString());
            assertThat(writer.inputReader().readLine()).isEqualTo("open");
            if (round == 5) {
                assertThat(writer.inputReader().readLine())
                        .isEqualTo("wrote"); // on a busy machine, too, one document is whole
            }
            Thread.sleep(20 + random.nextInt(400));
            writer.destroyForcibly().waitFor();
            try (var opened = DuckDbStore.open(file())) {
                for (var holding : opened.holdings()) {
                    assertThat(holding.events()).as(holding.document()).isEqualTo(500);
                }
            }
        }
        store = DuckDbStore.open(file());
        assertThat(store.holdings()).isNotEmpty();
        store.put("s", "doc0", RandomEvents.of(0, 500));
    }

    @Test
    void aFullDiskLosesNothing() throws Exception {
        store.put("s", "kept", RandomEvents.of(1, 100));
        store.close();
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/prlimit")), "skipped: no prlimit(1) here to limit files with");
        var filler = child("fill", file().toString());
        assertThat(filler.inputReader().readLine()).isEqualTo("open");
        limit(filler, Files.size(file()) + 40_000);
        filler.outputWriter().append("go\n").close();
        var said = filler.inputReader().lines().collect(Collectors.joining(" "));
        filler.waitFor();
        assertThat(said).contains("writing failed", "The store is as it was before");
        store = DuckDbStore.open(file());
        assertThat(store.holdings())
                .singleElement()
                .extracting(EventStore.Holding::document)
                .isEqualTo("kept");
        assertThat(store.find(EventQuery.all())).hasSize(100);
    }

    private static void limit(Process process, long bytes) throws Exception {
        var limit = new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes).start();
        assertThat(limit.waitFor()).isZero();
    }

    private static Process child(String... arguments) throws IOException {
        return new ProcessBuilder(java(arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> java(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Another process with the store. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws Exception {
            if (args[0].equals("create")) {
                DriverManager.getConnection("jdbc:duckdb:").close(); // unpacks its library while there is room
                System.out.println("ready");
                if (System.in.read() < 0) {
                    return;
                }
            }
            try (var store = DuckDbStore.open(Path.of(args[1]))) {
                System.out.println("open");
                switch (args[0]) {
                    case "hold" -> Thread.sleep(60_000);
                    case "write" -> {
                        for (int i = 0; i < 10_000; i++) {
                            store.put("s", "doc" + i % 20, RandomEvents.of(i, 500));
                            System.out.println("wrote");
                        }
                    }
                    default -> {
                        if (System.in.read() < 0) {
                            return;
                        }
                        for (int i = 0; i < 200; i++) {
                            store.put("s", "big", RandomEvents.of(i, 200_000));
                        }
                        fail("the disk never filled");
                    }
                }
            } catch (Problem problem) {
                System.out.println(problem.getMessage());
            }
        }
    }
}
