package org.detente.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.base.DayRange;
import org.detente.source.ImportIssue.Reason;
import org.detente.store.EventStore.Version;
import org.jspecify.annotations.Nullable;

/** The tables {@code imported}, {@code left_out} and {@code covered}: what is remembered of files that were imported. */
final class ImportTables {
    private static final List<String> TABLES = List.of("imported", "left_out", "covered");

    private final Connection connection;

    ImportTables(Connection connection) {
        this.connection = connection;
    }

    /** Within the transaction of the caller. */
    void put(ImportedFile file) throws SQLException {
        forget(List.of(file.source()), List.of(file.document()));
        var figures = file.figures();
        var sums = figures.sums();
        try (var insert =
                connection.prepareStatement("INSERT INTO imported VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            key(insert, file);
            insert.setString(3, figures.format());
            insert.setLong(4, figures.bytes());
            insert.setLong(5, figures.rows());
            insert.setLong(6, sums.events());
            insert.setLong(7, sums.acts());
            insert.setLong(8, sums.merged());
            insert.setLong(9, sums.mirrored());
            insert.setLong(10, sums.notOnRecord());
            insert.setObject(11, first(figures.covered()));
            insert.setObject(12, last(figures.covered()));
            insert.setObject(13, LocalDateTime.ofInstant(figures.imported(), ZoneOffset.UTC));
            insert.setString(14, figures.with());
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("INSERT INTO left_out VALUES (?, ?, ?, ?)")) {
            for (var entry : figures.leftOut().entrySet()) {
                key(insert, file);
                insert.setString(3, entry.getKey().name());
                insert.setLong(4, entry.getValue());
                insert.executeUpdate();
            }
        }
        try (var insert = connection.prepareStatement("INSERT INTO covered VALUES (?, ?, ?, ?)")) {
            for (var range : figures.covered()) {
                key(insert, file);
                insert.setObject(3, range.first());
                insert.setObject(4, range.last());
                insert.executeUpdate();
            }
        }
        try (var insert = connection.prepareStatement("INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?)")) {
            key(insert, file);
            insert.setString(3, file.version().hash());
            insert.setString(4, file.version().codedWith());
            insert.executeUpdate();
        }
    }

    private static void key(PreparedStatement statement, ImportedFile file) throws SQLException {
        statement.setString(1, file.source());
        statement.setString(2, file.document());
    }

    private static @Nullable LocalDate first(List<DayRange> covered) {
        return covered.isEmpty() ? null : covered.get(0).first();
    }

    private static @Nullable LocalDate last(List<DayRange> covered) {
        return covered.isEmpty() ? null : covered.get(covered.size() - 1).last();
    }

    /** Documents that are put otherwise than by an import are no longer what was imported. */
    void forget(List<String> sources, List<String> documents) throws SQLException {
        for (var table : TABLES) {
            try (var delete = connection.prepareStatement(
                    "DELETE FROM " + table
                            + " WHERE (source, document) IN (SELECT unnest(CAST(? AS VARCHAR[])), unnest(CAST(? AS VARCHAR[])))")) {
                delete.setArray(1, connection.createArrayOf("VARCHAR", sources.toArray()));
                delete.setArray(2, connection.createArrayOf("VARCHAR", documents.toArray()));
                delete.executeUpdate();
            }
        }
    }

    /** By source and document. */
    List<ImportedFile> all() throws SQLException {
        var leftOut = leftOut();
        var covered = covered();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                SELECT source, document, hash, coded_with, format, bytes, rows, events, acts, merged, mirrored, not_on_record, imported_at,
                    imported_with
                FROM imported JOIN document USING (source, document) ORDER BY source, document""")) {
            var files = new ArrayList<ImportedFile>();
            while (rows.next()) {
                var key = List.of(rows.getString(1), rows.getString(2));
                files.add(new ImportedFile(
                        rows.getString(1),
                        rows.getString(2),
                        new Version(rows.getString(3), rows.getString(4)),
                        new ImportFigures(
                                rows.getString(5),
                                rows.getLong(6),
                                rows.getLong(7),
                                new ActSums(
                                        rows.getLong(8),
                                        rows.getLong(9),
                                        rows.getLong(10),
                                        rows.getLong(11),
                                        rows.getLong(12)),
                                leftOut.getOrDefault(key, Map.of()),
                                covered.getOrDefault(key, List.of()),
                                rows.getObject(13, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                rows.getString(14))));
            }
            return files;
        }
    }

    private Map<List<String>, Map<Reason, Long>> leftOut() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT source, document, reason, rows FROM left_out")) {
            var all = new HashMap<List<String>, Map<Reason, Long>>();
            while (rows.next()) {
                all.computeIfAbsent(List.of(rows.getString(1), rows.getString(2)), key -> new EnumMap<>(Reason.class))
                        .put(Reason.valueOf(rows.getString(3)), rows.getLong(4));
            }
            return all;
        }
    }

    private Map<List<String>, List<DayRange>> covered() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT source, document, first, last FROM covered ORDER BY ALL")) {
            var all = new HashMap<List<String>, List<DayRange>>();
            while (rows.next()) {
                all.computeIfAbsent(List.of(rows.getString(1), rows.getString(2)), key -> new ArrayList<>())
                        .add(new DayRange(rows.getObject(3, LocalDate.class), rows.getObject(4, LocalDate.class)));
            }
            return all;
        }
    }
}
