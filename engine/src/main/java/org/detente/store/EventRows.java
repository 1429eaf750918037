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
 * Between coded events and the rows of the table {@code coded_event}.
 *
 * <p>Reading is what a question costs, and most of it is making strings. So the columns that have few different values (who, what, how,
 * from where) come as one string, and what was made of it is remembered; days come as numbers, and details only where there are any. One
 * reader for one result.
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

    /** Stands between the ids, or the words, of one cell; none of them contains it. */
    private static final String SEPARATOR = "\u001f";

    /** What {@link #read} expects of a result, in this order. */
    static final String COLUMNS = """
            id, day - DATE '1970-01-01', learned - DATE '1970-01-01', published - DATE '1970-01-01',
            concat_ws(chr(31), actor, actor_role, coalesce(target, ''), coalesce(target_role, ''), act_type, cameo, stance, grade,
                evidence_source),
            evidence_document, line, begin_at, end_at, text, cites,
            unit IS NOT NULL OR issue IS NOT NULL OR speaker IS NOT NULL OR answers <> '' OR ended IS NOT NULL OR because IS NOT NULL,
            amount, unit, issue, speaker, nullif(answers, ''), ended - DATE '1970-01-01', because""";

    /** Number of {@link #COLUMNS}. */
    static final int WIDTH = 19;

    private final Ontology ontology = Ontology.standard();
    private final Map<String, Setting> settings = new HashMap<>();
    private final Map<String, String> documents = new HashMap<>();
    private final Map<Integer, LocalDate> days = new HashMap<>();

    /** What many rows have in common. */
    private record Setting(
            Party actor, @Nullable Party target, ActType type, Stance stance, Evidence.Grade grade, String source) {}

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
        var setting = settings.computeIfAbsent(row.getString(5), this::setting);
        return new CodedEvent(
                row.getString(1),
                day(row.getInt(2)),
                day(row.getInt(3)),
                setting.actor,
                setting.target,
                setting.type,
                setting.stance,
                row.getBoolean(12) ? detail(row) : Detail.NONE,
                new Evidence(
                        new Origin(
                                setting.source,
                                documents.computeIfAbsent(row.getString(6), document -> document),
                                row.getLong(7),
                                row.getInt(8),
                                row.getInt(9)),
                        row.getString(10),
                        row.getString(11),
                        day(row.getInt(4)),
                        setting.grade));
    }

    private LocalDate day(int sinceEpoch) {
        return days.computeIfAbsent(sinceEpoch, LocalDate::ofEpochDay);
    }

    private Detail detail(ResultSet row) throws SQLException {
        var unit = row.getString(14);
        var answers = row.getString(17);
        int ended = row.getInt(18);
        boolean open = row.wasNull();
        return new Detail(
                unit == null ? null : new Quantity(row.getDouble(13), unit),
                row.getString(15),
                row.getString(16),
                row.getString(19),
                answers == null ? List.of() : List.of(answers.split(SEPARATOR, -1)),
                open ? null : day(ended));
    }

    private Setting setting(String joined) {
        var words = joined.split(SEPARATOR, -1);
        return new Setting(
                new Party(words[0], words[1]),
                words[2].isEmpty() ? null : new Party(words[2], words[3]),
                type(words[4], words[5]),
                Stance.valueOf(words[6]),
                Evidence.Grade.valueOf(words[7]),
                words[8]);
    }

    /** The act type as it stands in the ontology of this version, under the code that the row was stored with. */
    private ActType type(String id, String cameo) {
        var type = ontology.get(id);
        return ontology.cameo(cameo).map(type::underCode).orElse(type);
    }
}
