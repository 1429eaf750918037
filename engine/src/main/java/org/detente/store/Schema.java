package org.detente.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables of a store file and how older ones become newer ones: migration {@code i} turns version {@code i} into {@code
 * i + 1}; each runs in one transaction.
 */
final class Schema {
    private static final List<List<String>> MIGRATIONS = List.of(List.of(
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
            "INSERT INTO meta VALUES ('schema_version', '0')"));

    /** The version that this program writes. */
    static final int VERSION = MIGRATIONS.size();

    private Schema() {}

    /** The version of an open store; 0 for an empty file. */
    static int versionOf(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var tables =
                    statement.executeQuery("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'meta'")) {
                tables.next();
                if (tables.getInt(1) == 0) {
                    return 0;
                }
            }
            try (var version = statement.executeQuery("SELECT value FROM meta WHERE key = 'schema_version'")) {
                return version.next() ? Integer.parseInt(version.getString(1)) : 0;
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
