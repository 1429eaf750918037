package org.detente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detente.TensionDesk;
import org.detente.Workbench;
import org.detente.actor.Directory;
import org.detente.actor.Dyad;
import org.detente.ontology.Ontology;
import org.detente.store.DuckDbStore;
import org.detente.tension.TensionSettings;
import org.detente.tension.WeeklyTension;

/**
 * The weekly tension of all pairs of a store, side by side with a plain query that gives the same figures. Each in a process of its
 * own; the command stands in docs/benchmarks.md. The query knows bare CAMEO codes only, as files of events have them.
 */
public final class TensionBench {
    private TensionBench() {}

    public static void main(String[] args) throws SQLException, IOException {
        if (args.length != 2 || !List.of("all", "sql", "compare").contains(args[0])) {
            System.err.println("all STORE | sql STORE | compare STORE");
            System.exit(2);
        }
        long begin = System.nanoTime();
        var store = Path.of(args[1]);
        switch (args[0]) {
            case "all" ->
                tell("all", rows(store).stream().map(TensionBench::weeks).toList());
            case "sql" -> tell("sql", List.copyOf(sql(store).values()));
            default -> System.out.printf(Locale.ROOT, "largest difference %.3g points%n", difference(store));
        }
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            System.out.printf(
                    Locale.ROOT,
                    "%.1f s, %s%n",
                    (System.nanoTime() - begin) / 1e9,
                    status.filter(line -> line.startsWith("VmHWM")).findFirst().orElse(""));
        }
    }

    private static void tell(String name, List<double[]> directions) {
        double sum = 0.0;
        long weeks = 0;
        for (var direction : directions) {
            for (double value : direction) {
                sum += value;
            }
            weeks += direction.length;
        }
        System.out.printf(
                Locale.ROOT, "%s: %,d directions, %,d weeks, sum %.3f%n", name, directions.size(), weeks, sum);
    }

    private static double[] weeks(WeeklyTension.Row row) {
        return IntStream.range(0, row.weeks()).mapToDouble(row::tension).toArray();
    }

    static List<WeeklyTension.Row> rows(Path file) {
        try (var store = DuckDbStore.openReadOnly(file)) {
            var bench = new Workbench(List.of(store), Directory.standard(), TensionSettings.STANDARD);
            return new TensionDesk(bench, TensionSettings.STANDARD)
                    .all(Optional.empty())
                    .rows();
        }
    }

    /** Of every direction and week, how far the two are apart at most. */
    static double difference(Path store) throws SQLException {
        var plain = sql(store);
        var rows = rows(store);
        if (!plain.keySet().equals(rows.stream().map(WeeklyTension.Row::dyad).collect(Collectors.toSet()))) {
            throw new IllegalStateException("The directions differ: %d and %d.".formatted(plain.size(), rows.size()));
        }
        double most = 0.0;
        for (var row : rows) {
            var other = plain.getOrDefault(row.dyad(), new double[0]);
            for (int week = 0; week < other.length; week++) {
                most = Math.max(most, Math.abs(other[week] - row.tension(week)));
            }
        }
        return most;
    }

    /** The index as a query: reports to acts, acts to weeks, weeks to sums that fade. */
    static Map<Dyad, double[]> sql(Path store) throws SQLException {
        var settings = TensionSettings.STANDARD;
        var ontology = Ontology.standard();
        var types = ontology.cameo().stream()
                .map(code -> ontology.get(code.code()))
                .map(type -> "('%s', %s, %s)"
                        .formatted(type.cameo(), settings.scale().score(type), type.symmetric()))
                .collect(Collectors.joining(", "));
        var query = """
                WITH type (code, score, mutual) AS (VALUES %1$s),
                report AS (
                    SELECT least(actor, target) AS x, greatest(actor, target) AS y, mutual, substr(cameo, 1, 2) AS root, day,
                        CASE WHEN mutual THEN x ELSE actor END AS a, CASE WHEN mutual THEN y ELSE target END AS b, id, cameo
                    FROM coded_event JOIN type ON code = cameo
                    WHERE stance IN ('ASSERTED', 'ALLEGED') AND actor <> target),
                by_day AS (SELECT a, b, mutual, root, day, arg_min(cameo, id) AS code FROM report GROUP BY ALL),
                island AS (
                    SELECT *, day - CAST(row_number() OVER same AS INTEGER) AS island FROM by_day
                    WINDOW same AS (PARTITION BY a, b, mutual, root ORDER BY day)),
                act AS (
                    SELECT * FROM (
                        SELECT *, day - min(day) OVER (PARTITION BY a, b, mutual, root, island) AS since FROM island)
                    WHERE since %% 2 = 0),
                bound AS (SELECT min(day) AS first, max(day) AS last FROM coded_event),
                counted AS (SELECT least(a, b) AS x, greatest(a, b) AS y FROM act GROUP BY ALL HAVING count(*) >= %3$d),
                directed AS (
                    SELECT a AS actor, b AS target, code, day FROM act
                    UNION ALL SELECT b, a, code, day FROM act WHERE mutual),
                added AS (
                    SELECT actor, target, (last - first) // 7 - (last - day) // 7 AS week,
                        sum(greatest(0, -score) * pow(2, -((last - day) %% 7) / %2$d.0)) AS points
                    FROM directed JOIN type USING (code), bound GROUP BY ALL),
                grid AS (
                    SELECT actor, target, week FROM (
                        SELECT x AS actor, y AS target FROM counted UNION ALL SELECT y, x FROM counted),
                        (SELECT unnest(range((last - first) // 7 + 1)) AS week FROM bound))
                SELECT actor, target, list(points ORDER BY week) FROM (
                    SELECT actor, target, week, pow(2, -7 * week / %2$d.0) * sum(coalesce(points, 0) * pow(2, 7 * week / %2$d.0))
                        OVER (PARTITION BY actor, target ORDER BY week) AS points
                    FROM grid LEFT JOIN added USING (actor, target, week))
                GROUP BY ALL""".formatted(types, settings.halfLifeDays(), settings.floorActs());
        var weeks = new HashMap<Dyad, double[]>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + store);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                var points = (Object[]) rows.getArray(3).getArray();
                var values = new double[points.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = ((Number) points[i]).doubleValue();
                }
                weeks.put(new Dyad(rows.getString(1), rows.getString(2)), values);
            }
        }
        return weeks;
    }
}
