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
    /** More than there is of anything that acts are counted in. */
    private static final double MOST = 1e12;

    private final String source;
    private final String document;
    private final Ontology ontology;
    private final Directory directory;
    /** The latest day on which anything can have been done: tomorrow in UTC is today somewhere. */
    private final LocalDate latest;

    private final Map<String, CodedEvent> events = new LinkedHashMap<>();
    private final Map<String, Table.Row> rows = new LinkedHashMap<>();
    private final List<ImportIssue> issues = new ArrayList<>();

    ChronologyRows(String source, String document, Ontology ontology, Directory directory, LocalDate today) {
        this.source = source;
        this.document = document;
        this.ontology = ontology;
        this.directory = directory;
        this.latest = today.plusDays(1);
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
        if (day.isAfter(latest)) {
            throw new Unusable(Reason.FUTURE_DAY, "the day %s has not come yet".formatted(day));
        }
        if (row.get("brief").isEmpty()) {
            throw new Unusable(Reason.NO_TEXT, "the column brief is empty, so that nothing would stand behind the act");
        }
        var actor = actor(row.get("source"));
        var target = actor(row.get("target"));
        if (actor.equals(target)) {
            throw new Unusable(Reason.SAME_ACTOR_TWICE, actor.code() + " is both actor and recipient");
        }
        var detail = new Detail(
                quantity(row), emptyToNull(row.get("issue")), null, null, row.list("response_to"), ended(row, day));
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
            throw new Unusable(Reason.UNKNOWN_ACTOR, withoutStop(problem.getMessage()));
        }
    }

    /** The action is what we go by, under the row's CAMEO code; the code alone stands in when the action is empty. */
    private ActType type(Table.Row row) {
        var code = row.get("cameo");
        try {
            var type = ontology.get(row.get("action").isEmpty() ? code : row.get("action"));
            if (!code.isEmpty() && ontology.cameo(code).isEmpty()) {
                issue(
                        row,
                        Reason.UNKNOWN_CODE,
                        "there is no CAMEO code \"%s\"; the act was kept under %s, that of its action.",
                        code,
                        type.cameo());
            }
            return ontology.cameo(code).map(type::underCode).orElse(type);
        } catch (Problem problem) {
            throw new Unusable(Reason.UNKNOWN_ACT, withoutStop(problem.getMessage()));
        }
    }

    private @Nullable Quantity quantity(Table.Row row) {
        var text = row.get("quantity");
        if (text.isEmpty()) {
            return null;
        }
        try {
            var unit = row.get("unit");
            double amount = Double.parseDouble(text);
            if (amount <= MOST) {
                return new Quantity(amount, unit.isEmpty() ? "items" : unit);
            }
        } catch (IllegalArgumentException e) {
            // said below, like a number out of range
        }
        issue(
                row,
                Reason.BAD_QUANTITY,
                "the quantity \"%s\" is no positive number up to a million million; the act was kept without it.",
                text);
        return null;
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

    private Evidence.Grade grade(Table.Row row) {
        var text = row.get("confidence");
        if (text.equals("verified2")) {
            return Evidence.Grade.VERIFIED_BY_TWO;
        }
        if (!text.isEmpty() && !text.equals("verified1")) {
            issue(
                    row,
                    Reason.BAD_CONFIDENCE,
                    "the confidence \"%s\" is neither verified1 nor verified2; the act was kept as verified1.",
                    text);
        }
        return Evidence.Grade.VERIFIED_BY_ONE;
    }

    private CodedEvent withSoundAnswers(CodedEvent event) {
        var sound = event.detail().answers().stream()
                .filter(id -> isSound(event, id))
                .toList();
        return sound.size() == event.detail().answers().size()
                ? event
                : event.withDetail(event.detail().withAnswers(sound));
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

    /** A sentence that goes on. */
    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
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
