package org.detente.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.detente.event.EventFilter;
import org.detente.ontology.ActType;
import org.detente.ontology.ActTypeFilter;
import org.detente.ontology.Ontology;

/** A query as conditions on the table {@code coded_event}, with the values that stand for their question marks. */
final class QuerySql {
    /** DuckDB has no day before this one; queries may ask from {@link LocalDate#MIN}. */
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private final boolean few;

    private QuerySql(boolean few) {
        this.few = few;
    }

    static QuerySql of(EventQuery query) {
        var sql = new QuerySql(!query.among().isEmpty());
        sql.add(
                "day BETWEEN ? AND ? AND learned <= ?",
                within(query.days().first()),
                within(query.days().last()),
                within(query.knownOn()));
        sql.among(List.copyOf(query.among()));
        sql.filter(query.filter());
        if (query.allFrom().isAfter(query.days().first())) {
            sql.add("day >= ? OR grade <> 'CODED' OR answers <> ''", within(query.allFrom()));
        }
        return sql;
    }

    static LocalDate within(LocalDate day) {
        return day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
    }

    static String orderBy(EventQuery.Order order) {
        var day = "day, grade = 'CODED', id, evidence_document, line";
        return " ORDER BY "
                + switch (order) {
                    case DAY -> day;
                    case PAIR ->
                        "least(actor, coalesce(target, actor)), greatest(actor, coalesce(target, actor)), " + day;
                };
    }

    static String limit(long most) {
        return most == Long.MAX_VALUE ? "" : " LIMIT " + most;
    }

    /**
     * The statement, ready to execute; it belongs to the caller. Where few rows of the table are meant they are found first and read
     * then: so the database unpacks the texts of those alone.
     */
    PreparedStatement prepare(Connection connection, String select, String end) throws SQLException {
        var where = " WHERE " + String.join(" AND ", conditions);
        var rows = few ? " WHERE rowid IN (SELECT rowid FROM coded_event" + where + ")" : where;
        var statement = connection.prepareStatement(select + rows + end);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private void add(String condition, Object... parameters) {
        conditions.add("(" + condition + ")");
        Collections.addAll(values, parameters);
    }

    private void among(List<String> codes) {
        switch (codes.size()) {
            case 0 -> {}
            case 1 -> add("actor = ? OR target = ?", codes.get(0), codes.get(0));
            default ->
                add(
                        "(actor = ? AND target = ?) OR (target = ? AND actor = ?)",
                        codes.get(0),
                        codes.get(1),
                        codes.get(0),
                        codes.get(1));
        }
    }

    private void filter(EventFilter filter) {
        side(filter.by(), "actor", "target");
        side(filter.towards(), "target", "actor");
        types(filter.types());
        oneOf("evidence_source", filter.sources());
        oneOf("issue", filter.issues());
        oneOf("stance", filter.stances().stream().map(Enum::name).toList());
    }

    /** Of a symmetric act both do it, and it is done to both. */
    private void side(Collection<String> codes, String column, String other) {
        if (!codes.isEmpty()) {
            var symmetric = types().filter(ActType::symmetric).map(ActType::id).toList();
            add("%s OR (%s AND %s)".formatted(in(column, codes), in(other, codes), in("act_type", symmetric)));
            values.addAll(codes);
            values.addAll(codes);
            values.addAll(symmetric);
        }
    }

    private void types(ActTypeFilter filter) {
        if (!filter.actions().isEmpty()) {
            var one = "act_type = ? OR starts_with(cameo, ?)";
            add(String.join(" OR ", Collections.nCopies(filter.actions().size(), one)));
            filter.actions().forEach(action -> Collections.addAll(values, action, action));
        }
        if (filter.asksForClasses()) {
            var ids = types().filter(filter::isOfClass).map(ActType::id).toList();
            add(ids.isEmpty() ? "false" : in("act_type", ids));
            values.addAll(ids);
        }
    }

    /** Our actions and the bare codes. */
    private static Stream<ActType> types() {
        var ontology = Ontology.standard();
        return Stream.concat(
                ontology.actions().stream(), ontology.cameo().stream().map(code -> ontology.get(code.code())));
    }

    private void oneOf(String column, Collection<String> asked) {
        if (!asked.isEmpty()) {
            add(in(column, asked));
            values.addAll(asked);
        }
    }

    private static String in(String column, Collection<String> asked) {
        return column + " IN (" + String.join(", ", Collections.nCopies(asked.size(), "?")) + ")";
    }
}
