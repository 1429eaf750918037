package org.detente.source.events;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.base.SpreadsheetText;
import org.detente.event.CodedEvent;
import org.detente.event.Detail;
import org.detente.event.Evidence;
import org.detente.event.Origin;
import org.detente.event.Party;
import org.detente.event.Quantity;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.Who.Traced;
import org.jspecify.annotations.Nullable;

/** Coded events as Detente itself writes them, in CSV or JSON lines. Columns may stand in any order, and most may be missing. */
final class Own implements RowFormat {
    /** Columns, in the order in which they are written. */
    static final List<String> COLUMNS = List.of(
            "id",
            "day",
            "learned",
            "actor",
            "actor_role",
            "recipient",
            "recipient_role",
            "action",
            "cameo",
            "stance",
            "quantity",
            "unit",
            "issue",
            "speaker",
            "because",
            "answers",
            "ended",
            "text",
            "cites",
            "published",
            "source",
            "document",
            "line");

    /** Nobody counts beyond this: a million million. */
    private static final double MOST = 1e12;

    private final Codebook codes;
    private final Header header;
    private final int[] used;
    private final Meanings<Who> actors;
    private final Meanings<Optional<LocalDate>> days = new Meanings<>(EventDays::parse);

    Own(Codebook codes, Header header) {
        this.codes = codes;
        this.header = header;
        used = COLUMNS.stream().mapToInt(header::at).filter(place -> place >= 0).toArray();
        actors = new Meanings<>(code -> who(codes, code));
    }

    /** Cells of a JSON object, in the order of {@link #COLUMNS}; as text in a CSV file would be, from which the guard is taken off. */
    static Function<JsonObject, List<String>> flat() {
        return object -> COLUMNS.stream()
                .map(column -> SpreadsheetText.guard(scalar(object.get(column))))
                .toList();
    }

    private static String scalar(@Nullable Object value) {
        if (value == null || value instanceof JsonObject) {
            return "";
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(Own::scalar).collect(Collectors.joining(";"));
        }
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : value.toString();
    }

    /** A code of the directory or of ISO 3166, or a name. */
    static Who who(Codebook codes, String text) {
        var coded = codes.actors().iso(text);
        return coded instanceof Traced traced && traced.reason() == Reason.UNKNOWN_ACTOR
                ? codes.names().who(text)
                : coded;
    }

    @Override
    public void row(Row row, Intake intake) {
        if (!intake.isSound(row, header.width(), header.width(), used)) {
            return;
        }
        var given = get(row, "id");
        var id = given.isEmpty() ? intake.idOf(row, -1) : given;
        int dayCell = header.at("day");
        var day = intake.day(row, id, row.meaning(days, dayCell), dayCell);
        if (day == null) {
            return;
        }
        intake.covers(day);
        var learned = orElse(row, id, "learned", day, intake);
        var published = orElse(row, id, "published", day, intake);
        if (learned == null || published == null) {
            return;
        }
        var actor = row.meaning(actors, header.at("actor")).on(day);
        var recipient = row.meaning(actors, header.at("recipient")).on(day);
        if (!intake.sides(row, id, actor, recipient)) {
            return;
        }
        var act = act(row);
        if (act.isEmpty()) {
            intake.left(row, id, Reason.UNKNOWN_ACT, get(row, "action") + " " + get(row, "cameo"));
            return;
        }
        var stance = stance(row);
        if (stance.isEmpty()) {
            intake.left(row, id, Reason.BAD_STANCE, get(row, "stance"));
            return;
        }
        var kept = intake.fresh(row, id);
        if (kept == null) {
            return;
        }
        var evidence =
                new Evidence(origin(row, intake), get(row, "text"), get(row, "cites"), published, Evidence.Grade.CODED);
        intake.event(
                row,
                new CodedEvent(
                        kept,
                        day,
                        learned,
                        party(row, "actor_role", actor),
                        party(row, "recipient_role", recipient),
                        act.get(),
                        stance.get(),
                        detail(row, kept, day, intake),
                        evidence));
    }

    private String get(Row row, String column) {
        int place = header.at(column);
        return place < 0 ? "" : SpreadsheetText.unguard(row.text(place));
    }

    private @Nullable String orNull(Row row, String column) {
        var text = get(row, column);
        return text.isEmpty() ? null : text;
    }

    /** The day of a column, or another one when it is empty; null, and the row left out, when it is no day. */
    private @Nullable LocalDate orElse(Row row, String id, String column, LocalDate other, Intake intake) {
        int place = header.at(column);
        return place < 0 || row.isEmpty(place) ? other : intake.day(row, id, row.meaning(days, place), place);
    }

    private Party party(Row row, String column, Traced who) {
        var party = Intake.partyOf(who);
        var role = get(row, column);
        return role.isEmpty() ? party : new Party(party.code(), role);
    }

    /** The action under its CAMEO code; the code alone stands in when there is no action. */
    private Optional<ActType> act(Row row) {
        var ontology = codes.acts().ontology();
        var code = get(row, "cameo");
        var action = get(row, "action");
        var type = action.isEmpty() ? codes.acts().cameo(code) : codes.acts().action(action);
        return type.map(known -> ontology.cameo(code).map(known::underCode).orElse(known));
    }

    private Optional<Stance> stance(Row row) {
        var text = get(row, "stance").toUpperCase(Locale.ROOT);
        return text.isEmpty()
                ? Optional.of(Stance.ASSERTED)
                : Arrays.stream(Stance.values())
                        .filter(stance -> stance.name().equals(text))
                        .findFirst();
    }

    private Detail detail(Row row, String id, LocalDate day, Intake intake) {
        var answers = new ArrayList<String>();
        for (var answered : get(row, "answers").split(";", -1)) {
            if (!answered.isBlank() && !answered.strip().equals(id)) {
                answers.add(answered.strip());
            }
        }
        return new Detail(
                quantity(row, id, intake),
                orNull(row, "issue"),
                orNull(row, "speaker"),
                orNull(row, "because"),
                answers,
                ended(row, id, day, intake));
    }

    private @Nullable Quantity quantity(Row row, String id, Intake intake) {
        var text = get(row, "quantity");
        if (text.isEmpty()) {
            return null;
        }
        try {
            double amount = Double.parseDouble(text);
            if (amount > 0.0 && amount <= MOST) {
                var unit = get(row, "unit");
                return new Quantity(amount, unit.isEmpty() ? "items" : unit);
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        intake.left(row, id, Reason.BAD_QUANTITY, text);
        return null;
    }

    private @Nullable LocalDate ended(Row row, String id, LocalDate begun, Intake intake) {
        var text = get(row, "ended");
        if (text.isEmpty()) {
            return null;
        }
        var ended = EventDays.parse(text).filter(day -> !day.isBefore(begun));
        if (ended.isEmpty()) {
            intake.left(row, id, Reason.BAD_END, text);
        }
        return ended.orElse(null);
    }

    /** Where it was read in the first place; this file when the row does not say. */
    private Origin origin(Row row, Intake intake) {
        var document = get(row, "document");
        var line = get(row, "line");
        return document.isEmpty() || !line.matches("\\d{1,18}")
                ? Origin.ofLine(intake.source(), intake.document(), row.line())
                : Origin.ofLine(get(row, "source"), document, Long.parseLong(line));
    }
}
