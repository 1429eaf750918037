package org.detente.export;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.base.Problem;
import org.detente.export.Columns.Column;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Rows as a Parquet file, by way of a database in memory, which goes to the disk when there is more than fits. */
public final class ParquetTable {
    private ParquetTable() {}

    /**
     * Writes a file.
     *
     * @param rows closed by the caller
     * @return number of rows
     * @throws Problem if it cannot be written
     */
    public static <T> long write(Path file, Columns<T> columns, Stream<T> rows) {
        var spill = quoted(file + ".tmp");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET temp_directory = " + spill);
            statement.execute("CREATE TEMP TABLE exported (%s)"
                    .formatted(
                            columns.columns().stream().map(ParquetTable::column).collect(Collectors.joining(", "))));
            long count = append(connection.unwrap(DuckDBConnection.class), columns, rows);
            statement.execute("COPY exported TO " + quoted(file.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
            return count;
        } catch (SQLException e) {
            throw Problem.data(
                            "%s: it cannot be written (%s). What was there is unchanged. Check space and permissions, or choose another place.",
                            file,
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given"))
                    .causedBy(e);
        }
    }

    private static <T> long append(DuckDBConnection connection, Columns<T> columns, Stream<T> rows)
            throws SQLException {
        long count = 0;
        try (var appender = connection.createAppender("temp", "main", "exported")) {
            for (var row = rows.iterator(); row.hasNext(); count++) {
                var from = row.next();
                appender.beginRow();
                for (var column : columns.columns()) {
                    append(appender, column.value().apply(from));
                }
                appender.endRow();
            }
        }
        return count;
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            appender.append(day);
        } else if (value instanceof Boolean flag) {
            appender.append(flag.booleanValue());
        } else {
            appender.append(value.toString());
        }
    }

    private static String column(Column<?> column) {
        var type = switch (column.type()) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "BIGINT";
            case NUMBER -> "DOUBLE";
            case DAY -> "DATE";
            case FLAG -> "BOOLEAN";
        };
        return '"' + column.name() + "\" " + type;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
