package org.detente.correction;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.event.Quantity;
import org.jspecify.annotations.Nullable;

/** A correction as a line of JSON; the format is that of docs/reference/corrections.md. */
public final class CorrectionWriter {
    private static final int KEY_DIGITS = 12;

    private CorrectionWriter() {}

    /** One line, without its end; the number is not part of it. */
    public static String line(Correction correction) {
        var json = JsonWriter.string()
                .object()
                .value("when", correction.when().toString())
                .value("who", correction.who())
                .value("reason", correction.reason())
                .value("kind", correction.change().kind());
        write(json, correction.change());
        return json.end().done();
    }

    static String key(Correction correction) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(line(correction).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static void write(JsonStringWriter json, Change change) {
        if (change instanceof Change.Merge merge) {
            json.array("acts");
            merge.targets().forEach(target -> write(json.object(), target));
            json.end();
        } else if (!change.targets().isEmpty()) {
            write(json.object("act"), change.targets().get(0));
            if (change.targets().size() > 1) {
                write(
                        json.object(change instanceof Change.Join ? "measure" : "answers"),
                        change.targets().get(1));
            }
        }
        if (change instanceof Change.Correct correct) {
            write(json.object("set"), correct.values());
            clear(json, correct.values().cleared());
        } else if (change instanceof Change.Measure measure) {
            write(json.object("set"), measure.life());
            clear(json, measure.life().cleared());
        } else if (change instanceof Change.Split split) {
            json.array("parts");
            split.parts().forEach(part -> write(json.object(), part));
            json.end();
        } else if (change instanceof Change.Add add) {
            write(json.object("act"), add.act());
        } else if (change instanceof Change.Withdraw withdraw) {
            json.value("withdraws", withdraw.key());
        }
    }

    private static void write(JsonStringWriter json, Target target) {
        json.value("id", target.id())
                .value("day", target.day().toString())
                .value("actor", target.actor())
                .value("recipient", target.recipient())
                .value("action", target.action());
        write(json, target.howMany());
        optional(json, "issue", target.about());
        json.value("text", target.text()).end();
    }

    private static void write(JsonStringWriter json, Change.Values values) {
        optional(json, "day", values.day());
        optional(json, "actor", values.actor());
        optional(json, "recipient", values.recipient());
        optional(json, "action", values.type() == null ? null : values.type().id());
        write(json, values.quantity());
        optional(json, "issue", values.issue());
        optional(json, "stance", lower(values.stance()));
        optional(json, "ended", values.ended());
        json.end();
    }

    private static void write(JsonStringWriter json, Change.Life life) {
        optional(json, "announced", life.announced());
        optional(json, "effective", life.effective());
        optional(json, "ended", life.ended());
        write(json, life.quantity());
        json.end();
    }

    private static <E extends Enum<E>> void clear(JsonStringWriter json, Set<E> cleared) {
        var names = cleared.stream().sorted().map(CorrectionWriter::lower).toList();
        if (!names.isEmpty()) {
            strings(json, "clear", names);
        }
    }

    private static void write(JsonStringWriter json, Change.Part part) {
        if (!part.evidence().isEmpty()) {
            strings(json, "evidence", part.evidence());
        }
        write(json, part.quantity());
        json.end();
    }

    private static void write(JsonStringWriter json, Change.NewAct act) {
        json.value("day", act.day().toString())
                .value("learned", act.learned().toString())
                .value("actor", act.actor())
                .value("recipient", act.recipient())
                .value("action", act.type().id())
                .value("stance", lower(act.stance()));
        write(json, act.quantity());
        optional(json, "issue", act.issue());
        optional(json, "ended", act.ended());
        json.value("text", act.text()).value("cites", act.cites()).end();
    }

    private static void write(JsonStringWriter json, @Nullable Quantity quantity) {
        if (quantity != null) {
            json.value("quantity", quantity.number()).value("unit", quantity.unit());
        }
    }

    private static void optional(JsonStringWriter json, String name, @Nullable Object value) {
        if (value != null) {
            json.value(name, value.toString());
        }
    }

    private static void strings(JsonStringWriter json, String name, List<String> values) {
        json.array(name);
        values.forEach(json::value);
        json.end();
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
