package org.detente.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.detente.event.CodedEvent;
import org.detente.event.Detail;
import org.detente.event.Evidence;
import org.detente.event.Origin;
import org.detente.event.Party;
import org.detente.event.Quantity;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.detente.ontology.Ontology;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Between coded events and the rows of the table {@code coded_event}. */
final class EventRows {
    /** Stands between the ids of one cell; no id contains it. */
    private static final String SEPARATOR = "\u001f";

    private EventRows() {}

    static void append(DuckDBAppender appender, String source, String document, CodedEvent event) throws SQLException {
        var detail = event.detail();
        var evidence = event.evidence();
        appender.beginRow()
                .append(source)
                .append(document)
                .append(event.id())
                .append(event.day())
                .append(event.learned())
                .append(event.actor().code())
                .append(event.actor().role())
                .append(event.recipient().map(Party::code).orElse(null))
                .append(event.recipient().map(Party::role).orElse(null))
                .append(event.type().id())
                .append(event.type().cameo())
                .append(event.stance().name())
                .append(detail.quantity().map(Quantity::amount).orElse(null))
                .append(detail.quantity().map(Quantity::unit).orElse(null))
                .append(detail.about())
                .append(detail.speaker())
                .append(String.join(SEPARATOR, detail.answers()))
                .append(detail.ended())
                .append(evidence.origin().source())
                .append(evidence.origin().document())
                .append(evidence.origin().line())
                .append(evidence.origin().begin())
                .append(evidence.origin().end())
                .append(evidence.text())
                .append(evidence.cites())
                .append(evidence.published())
                .append(evidence.grade().name())
                .append(detail.because())
                .endRow();
    }

    static CodedEvent read(ResultSet row) throws SQLException {
        var target = row.getString("target");
        var answers = row.getString("answers");
        var unit = row.getString("unit");
        var detail = new Detail(
                unit == null ? null : new Quantity(row.getDouble("amount"), unit),
                row.getString("issue"),
                row.getString("speaker"),
                row.getString("because"),
                answers.isEmpty() ? List.of() : List.of(answers.split(SEPARATOR, -1)),
                day(row, "ended"));
        var origin = new Origin(
                row.getString("evidence_source"),
                row.getString("evidence_document"),
                row.getLong("line"),
                row.getInt("begin_at"),
                row.getInt("end_at"));
        var evidence = new Evidence(
                origin,
                row.getString("text"),
                row.getString("cites"),
                row.getObject("published", LocalDate.class),
                Evidence.Grade.valueOf(row.getString("grade")));
        return new CodedEvent(
                row.getString("id"),
                row.getObject("day", LocalDate.class),
                row.getObject("learned", LocalDate.class),
                new Party(row.getString("actor"), row.getString("actor_role")),
                target == null ? null : new Party(target, row.getString("target_role")),
                type(row.getString("act_type"), row.getString("cameo")),
                Stance.valueOf(row.getString("stance")),
                detail,
                evidence);
    }

    /** The act type as it stands in the ontology of this version, under the code that the row was stored with. */
    private static ActType type(String id, String cameo) {
        var ontology = Ontology.standard();
        var type = ontology.get(id);
        return ontology.cameo(cameo).map(type::underCode).orElse(type);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
