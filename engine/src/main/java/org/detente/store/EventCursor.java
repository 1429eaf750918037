package org.detente.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.detente.event.CodedEvent;
import org.jspecify.annotations.Nullable;

/** Events of one query, read as they are asked for, on a connection of its own: others may be asked meanwhile. */
final class EventCursor extends Spliterators.AbstractSpliterator<CodedEvent> {
    private final Path file;
    private final EventRows reader = new EventRows();
    private @Nullable Connection connection;
    private @Nullable PreparedStatement statement;
    private @Nullable ResultSet rows;

    EventCursor(Path file) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.file = file;
    }

    /** Prepares the statement of a query. */
    interface Query {
        PreparedStatement on(Connection connection) throws SQLException;
    }

    void open(Connection own, Query query) throws SQLException {
        connection = own;
        try (var setting = own.createStatement()) {
            setting.execute("SET jdbc_stream_results = true");
        }
        statement = query.on(own);
        rows = statement.executeQuery();
    }

    @Override
    public boolean tryAdvance(Consumer<? super CodedEvent> action) {
        try {
            if (rows == null || !rows.next()) {
                return false;
            }
            action.accept(reader.read(rows));
            return true;
        } catch (SQLException e) {
            throw StoreProblems.onReading(file, e);
        }
    }

    void close() {
        rows = null;
        closeQuietly(statement);
        closeQuietly(connection);
    }

    private static void closeQuietly(@Nullable AutoCloseable resource) {
        try {
            if (resource != null) {
                resource.close();
            }
        } catch (Exception e) {
            // it was only read from
        }
    }
}
