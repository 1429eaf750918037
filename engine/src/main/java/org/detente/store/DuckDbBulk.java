package org.detente.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detente.event.CodedEvent;
import org.detente.store.EventStore.Change;
import org.detente.store.EventStore.Version;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A document on its way into a file: its rows gather in a temporary table, which the database keeps on the disk when it grows, and are put
 * in their place in one transaction.
 */
final class DuckDbBulk implements Bulk {
    private static final String STAGED = "staged_event";

    /** What a store has of the document, beside what comes: the same id, and the same in every column. */
    private static final String SAME = "CREATE OR REPLACE TEMP TABLE same_event AS SELECT id FROM " + STAGED
            + " AS now JOIN coded_event AS old USING (source, document, id) WHERE "
            + EventRows.CONTENT.stream()
                    .map(column -> "now.%s IS NOT DISTINCT FROM old.%s".formatted(column, column))
                    .collect(Collectors.joining(" AND "));

    private final Path file;
    private final DuckDBConnection connection;
    private final String source;
    private final String document;
    private final boolean known;
    private final DuckDBAppender appender;
    private final Map<String, CodedEvent> few = new LinkedHashMap<>();
    private final List<CodedEvent> again = new ArrayList<>();
    private final int most;
    private boolean many;

    /**
     * Begins a document.
     *
     * @param known whether the store has anything of it
     * @param few   up to so many events are kept in memory beside: for them the plain way is faster than a dozen questions to the database
     */
    DuckDbBulk(Path file, DuckDBConnection connection, String source, String document, boolean known, int few)
            throws SQLException {
        this.most = few;
        this.file = file;
        this.connection = connection;
        this.source = source;
        this.document = document;
        this.known = known;
        execute("CREATE OR REPLACE TEMP TABLE " + STAGED + " AS SELECT * FROM coded_event LIMIT 0");
        this.appender = connection.createAppender("temp", "main", STAGED);
    }

    @Override
    public void add(CodedEvent event) {
        try {
            if (!many && few.putIfAbsent(event.id(), event) != null) {
                again.add(event);
                return;
            }
            EventRows.append(appender, source, document, event);
            if (few.size() > most) {
                many = true;
                few.clear();
            }
        } catch (SQLException e) {
            throw StoreProblems.onWriting(file, e);
        }
    }

    @Override
    public ActSums finish(Repeated repeated) {
        try {
            appender.close();
            again.forEach(event -> repeated.event(event.evidence().origin().line(), event.id()));
            if (!many) {
                return ActSums.of(few.values());
            }
            takeOutRepeated(repeated);
            try (var reports = new MergedReports(connection, STAGED, false)) {
                return reports.sums(count(STAGED));
            }
        } catch (SQLException e) {
            throw StoreProblems.onWriting(file, e);
        }
    }

    private void takeOutRepeated(Repeated repeated) throws SQLException {
        execute("CREATE OR REPLACE TEMP TABLE repeated AS SELECT id, min(rowid) AS first FROM " + STAGED
                + " GROUP BY id HAVING count(*) > 1");
        if (count("repeated") > 0) {
            var later = " FROM " + STAGED + " AS event JOIN repeated USING (id) WHERE event.rowid > first";
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT line, id" + later + " ORDER BY event.rowid")) {
                while (rows.next()) {
                    repeated.event(rows.getLong(1), rows.getString(2));
                }
            }
            execute("DELETE FROM " + STAGED + " WHERE rowid IN (SELECT event.rowid" + later + ")");
        }
        execute("DROP TABLE repeated");
    }

    @Override
    public Change compare() {
        try {
            long now = count(STAGED);
            if (!known) {
                return new Change(Math.toIntExact(now), 0, 0, 0);
            }
            execute(SAME);
            long same = count("same_event");
            long shared = count(STAGED + " SEMI JOIN coded_event USING (source, document, id)");
            long before = count("coded_event SEMI JOIN (SELECT %s AS source, %s AS document) USING (source, document)"
                    .formatted(DuckDbStore.quoted(source), DuckDbStore.quoted(document)));
            return new Change(
                    Math.toIntExact(now - shared),
                    Math.toIntExact(shared - same),
                    Math.toIntExact(before - shared),
                    Math.toIntExact(same));
        } catch (SQLException e) {
            throw StoreProblems.onWriting(file, e);
        }
    }

    @Override
    public Change commit(Version version, ImportFigures figures) {
        try {
            var change = compare();
            connection.setAutoCommit(false);
            if (!known) {
                execute("INSERT INTO coded_event SELECT * FROM " + STAGED);
            } else if (!change.isNothing()) {
                execute(
                        "DELETE FROM coded_event WHERE source = %s AND document = %s AND id NOT IN (SELECT id FROM same_event)"
                                .formatted(DuckDbStore.quoted(source), DuckDbStore.quoted(document)));
                execute("INSERT INTO coded_event SELECT * FROM " + STAGED + " ANTI JOIN same_event USING (id)");
            }
            new ImportTables(connection).put(new ImportedFile(source, document, version, figures));
            connection.commit();
            connection.setAutoCommit(true);
            return change;
        } catch (SQLException e) {
            rollback();
            throw StoreProblems.onWriting(file, e);
        }
    }

    private void rollback() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            // what cannot be rolled back is rolled back when the file is opened again
        }
    }

    private long count(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            appender.close();
            execute("DROP TABLE IF EXISTS " + STAGED);
            execute("DROP TABLE IF EXISTS same_event");
        } catch (SQLException e) {
            // temporary tables go with the connection
        }
    }
}
