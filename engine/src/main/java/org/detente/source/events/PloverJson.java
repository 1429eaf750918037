package org.detente.source.events;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.detente.source.events.Layout.Field;
import org.jspecify.annotations.Nullable;

/**
 * Events of PLOVER in JSON lines, as the pipelines that code them write them: type and mode, and for each side a code, or objects
 * with country, sector and text. Of several on one side the first counts; of two who do something together, the second is the
 * recipient.
 */
final class PloverJson {
    private static final List<Field> FIELDS = List.of(
            Field.ID,
            Field.DAY,
            Field.LEARNED,
            Field.ACT,
            Field.MODE,
            Field.ACTOR,
            Field.ACTOR_ROLE,
            Field.ACTOR_NAME,
            Field.RECIPIENT,
            Field.RECIPIENT_ROLE,
            Field.RECIPIENT_NAME,
            Field.TEXT,
            Field.OUTLET);

    private static final String[] TYPES = {"event_type", "eventType", "plover", "type"};
    private static final String[] ACTORS = {"actors", "actor", "sources", "source", "ACTOR"};
    private static final String[] RECIPIENTS = {"recipients", "recipient", "targets", "target", "RECIP"};

    private PloverJson() {}

    static boolean isEvent(JsonObject object) {
        return !first(object, TYPES).isEmpty() && (value(object, ACTORS) != null || object.has("attributes"));
    }

    static Layout layout(Codebook codes) {
        var places = new EnumMap<Field, Integer>(Field.class);
        FIELDS.forEach(field -> places.put(field, FIELDS.indexOf(field)));
        return new Layout(FIELDS.size(), FIELDS.size(), places, Formats.plover(codes), Learned.AT_ONCE);
    }

    /** Cells of an object, in the order of the layout. */
    static List<String> flat(JsonObject object) {
        var sides = object.get("attributes") instanceof JsonObject attributes ? attributes : object;
        var actors = parties(value(sides, ACTORS));
        var recipients = parties(value(sides, RECIPIENTS));
        var actor = party(actors, 0);
        var recipient = recipients.isEmpty() ? party(actors, 1) : party(recipients, 0);
        var cells = new ArrayList<String>();
        cells.add(first(object, "id", "event_id", "eventID"));
        cells.add(first(object, "date", "event_date", "eventDate", "pub_date"));
        cells.add(first(object, "publication_date", "publicationDate", "pub_date"));
        cells.add(first(object, TYPES));
        cells.add(first(object, "event_mode", "eventMode", "mode"));
        cells.addAll(actor);
        cells.addAll(recipient);
        cells.add(first(object, "event_text", "text", "eventText"));
        cells.add(first(object, "publisher", "outlet", "source_name"));
        return cells;
    }

    private static List<Object> parties(@Nullable Object side) {
        if (side instanceof JsonArray array) {
            return List.copyOf(array.stream().filter(one -> one != null).toList());
        }
        return side == null ? List.of() : List.of(side);
    }

    /** Code, role and name. */
    private static List<String> party(List<Object> parties, int place) {
        if (place >= parties.size()) {
            return List.of("", "", "");
        }
        return parties.get(place) instanceof JsonObject object
                ? List.of(
                        first(object, "country", "code", "actor_code"),
                        first(object, "sector", "code_1", "primary_sector"),
                        first(object, "text", "name", "actor_name"))
                : List.of(String.valueOf(parties.get(place)), "", "");
    }

    private static @Nullable Object value(JsonObject object, String... keys) {
        for (var key : keys) {
            if (object.get(key) != null) {
                return object.get(key);
            }
        }
        return null;
    }

    /** The first of these keys that has text, a number, or a list that begins with one. */
    private static String first(JsonObject object, String... keys) {
        for (var key : keys) {
            var value = object.get(key);
            var one = value instanceof JsonArray array && !array.isEmpty() ? array.get(0) : value;
            if (one instanceof String || one instanceof Number) {
                var text = one.toString().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
