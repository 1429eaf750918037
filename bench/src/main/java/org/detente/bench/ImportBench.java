package org.detente.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detente.Workbench;
import org.detente.actor.Directory;
import org.detente.archive.ImportWatcher;
import org.detente.archive.Importer;
import org.detente.source.events.Codebook;
import org.detente.source.events.EventFiles;
import org.detente.store.CountQuery;
import org.detente.store.DuckDbStore;
import org.detente.tension.TensionSettings;

/**
 * The import of a file of events to acts, side by side with the plain way: the same file copied by DuckDB, as it is, into a table of a file
 * database. Each run is a process of its own, the two by turns, so that neither inherits memory or warmth; peak memory is what the kernel
 * says of the process. The command stands in docs/benchmarks.md.
 */
public final class ImportBench {
    private static final Set<Integer> INTEGERS = Set.of(2, 3, 4, 26, 30, 32, 33, 34, 36, 43, 50, 57);
    private static final Set<Integer> DOUBLES = Set.of(5, 31, 35, 40, 41, 47, 48, 54, 55);

    private ImportBench() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        switch (args.length == 0 ? "" : args[0]) {
            case "copy" -> copy(Path.of(args[1]), Path.of(args[2]));
            case "import" -> importEvents(Path.of(args[1]), Path.of(args[2]));
            case "ask" -> ask(Path.of(args[1]), args[2], args[3]);
            case "compare" -> compare(Path.of(args[1]), Integer.parseInt(args[2]));
            default -> {
                System.err.println(
                        "compare FILE RUNS | import FILE STORE | copy FILE DATABASE | ask STORE STATE STATE");
                System.exit(2);
            }
        }
    }

    private static void compare(Path file, int runs) throws IOException, InterruptedException {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < runs; i++) {
            double copied = child("copy", file, file.resolveSibling("copied.duckdb"));
            double imported = child("import", file, file.resolveSibling("imported.duckdb"));
            ratios.add(imported / copied);
        }
        System.out.printf(Locale.ROOT, "ratios of import to copy: %s%n", ratios);
    }

    /** Runs the work in a process of its own on a fresh database; gives its seconds. */
    private static double child(String work, Path file, Path database) throws IOException, InterruptedException {
        delete(database);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseParallelGC",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportBench.class.getName(),
                        work,
                        file.toString(),
                        database.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        double seconds = 0;
        for (var line : process.inputReader().lines().toList()) {
            System.out.println(line);
            seconds = line.startsWith("seconds ") ? Double.parseDouble(line.substring(8)) : seconds;
        }
        process.waitFor(1, TimeUnit.HOURS);
        System.out.printf(Locale.ROOT, "%s: %,d MB on the disk%n", work, Files.size(database) >> 20);
        return seconds;
    }

    private static void delete(Path database) throws IOException {
        Files.deleteIfExists(database);
        Files.deleteIfExists(Path.of(database + ".wal"));
    }

    /** Columns with the types that they have in the documentation of GDELT. */
    private static void copy(Path file, Path database) throws SQLException, IOException {
        long begin = System.nanoTime();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement()) {
            var columns = IntStream.rangeClosed(1, 58)
                    .mapToObj(i -> "c" + i + " " + type(i))
                    .collect(Collectors.joining(", "));
            statement.execute("CREATE TABLE plain (" + columns + ")");
            statement.execute("COPY plain FROM '" + file + "' (DELIMITER '\t', HEADER false, QUOTE '', ESCAPE '')");
        }
        report("copy", begin);
    }

    private static String type(int column) {
        if (column == 1) {
            return "BIGINT";
        }
        if (INTEGERS.contains(column)) {
            return "INTEGER";
        }
        return DOUBLES.contains(column) ? "DOUBLE" : "VARCHAR";
    }

    private static void importEvents(Path file, Path database) throws IOException {
        long begin = System.nanoTime();
        try (var store = DuckDbStore.open(database)) {
            var files = EventFiles.in(
                    List.of(file.toString()),
                    Codebook.standard(),
                    EventFiles.Settings.NONE,
                    issue -> System.err.println(issue));
            var reports = new Importer(store, "bench", "bench", true, ImportWatcher.NONE, Clock.systemUTC()).run(files);
            reports.forEach(report -> System.out.println(report.figures()));
        }
        report("import", begin);
    }

    private static void ask(Path database, String first, String second) {
        try (var store = DuckDbStore.openReadOnly(database)) {
            var bench = new Workbench(List.of(store), Directory.standard(), TensionSettings.STANDARD);
            for (int i = 0; i < 3; i++) {
                timed(
                        "acts of all pairs",
                        () -> store.actCounts(CountQuery.byPair(LocalDate.MAX), List.of()).stream()
                                .mapToLong(count -> count.acts())
                                .sum());
                var pair = bench.pair(first, second);
                timed(
                        "record of a pair",
                        () -> bench.record(pair, Optional.empty()).coverage());
                timed(
                        "brief of a pair",
                        () -> bench.page(bench.brief(pair, Optional.empty(), 120))
                                .sections()
                                .size());
            }
        }
    }

    private static void timed(String what, Supplier<Object> work) {
        long begin = System.nanoTime();
        double cpu = cpu();
        var result = work.get();
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f s wall, %.2f s CPU (%s)%n",
                what,
                (System.nanoTime() - begin) / 1e9,
                cpu() - cpu,
                result);
    }

    /** Seconds of all threads of this process, those of the database and the collector among them. */
    private static double cpu() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static void report(String work, long begin) throws IOException {
        double seconds = (System.nanoTime() - begin) / 1e9;
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            var peak =
                    status.filter(line -> line.startsWith("VmHWM")).findFirst().orElse("");
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.1f s wall, %.1f s CPU, %s%n",
                    work,
                    seconds,
                    cpu(),
                    peak.replaceAll("\\s+", " "));
        }
        System.out.printf(Locale.ROOT, "seconds %.3f%n", seconds);
    }
}
