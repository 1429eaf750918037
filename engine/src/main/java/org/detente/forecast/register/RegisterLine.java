package org.detente.forecast.register;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeMap;
import org.detente.forecast.register.Resolution.Outcome;

/** Entries of the register as lines of JSON; the format is that of docs/reference/forecasts.md. */
final class RegisterLine {
    /** A line that cannot be taken, and why. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }

    private RegisterLine() {}

    static String of(Registered forecast) {
        var json = JsonWriter.string()
                .object()
                .value("kind", "forecast")
                .value("id", forecast.id())
                .value("made", forecast.made().toString())
                .value("as_of", forecast.asOf().toString())
                .value("actor", forecast.actor())
                .value("recipient", forecast.recipient())
                .value("family", forecast.family())
                .value("horizon_days", forecast.horizonDays())
                .value("rule", forecast.rule())
                .value("probability", forecast.probability())
                .object("baselines");
        forecast.baselines().forEach(json::value);
        json.end()
                .value("model", forecast.model())
                .value("data_state", forecast.dataState())
                .value("data_to", forecast.dataTo().toString())
                .array("sources");
        forecast.sources().forEach(json::value);
        return json.end().end().done();
    }

    static String of(Resolution resolution) {
        var json = JsonWriter.string()
                .object()
                .value("kind", "resolution")
                .value("forecast", resolution.forecast())
                .value("outcome", resolution.outcome().name().toLowerCase(Locale.ROOT))
                .value("reason", resolution.reason())
                .value("resolved", resolution.resolved().toString());
        resolution.act().ifPresent(act -> json.value("act", act));
        return json.value("data_state", resolution.dataState()).end().done();
    }

    /** A {@link Registered} or a {@link Resolution}. */
    static Object read(String line) throws UnusableException {
        try {
            var json = JsonParser.object().from(line);
            return switch (text(json, "kind")) {
                case "forecast" -> forecast(json);
                case "resolution" -> resolution(json);
                default -> throw new UnusableException("its kind is neither forecast nor resolution");
            };
        } catch (JsonParserException e) {
            throw new UnusableException("it is no JSON object (%s)".formatted(e.getMessage()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }

    private static Registered forecast(JsonObject json) throws UnusableException {
        var baselines = new TreeMap<String, Double>();
        var plain = json.getObject("baselines", new JsonObject());
        for (var name : plain.keySet()) {
            baselines.put(name, plain.getDouble(name, Double.NaN));
        }
        var sources = new ArrayList<String>();
        json.getArray("sources").forEach(source -> sources.add(String.valueOf(source)));
        return new Registered(
                text(json, "id"),
                day(json, "made"),
                day(json, "as_of"),
                text(json, "actor"),
                text(json, "recipient"),
                text(json, "family"),
                json.getInt("horizon_days", 0),
                text(json, "rule"),
                json.getDouble("probability", Double.NaN),
                baselines,
                text(json, "model"),
                text(json, "data_state"),
                day(json, "data_to"),
                sources);
    }

    private static Resolution resolution(JsonObject json) throws UnusableException {
        return new Resolution(
                text(json, "forecast"),
                Outcome.valueOf(text(json, "outcome").toUpperCase(Locale.ROOT)),
                text(json, "reason"),
                day(json, "resolved"),
                json.getString("act"),
                json.getString("data_state", ""));
    }

    private static LocalDate day(JsonObject json, String name) throws UnusableException {
        return LocalDate.parse(text(json, name));
    }

    private static String text(JsonObject json, String name) throws UnusableException {
        var text = json.getString(name);
        if (text == null) {
            throw new UnusableException("it has no field \"%s\"".formatted(name));
        }
        return text;
    }
}
