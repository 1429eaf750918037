package org.detente.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.actor.Dyad;
import org.detente.base.DayRange;
import org.detente.event.ActMerger;
import org.detente.event.CodedEvent;
import org.detente.ontology.ActType;
import org.detente.ontology.Ontology;
import org.detente.store.CountQuery.What;
import org.detente.store.CountQuery.When;
import org.detente.store.CountQuery.Who;

/**
 * Counts acts in SQL: the fast twin of {@link ActMerger}, for millions of reports.
 *
 * <p>Reports can be the same act only if dyad (pair, if symmetric) and CAMEO root are the same, and their days hang together. So the
 * reports of each dyad and root fall into islands of consecutive days, and each island is merged for itself. Where an island has nothing
 * but bare CAMEO codes without quantity and issue, all that separates two acts is the distance from the day that leads, and the merging
 * has a closed form: an act leads on every second day from the first,
 *
 * <pre>  day of the act = begun + 2 * floor((day - begun) / 2)</pre>
 *
 * <p>Every other island (curated rows, our own actions, quantities, issues) is read and handed to {@code ActMerger}. Makes temporary
 * tables, which a store that is open to read may have, too.
 */
final class MergedReports implements AutoCloseable {
    private static final String KEY = "a, b, mutual, root";

    private final Connection connection;
    private final String reports;

    /**
     * Sorts the reports into islands.
     *
     * @param events  a table of coded events, or a subquery with its columns
     * @param codes   whether the code of each act will be asked for, which costs as much as the rest
     */
    MergedReports(Connection connection, String events, boolean codes) throws SQLException {
        this.connection = connection;
        this.reports = """
                (SELECT *, mutual AND actor > target AS swapped, CASE WHEN swapped THEN target ELSE actor END AS a,
                        CASE WHEN swapped THEN actor ELSE target END AS b
                 FROM (SELECT *, act_type IN (%s) AS mutual, substr(cameo, 1, 2) AS root FROM %s
                       WHERE stance IN ('ASSERTED', 'ALLEGED') AND target <> actor))""".formatted(symmetricTypes(), events);
        execute("""
                CREATE OR REPLACE TEMP TABLE report_day AS
                WITH by_day AS (
                    SELECT %s, day, count(*) AS reports, least(count(*) FILTER (swapped), count(*) FILTER (NOT swapped)) AS mirrored,
                        bool_and(act_type = cameo AND amount IS NULL AND issue IS NULL AND grade = 'CODED') AS plain,
                        %s AS code
                    FROM %s GROUP BY ALL)
                SELECT *, day - CAST(row_number() OVER (PARTITION BY %s ORDER BY day) AS INTEGER) AS island FROM by_day""".formatted(KEY, codes ? "arg_min(cameo, id)" : "NULL", reports, KEY));
        execute("""
                CREATE OR REPLACE TEMP TABLE island AS
                SELECT %s, island, min(day) AS begun, count(*) AS days, sum(reports) AS reports, sum(mirrored) AS mirrored,
                    bool_and(plain) AS plain
                FROM report_day GROUP BY ALL""".formatted(KEY));
    }

    private static String symmetricTypes() {
        var ontology = Ontology.standard();
        var codes = ontology.cameo().stream().map(code -> ontology.get(code.code()));
        return Stream.concat(ontology.actions().stream(), codes)
                .filter(ActType::symmetric)
                .map(type -> DuckDbStore.quoted(type.id()))
                .collect(Collectors.joining(", "));
    }

    /** Counts by the query; its days are those of acts, whose reports may lie outside. */
    List<ActCount> counts(CountQuery query) throws SQLException {
        boolean wholeIslands = query.what() != What.CODE
                && query.when() == When.ALL
                && query.of().days().equals(EventQuery.ALWAYS);
        var counts = new ArrayList<>(wholeIslands ? ofIslands(query) : ofDays(query));
        for (var act : ActMerger.merge(mixed())) {
            if (query.of().days().contains(act.day())) {
                counts.add(ActCount.one(act, query));
            }
        }
        return ActCount.sum(counts);
    }

    private List<ActCount> ofIslands(CountQuery query) throws SQLException {
        return read("""
                SELECT %s, CAST(NULL AS DATE), CAST(sum((days + 1) // 2) AS BIGINT), min(begun), max(begun + CAST((days - 1) // 2 * 2 AS INTEGER))
                FROM island WHERE plain GROUP BY ALL""".formatted(groups(query)));
    }

    private List<ActCount> ofDays(CountQuery query) throws SQLException {
        DayRange days = query.of().days();
        var period = switch (query.when()) {
            case ALL -> "CAST(NULL AS DATE)";
            case DAY -> "day";
            case WEEK -> "CAST(date_trunc('week', day) AS DATE)";
        };
        return read(
                """
                SELECT %s, %s, count(*), min(day), max(day)
                FROM report_day JOIN island USING (%s, island)
                WHERE island.plain AND (day - begun) %% 2 = 0 AND day BETWEEN DATE '%s' AND DATE '%s' GROUP BY ALL""".formatted(groups(query), period, KEY, QuerySql.within(days.first()), QuerySql.within(days.last())));
    }

    /** Acts of islands that have a closed form, one day and kind after the other; made with codes. */
    void each(EventStore.BareActs each) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                SELECT a, b, mutual, code, day - DATE '1970-01-01', count(*)
                FROM report_day JOIN island USING (%s, island)
                WHERE island.plain AND (day - begun) %% 2 = 0 GROUP BY ALL""".formatted(KEY))) {
            while (rows.next()) {
                each.act(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getBoolean(3),
                        rows.getString(4),
                        LocalDate.ofEpochDay(rows.getLong(5)),
                        rows.getLong(6));
            }
        }
    }

    private static String groups(CountQuery query) {
        var who = query.who() == Who.PAIR ? "least(a, b), greatest(a, b), true" : "a, b, mutual";
        return switch (query.what()) {
            case ALL -> who + ", ''";
            case ROOT -> who + ", root";
            case CODE -> who + ", code";
        };
    }

    private List<ActCount> read(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var counts = new ArrayList<ActCount>();
            while (rows.next()) {
                var period = rows.getObject(5, LocalDate.class);
                counts.add(new ActCount(
                        new Dyad(rows.getString(1), rows.getString(2)),
                        rows.getBoolean(3),
                        rows.getString(4),
                        period == null ? LocalDate.MIN : period,
                        rows.getLong(6),
                        rows.getObject(7, LocalDate.class),
                        rows.getObject(8, LocalDate.class)));
            }
            return counts;
        }
    }

    /** What the reports come to, out of so many events. */
    ActSums sums(long events) throws SQLException {
        long acts;
        long reported;
        long mirrored;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                SELECT CAST(coalesce(sum((days + 1) // 2) FILTER (plain), 0) AS BIGINT), CAST(coalesce(sum(reports), 0) AS BIGINT),
                    CAST(coalesce(sum(mirrored) FILTER (plain), 0) AS BIGINT) FROM island""")) {
            row.next();
            acts = row.getLong(1);
            reported = row.getLong(2);
            mirrored = row.getLong(3);
        }
        for (var act : ActMerger.reports(mixed())) {
            acts++;
            mirrored += ActSums.mirroredIn(act);
        }
        return new ActSums(events, acts, reported - acts - mirrored, mirrored, events - reported);
    }

    /** Reports of the islands that have no closed form. */
    List<CodedEvent> mixed() throws SQLException {
        if (isAllPlain()) {
            return List.of();
        }
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                SELECT %s FROM %s AS report SEMI JOIN
                    (SELECT report_day.* FROM report_day JOIN island USING (%s, island) WHERE NOT island.plain) AS mixed
                    USING (%s, day)""".formatted(EventRows.COLUMNS, reports, KEY, KEY))) {
            return EventRows.readAll(rows);
        }
    }

    private boolean isAllPlain() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(bool_and(plain), true) FROM island")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("DROP TABLE IF EXISTS report_day");
        execute("DROP TABLE IF EXISTS island");
    }
}
