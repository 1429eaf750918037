package org.detente.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, in order.
 *
 * @param <T>     what a row is made of
 * @param columns names unique
 */
public record Columns<T>(List<Column<T>> columns) {

    public Columns {
        columns = List.copyOf(columns);
    }

    /** What a column holds. */
    public enum Type {
        TEXT,
        /** A whole number. */
        INTEGER,
        NUMBER,
        /** A day in UTC, written as 2021-04-15. */
        DAY,
        FLAG
    }

    /**
     * A column.
     *
     * @param name  header
     * @param type  what it holds
     * @param value of a row: a {@link String}, {@link Long}, {@link Double}, {@link java.time.LocalDate} or {@link Boolean} as the
     *              type says, or null when it is not known
     */
    public record Column<T>(String name, Type type, Function<T, @Nullable Object> value) {}

    static <T> Column<T> text(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Type.TEXT, value);
    }

    static <T> Column<T> integer(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Type.INTEGER, value);
    }

    static <T> Column<T> number(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Type.NUMBER, value);
    }

    static <T> Column<T> day(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Type.DAY, value);
    }

    static <T> Column<T> flag(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Type.FLAG, value);
    }

    /** A column of the field that Detente knows nothing for. */
    static <T> Column<T> unknown(String name) {
        return new Column<>(name, Type.TEXT, row -> null);
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The cells of a row by name, in order. */
    public Map<String, @Nullable Object> row(T of) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        columns.forEach(column -> row.put(column.name(), column.value().apply(of)));
        return row;
    }

    /** The same columns of something that each row can be made from. */
    public <S> Columns<S> from(Function<S, T> source) {
        return new Columns<>(columns.stream()
                .map(column -> new Column<S>(
                        column.name(), column.type(), column.value().compose(source)))
                .toList());
    }
}
