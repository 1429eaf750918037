package org.detente.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * The tables of a store file and how older ones become newer ones: migration {@code i} turns version {@code i} into {@code
 * i + 1}; each runs in one transaction.
 */
final class Schema {
    private static final List<List<String>> MIGRATIONS = List.of(
            List.of(
                    """
            CREATE TABLE coded_event (
                source VARCHAR NOT NULL, document VARCHAR NOT NULL, id VARCHAR NOT NULL,
                day DATE NOT NULL, learned DATE NOT NULL,
                actor VARCHAR NOT NULL, actor_role VARCHAR NOT NULL, target VARCHAR, target_role VARCHAR,
                act_type VARCHAR NOT NULL, cameo VARCHAR NOT NULL, stance VARCHAR NOT NULL,
                amount DOUBLE, unit VARCHAR, issue VARCHAR, speaker VARCHAR, answers VARCHAR NOT NULL, ended DATE,
                evidence_source VARCHAR NOT NULL, evidence_document VARCHAR NOT NULL,
                line BIGINT NOT NULL, begin_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
                text VARCHAR NOT NULL, cites VARCHAR NOT NULL, published DATE NOT NULL, grade VARCHAR NOT NULL)""",
                    "CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL)",
                    "INSERT INTO meta VALUES ('schema_version', '0')"),
            List.of("ALTER TABLE coded_event ADD COLUMN because VARCHAR", """
                    CREATE TABLE document (
                        source VARCHAR NOT NULL, document VARCHAR NOT NULL, hash VARCHAR NOT NULL, coded_with VARCHAR NOT NULL,
                        PRIMARY KEY (source, document))"""),
            List.of("""
                    CREATE TABLE imported (
                        source VARCHAR NOT NULL, document VARCHAR NOT NULL, format VARCHAR NOT NULL, bytes BIGINT NOT NULL,
                        rows BIGINT NOT NULL, events BIGINT NOT NULL, acts BIGINT NOT NULL, merged BIGINT NOT NULL,
                        mirrored BIGINT NOT NULL, not_on_record BIGINT NOT NULL, first DATE, last DATE,
                        imported_at TIMESTAMP NOT NULL, imported_with VARCHAR NOT NULL)""", """
                    CREATE TABLE left_out (
                        source VARCHAR NOT NULL, document VARCHAR NOT NULL, reason VARCHAR NOT NULL, rows BIGINT NOT NULL)""", """
                    CREATE TABLE covered (
                        source VARCHAR NOT NULL, document VARCHAR NOT NULL, first DATE NOT NULL, last DATE NOT NULL)"""));

    /** The version that this program writes. */
    static final int VERSION = MIGRATIONS.size();

    private Schema() {}

    /** The version of an open database; 0 for one that has none of our tables, empty for one that is no whole store. */
    static OptionalInt versionOf(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var columns = new HashSet<String>();
            try (var rows = statement.executeQuery("SELECT table_name || '.' || column_name FROM duckdb_columns()")) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            if (columns.stream().noneMatch(column -> column.startsWith("meta.") || column.startsWith("coded_event."))) {
                return OptionalInt.of(0);
            }
            if (!columns.containsAll(List.of("meta.key", "meta.value", "coded_event.id"))) {
                return OptionalInt.empty();
            }
            try (var version = statement.executeQuery("SELECT value FROM meta WHERE key = 'schema_version'")) {
                return version.next() && version.getString(1).matches("[1-9]\\d{0,5}")
                        ? OptionalInt.of(Integer.parseInt(version.getString(1)))
                        : OptionalInt.empty();
            }
        }
    }

    static void migrate(Connection connection, int from) throws SQLException {
        for (int version = from; version < VERSION; version++) {
            try (var statement = connection.createStatement()) {
                statement.execute("BEGIN");
                for (var sql : MIGRATIONS.get(version)) {
                    statement.execute(sql);
                }
                statement.execute("UPDATE meta SET value = '" + (version + 1) + "' WHERE key = 'schema_version'");
                statement.execute("COMMIT");
            }
        }
    }
}
