package org.detente.correction;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.detente.correction.Change.Field;
import org.detente.correction.Change.Life.Bound;
import org.detente.event.Quantity;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.detente.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/** Reads a correction from a line of JSON, and believes nothing in it: every field is checked, unknown ones are refused. */
final class CorrectionReader {
    private static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_NAME = 200;
    private static final int MOST_ACTS = 100;
    private static final Set<String> TARGET =
            Set.of("id", "day", "actor", "recipient", "action", "quantity", "unit", "issue", "text");

    /** A line that cannot be taken, and why. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }

    private final Ontology ontology;

    CorrectionReader(Ontology ontology) {
        this.ontology = ontology;
    }

    /** @throws UnusableException if it is no correction; the message says what is wrong with it */
    Correction read(long number, String line) throws UnusableException {
        try {
            var json = JsonParser.object().from(line);
            var kind = text(json, "kind", MOST_NAME);
            var when = parsed(json, "when", Instant::parse, "an instant in UTC such as 2026-01-31T09:30:00Z")
                    .truncatedTo(ChronoUnit.SECONDS);
            var who = text(json, "who", MOST_NAME);
            var reason = text(json, "reason", MOST_CHARACTERS);
            return new Correction(number, when, who, reason, change(kind, json));
        } catch (JsonParserException e) {
            throw new UnusableException("it is no JSON object (%s)".formatted(e.getMessage()));
        }
    }

    private Change change(String kind, JsonObject json) throws UnusableException {
        var own = switch (kind) {
            case "correct" -> List.of("act", "set", "clear");
            case "split" -> List.of("act", "parts");
            case "merge" -> List.of("acts");
            case "add", "drop", "annotate" -> List.of("act");
            case "link", "unlink", "confirm" -> List.of("act", "answers");
            case "measure" -> List.of("act", "set", "clear");
            case "join" -> List.of("act", "measure");
            case "separate" -> List.of("act");
            case "withdraw" -> List.of("withdraws");
            default ->
                throw new UnusableException(
                        "there is no kind \"%s\"; it is one of correct, split, merge, add, drop, link, unlink, annotate, confirm, measure, join, separate, withdraw"
                                .formatted(kind));
        };
        var known = new ArrayList<>(own);
        known.addAll(List.of("when", "who", "reason", "kind"));
        refuseOthers(json, Set.copyOf(known), "a correction of this kind");
        return switch (kind) {
            case "correct" -> correct(json);
            case "split" -> new Change.Split(target(json, "act"), parts(json));
            case "merge" -> new Change.Merge(targets(json));
            case "add" -> new Change.Add(newAct(object(json, "act")));
            case "drop" -> new Change.Drop(target(json, "act"));
            case "annotate" -> new Change.Annotate(target(json, "act"));
            case "link" -> new Change.Link(target(json, "act"), target(json, "answers"));
            case "unlink" -> new Change.Unlink(target(json, "act"), target(json, "answers"));
            case "confirm" ->
                new Change.Confirm(target(json, "act"), json.has("answers") ? target(json, "answers") : null);
            case "measure" -> new Change.Measure(target(json, "act"), life(json));
            case "join" -> new Change.Join(target(json, "act"), target(json, "measure"));
            case "separate" -> new Change.Separate(target(json, "act"));
            default -> new Change.Withdraw(text(json, "withdraws", MOST_NAME));
        };
    }

    private Change correct(JsonObject json) throws UnusableException {
        var set = object(json, "set");
        refuseOthers(
                set,
                Set.of("day", "actor", "recipient", "action", "quantity", "unit", "issue", "stance", "ended"),
                "\"set\"");
        var cleared = EnumSet.noneOf(Field.class);
        for (var name : json.has("clear") ? strings(json, "clear") : List.<String>of()) {
            cleared.add(named(Field.class, name));
        }
        var values = new Change.Values(
                set.has("day") ? day(set, "day") : null,
                set.has("actor") ? code(set, "actor") : null,
                set.has("recipient") ? code(set, "recipient") : null,
                set.has("action") ? type(set) : null,
                quantity(set),
                set.has("issue") ? text(set, "issue", MOST_NAME) : null,
                set.has("stance") ? named(Stance.class, text(set, "stance", MOST_NAME)) : null,
                set.has("ended") ? day(set, "ended") : null,
                cleared);
        if (values.isEmpty()) {
            throw new UnusableException("it sets nothing and clears nothing");
        }
        return new Change.Correct(target(json, "act"), values);
    }

    private static Change.Life life(JsonObject json) throws UnusableException {
        var set = json.has("set") ? object(json, "set") : new JsonObject();
        refuseOthers(set, Set.of("announced", "effective", "ended", "quantity", "unit"), "\"set\"");
        var cleared = EnumSet.noneOf(Bound.class);
        for (var name : json.has("clear") ? strings(json, "clear") : List.<String>of()) {
            cleared.add(named(Bound.class, name));
        }
        var life = new Change.Life(
                set.has("announced") ? day(set, "announced") : null,
                set.has("effective") ? day(set, "effective") : null,
                set.has("ended") ? day(set, "ended") : null,
                quantity(set),
                cleared);
        var contradiction = life.contradiction();
        if (contradiction.isPresent()) {
            throw new UnusableException(contradiction.get());
        }
        return life;
    }

    private static List<Change.Part> parts(JsonObject json) throws UnusableException {
        var parts = new ArrayList<Change.Part>();
        for (var each : array(json, "parts")) {
            if (!(each instanceof JsonObject part)) {
                throw new UnusableException("\"parts\" holds something that is no object");
            }
            refuseOthers(part, Set.of("evidence", "quantity", "unit"), "a part");
            parts.add(new Change.Part(part.has("evidence") ? strings(part, "evidence") : List.of(), quantity(part)));
        }
        if (parts.size() < 2) {
            throw new UnusableException("a split needs at least two parts");
        }
        boolean byEvidence = parts.stream().noneMatch(part -> part.evidence().isEmpty());
        boolean byQuantity = parts.stream().allMatch(part -> part.evidence().isEmpty() && part.quantity() != null);
        if (!byEvidence && !byQuantity) {
            throw new UnusableException("every part needs its evidence, or every part its quantity");
        }
        return parts;
    }

    private static List<Target> targets(JsonObject json) throws UnusableException {
        var targets = new ArrayList<Target>();
        for (var each : array(json, "acts")) {
            if (!(each instanceof JsonObject act)) {
                throw new UnusableException("\"acts\" holds something that is no object");
            }
            targets.add(target(act));
        }
        if (targets.stream().map(Target::id).distinct().count() < 2) {
            throw new UnusableException("a merge needs at least two acts");
        }
        return targets;
    }

    private Change.NewAct newAct(JsonObject json) throws UnusableException {
        refuseOthers(
                json,
                Set.of(
                        "day",
                        "learned",
                        "actor",
                        "recipient",
                        "action",
                        "stance",
                        "quantity",
                        "unit",
                        "issue",
                        "ended",
                        "text",
                        "cites"),
                "an act that is added");
        var day = day(json, "day");
        var stance = json.has("stance") ? named(Stance.class, text(json, "stance", MOST_NAME)) : Stance.ASSERTED;
        if (!stance.isOnRecord()) {
            throw new UnusableException("an act is asserted or alleged, not " + stance);
        }
        var actor = code(json, "actor");
        var recipient = code(json, "recipient");
        if (actor.equals(recipient)) {
            throw new UnusableException("actor and recipient are both " + actor);
        }
        return new Change.NewAct(
                day,
                json.has("learned") ? day(json, "learned") : day,
                actor,
                recipient,
                type(json),
                stance,
                quantity(json),
                json.has("issue") ? text(json, "issue", MOST_NAME) : null,
                json.has("ended") ? day(json, "ended") : null,
                text(json, "text", MOST_CHARACTERS),
                json.has("cites") ? string(json, "cites", MOST_CHARACTERS) : "");
    }

    private static Target target(JsonObject json, String name) throws UnusableException {
        return target(object(json, name));
    }

    private static Target target(JsonObject json) throws UnusableException {
        refuseOthers(json, TARGET, "an act");
        return new Target(
                text(json, "id", MOST_CHARACTERS),
                day(json, "day"),
                code(json, "actor"),
                code(json, "recipient"),
                text(json, "action", MOST_NAME),
                quantity(json),
                json.has("issue") ? text(json, "issue", MOST_NAME) : null,
                text(json, "text", MOST_CHARACTERS));
    }

    private ActType type(JsonObject json) throws UnusableException {
        var id = text(json, "action", MOST_NAME);
        return ontology.find(id)
                .orElseThrow(() -> new UnusableException(
                        "the action \"%s\" is not in the ontology (see \"detente ontology\")".formatted(id)));
    }

    private static @Nullable Quantity quantity(JsonObject json) throws UnusableException {
        if (!json.has("quantity") && !json.has("unit")) {
            return null;
        }
        try {
            var amount = json.get("quantity");
            return new Quantity(
                    amount instanceof Number number
                            ? number.doubleValue()
                            : Double.parseDouble(text(json, "quantity", MOST_NAME)),
                    text(json, "unit", MOST_NAME));
        } catch (IllegalArgumentException e) {
            throw new UnusableException("\"quantity\" is no positive number: " + e.getMessage());
        }
    }

    private static String code(JsonObject json, String name) throws UnusableException {
        var code = text(json, name, MOST_NAME);
        if (!code.matches("[A-Z][A-Z0-9]{1,7}")) {
            throw new UnusableException("\"%s\" is no code of a state or organisation: %s".formatted(name, code));
        }
        return code;
    }

    private static LocalDate day(JsonObject json, String name) throws UnusableException {
        return parsed(json, name, LocalDate::parse, "a day such as 2026-01-31");
    }

    private static <T> T parsed(JsonObject json, String name, Function<String, T> parse, String what)
            throws UnusableException {
        var text = text(json, name, MOST_NAME);
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw new UnusableException("\"%s\" must be %s, but was \"%s\"".formatted(name, what, text));
        }
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) throws UnusableException {
        for (var value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
                return value;
            }
        }
        throw new UnusableException("\"%s\" is none of %s"
                .formatted(name, List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT)));
    }

    private static void refuseOthers(JsonObject json, Set<String> known, String where) throws UnusableException {
        for (var name : json.keySet()) {
            if (!known.contains(name)) {
                throw new UnusableException("%s has no field \"%s\"".formatted(where, name));
            }
        }
    }

    private static JsonObject object(JsonObject json, String name) throws UnusableException {
        if (json.get(name) instanceof JsonObject object) {
            return object;
        }
        throw new UnusableException("\"%s\" must be an object".formatted(name));
    }

    private static JsonArray array(JsonObject json, String name) throws UnusableException {
        if (json.get(name) instanceof JsonArray array && array.size() <= MOST_ACTS) {
            return array;
        }
        throw new UnusableException("\"%s\" must be a list of at most %d".formatted(name, MOST_ACTS));
    }

    private static List<String> strings(JsonObject json, String name) throws UnusableException {
        var strings = new ArrayList<String>();
        for (var each : array(json, name)) {
            if (!(each instanceof String text) || text.isBlank()) {
                throw new UnusableException("\"%s\" must hold text only".formatted(name));
            }
            strings.add(text);
        }
        return strings;
    }

    private static String text(JsonObject json, String name, int most) throws UnusableException {
        var text = string(json, name, most);
        if (text.isBlank()) {
            throw new UnusableException("\"%s\" is empty".formatted(name));
        }
        return text;
    }

    private static String string(JsonObject json, String name, int most) throws UnusableException {
        if (!(json.get(name) instanceof String text)) {
            throw new UnusableException("there is no text under \"%s\"".formatted(name));
        }
        if (text.length() > most) {
            throw new UnusableException("\"%s\" is longer than %d characters".formatted(name, most));
        }
        return text;
    }
}
