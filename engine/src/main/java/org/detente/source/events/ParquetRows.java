package org.detente.source.events;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.detente.source.events.Row.Flaw;
import org.jspecify.annotations.Nullable;

/** Rows of a Parquet file, every cell as text, read by an in-memory DuckDB. The first row is line 1. */
final class ParquetRows implements RowReader {
    private static final String MAGIC = "PAR1";

    private final Connection connection;
    private final ResultSet rows;
    private final List<String> columns;
    private long line;

    private ParquetRows(Connection connection, ResultSet rows, List<String> columns) {
        this.connection = connection;
        this.rows = rows;
        this.columns = columns;
    }

    static boolean isParquet(byte[] head) {
        for (int i = 0; i < MAGIC.length(); i++) {
            if (head.length <= i || head[i] != MAGIC.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** @throws IOException if it is damaged, or no Parquet at all */
    static ParquetRows of(Path file) throws IOException {
        var settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "512MB");
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:", settings);
            var rows = connection
                    .createStatement()
                    .executeQuery("SELECT COLUMNS(*)::VARCHAR FROM read_parquet('%s')"
                            .formatted(file.toString().replace("'", "''")));
            var columns = new ArrayList<String>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i));
            }
            return new ParquetRows(connection, rows, columns);
        } catch (SQLException e) {
            close(connection);
            throw failed(e);
        }
    }

    List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (!rows.next()) {
                return null;
            }
            line++;
            var cells = new ArrayList<String>(columns.size());
            for (int i = 1; i <= columns.size(); i++) {
                var cell = rows.getString(i);
                cells.add(cell == null ? "" : cell);
            }
            var flaw = cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0) ? Flaw.NUL : Flaw.NONE;
            return new TextRow(line, flaw, true, cells, Hash.of(String.join("\t", cells)));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The first line of what DuckDB says; the rest is for programmers. */
    private static IOException failed(SQLException e) {
        return new IOException(
                String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given"), e);
    }

    private static void close(@Nullable Connection connection) throws IOException {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() throws IOException {
        close(connection);
    }
}
