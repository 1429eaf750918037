package org.detente.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Between coded events and the rows of the table {@code coded_event}. One reader for one result: values that come again and again
 * (states, act types, sources) are one object each.
 */
final class EventRows {
    /** What an event says, in the order of the table; before these stand {@code source} and {@code document}. */
    static final List<String> CONTENT = List.of(
            "id",
            "day",
            "learned",
            "actor",
            "actor_role",
            "target",
            "target_role",
            "act_type",
            "cameo",
            "stance",
            "amount",
            "unit",
            "issue",
            "speaker",
            "answers",
            "ended",
            "evidence_source",
            "evidence_document",
            "line",
            "begin_at",
            "end_at",
            "text",
            "cites",
            "published",
            "grade",
            "because");

    /** What {@link #read} expects of a result, in this order. */
    static final String COLUMNS = String.join(", ", CONTENT);

    /** Stands between the ids of one cell; no id contains it. */
    private static final String SEPARATOR = "\u001f";

    private final Ontology ontology = Ontology.standard();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Map<String, Party>> parties = new HashMap<>();
    private final Map<String, Map<String, ActType>> types = new HashMap<>();

    static void append(DuckDBAppender appender, String source, String document, CodedEvent event) throws SQLException {
        var detail = event.detail();
        var evidence = event.evidence();
        var target = event.target();
        var quantity = detail.howMany();
        appender.beginRow()
                .append(source)
                .append(document)
                .append(event.id())
                .append(event.day())
                .append(event.learned())
                .append(event.actor().code())
                .append(event.actor().role())
                .append(target == null ? null : target.code())
                .append(target == null ? null : target.role())
                .append(event.type().id())
                .append(event.type().cameo())
                .append(event.stance().name())
                .append(quantity == null ? null : (Double) quantity.amount())
                .append(quantity == null ? null : quantity.unit())
                .append(detail.about())
                .append(detail.speaker())
                .append(detail.answers().isEmpty() ? "" : String.join(SEPARATOR, detail.answers()))
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

    /** All rows of a result that has {@link #COLUMNS}. */
    static List<CodedEvent> readAll(ResultSet rows) throws SQLException {
        var reader = new EventRows();
        var events = new ArrayList<CodedEvent>();
        while (rows.next()) {
            events.add(reader.read(rows));
        }
        return events;
    }

    /** The row on which a result stands, by {@link #COLUMNS}. */
    CodedEvent read(ResultSet row) throws SQLException {
        return new CodedEvent(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                party(row.getString(4), row.getString(5)),
                target(row),
                type(row.getString(8), row.getString(9)),
                Stance.valueOf(row.getString(10)),
                detail(row),
                new Evidence(
                        new Origin(
                                word(row.getString(17)),
                                word(row.getString(18)),
                                row.getLong(19),
                                row.getInt(20),
                                row.getInt(21)),
                        row.getString(22),
                        row.getString(23),
                        row.getObject(24, LocalDate.class),
                        Evidence.Grade.valueOf(row.getString(25))));
    }

    private @Nullable Party target(ResultSet row) throws SQLException {
        var code = row.getString(6);
        return code == null ? null : party(code, row.getString(7));
    }

    private static Detail detail(ResultSet row) throws SQLException {
        var unit = row.getString(12);
        var issue = row.getString(13);
        var speaker = row.getString(14);
        var answers = row.getString(15);
        var ended = row.getObject(16, LocalDate.class);
        var because = row.getString(26);
        if (unit == null && issue == null && speaker == null && answers.isEmpty() && ended == null && because == null) {
            return Detail.NONE;
        }
        return new Detail(
                unit == null ? null : new Quantity(row.getDouble(11), unit),
                issue,
                speaker,
                because,
                answers.isEmpty() ? List.of() : List.of(answers.split(SEPARATOR, -1)),
                ended);
    }

    private String word(String text) {
        return words.computeIfAbsent(text, same -> same);
    }

    private Party party(String code, String role) {
        return parties.computeIfAbsent(code, same -> new HashMap<>())
                .computeIfAbsent(role, same -> new Party(code, role));
    }

    /** The act type as it stands in the ontology of this version, under the code that the row was stored with. */
    private ActType type(String id, String cameo) {
        return types.computeIfAbsent(id, same -> new HashMap<>()).computeIfAbsent(cameo, code -> {
            var type = ontology.get(id);
            return ontology.cameo(code).map(type::underCode).orElse(type);
        });
    }
}
