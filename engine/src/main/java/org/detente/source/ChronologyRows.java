package org.detente.source;

import com.google.errorprone.annotations.FormatMethod;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.actor.Directory;
import org.detente.base.Problem;
import org.detente.base.Table;
import org.detente.event.CodedEvent;
import org.detente.event.Detail;
import org.detente.event.Evidence;
import org.detente.event.Origin;
import org.detente.event.Party;
import org.detente.event.Quantity;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.detente.ontology.Ontology;
import org.detente.source.ImportIssue.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one chronology, keeps the sound ones, and says of every other what is wrong with it. */
final class ChronologyRows {
    private final String source;
    private final String document;
    private final Ontology ontology;
    private final Directory directory;
    private final Map<String, CodedEvent> events = new LinkedHashMap<>();
    private final Map<String, Table.Row> rows = new LinkedHashMap<>();
    private final List<ImportIssue> issues = new ArrayList<>();

    ChronologyRows(String source, String document, Ontology ontology, Directory directory) {
        this.source = source;
        this.document = document;
        this.ontology = ontology;
        this.directory = directory;
    }

    void read(Table.Row row) {
        try {
            var event = toEvent(row);
            if (events.putIfAbsent(event.id(), event) == null) {
                rows.put(event.id(), row);
            } else {
                throw new Unusable(Reason.DUPLICATE_ID, "the id \"%s\" stands in an earlier row".formatted(event.id()));
            }
        } catch (Unusable unusable) {
            issue(row, unusable.reason, "%s; the row was left out. Correct it and import again.", unusable.found);
        }
    }

    /** The sound rows; links to acts that are not there, or that came later, are taken out and reported. */
    List<CodedEvent> events() {
        return events.values().stream().map(this::withSoundAnswers).toList();
    }

    List<ImportIssue> issues() {
        return List.copyOf(issues);
    }

    private CodedEvent toEvent(Table.Row row) {
        if (row.width() != row.expectedWidth()) {
            throw new Unusable(
                    Reason.WRONG_WIDTH,
                    "found %d cells where the header has %d".formatted(row.width(), row.expectedWidth()));
        }
        var day = day(row.get("date"));
        var actor = actor(row.get("source"));
        var target = actor(row.get("target"));
        if (actor.equals(target)) {
            throw new Unusable(Reason.SAME_ACTOR_TWICE, actor.code() + " is both actor and recipient");
        }
        var detail = new Detail(
                quantity(row), emptyToNull(row.get("issue")), null, row.list("response_to"), ended(row, day));
        var evidence = new Evidence(
                Origin.ofLine(source, document, row.line()), row.get("brief"), row.get("evidence"), day, grade(row));
        var id = row.get("id").isEmpty() ? document + ":" + row.line() : row.get("id");
        var type = type(row);
        var stance = type.isOnlyAlleged() ? Stance.ALLEGED : Stance.ASSERTED;
        return new CodedEvent(id, day, day, actor, target, type, stance, detail, evidence);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unusable(Reason.BAD_DAY, "the day \"%s\" is none; write it like 2021-04-15".formatted(text));
        }
    }

    private Party actor(String text) {
        try {
            return Party.of(directory.get(text).code());
        } catch (Problem problem) {
            throw new Unusable(Reason.UNKNOWN_ACTOR, problem.getMessage());
        }
    }

    /** The action is what we go by, under the row's CAMEO code; the code alone stands in when the action is empty. */
    private ActType type(Table.Row row) {
        var code = row.get("cameo");
        try {
            var type = ontology.get(row.get("action").isEmpty() ? code : row.get("action"));
            return ontology.cameo(code).map(type::underCode).orElse(type);
        } catch (Problem problem) {
            throw new Unusable(Reason.UNKNOWN_ACT, problem.getMessage());
        }
    }

    private @Nullable Quantity quantity(Table.Row row) {
        var text = row.get("quantity");
        if (text.isEmpty()) {
            return null;
        }
        try {
            var unit = row.get("unit");
            return new Quantity(Double.parseDouble(text), unit.isEmpty() ? "items" : unit);
        } catch (IllegalArgumentException e) {
            issue(
                    row,
                    Reason.BAD_QUANTITY,
                    "the quantity \"%s\" is no positive number; the act was kept without it.",
                    text);
            return null;
        }
    }

    private @Nullable LocalDate ended(Table.Row row, LocalDate begun) {
        var text = row.get("ended_on");
        if (text.isEmpty()) {
            return null;
        }
        var ended = day(text);
        if (ended.isBefore(begun)) {
            issue(
                    row,
                    Reason.BAD_END,
                    "it ended on %s, before it began on %s; the act was kept without its end.",
                    ended,
                    begun);
            return null;
        }
        return ended;
    }

    private static Evidence.Grade grade(Table.Row row) {
        return switch (row.get("confidence")) {
            case "verified2" -> Evidence.Grade.VERIFIED_BY_TWO;
            default -> Evidence.Grade.VERIFIED_BY_ONE;
        };
    }

    private CodedEvent withSoundAnswers(CodedEvent event) {
        var sound = event.detail().answers().stream()
                .filter(id -> isSound(event, id))
                .toList();
        return sound.size() == event.detail().answers().size()
                ? event
                : new CodedEvent(
                        event.id(),
                        event.day(),
                        event.learned(),
                        event.actor(),
                        event.target(),
                        event.type(),
                        event.stance(),
                        event.detail().withAnswers(sound),
                        event.evidence());
    }

    private boolean isSound(CodedEvent event, String answered) {
        var trigger = events.get(answered);
        var row = rows.get(event.id());
        if (trigger != null && !trigger.day().isAfter(event.day()) && !answered.equals(event.id())) {
            return true;
        }
        if (row != null) {
            issue(
                    row,
                    Reason.BAD_ANSWER,
                    "it answers \"%s\", which %s; the act was kept without this link.",
                    answered,
                    trigger == null ? "is not in the file" : "is not earlier");
        }
        return false;
    }

    @FormatMethod
    private void issue(Table.Row row, Reason reason, String message, Object... values) {
        issues.add(new ImportIssue(row.where(), reason, message.formatted(values)));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Says why a row cannot be used; never leaves this class. */
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;
        private final String found;

        Unusable(Reason reason, String found) {
            super(found, null, false, false);
            this.reason = reason;
            this.found = found;
        }
    }
}
