package org.detente.source.events;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.detente.base.Problem;
import org.detente.base.Spelling;
import org.detente.ontology.ActType;
import org.detente.source.events.Layout.Field;
import org.detente.source.events.Layout.Readings;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table are that has a format of its own: a file of settings, {@code key = value}.
 *
 * <pre>
 * source = mine            name of the source in the store
 * day = event_date         name of a column, or its number from 1 when header = no
 * actor = state_a
 * recipient = state_b
 * act = cameo_code
 * actor_codes = cow        iso, cameo, keds, cow, fips, name
 * act_codes = cameo        cameo, label, weis, plover, action
 * </pre>
 */
final class Mapping {
    private static final List<String> SETTINGS =
            List.of("source", "header", "separator", "day_format", "actor_codes", "act_codes");
    private static final List<Field> NEEDED = List.of(Field.DAY, Field.ACTOR, Field.RECIPIENT, Field.ACT);

    private final String source;
    private final boolean headed;
    private final @Nullable Character separator;
    private final Map<Field, String> columns;
    private final Readings readings;

    private Mapping(
            String source,
            boolean headed,
            @Nullable Character separator,
            Map<Field, String> columns,
            Readings readings) {
        this.source = source;
        this.headed = headed;
        this.separator = separator;
        this.columns = columns;
        this.readings = readings;
    }

    /**
     * Reads the settings.
     *
     * @throws Problem if they cannot be read or understood; the message says what to write
     */
    static Mapping of(Path file, Codebook codes) {
        var settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            settings.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.data(
                    "%s: the mapping cannot be read (%s). Nothing was imported. Check the path.",
                    file, e instanceof IOException io ? Problem.reasonOf(io) : e.getMessage());
        }
        return new Parser(file, settings, codes).mapping();
    }

    /** Turns settings into a mapping. */
    private record Parser(Path file, Properties settings, Codebook codes) {

        Mapping mapping() {
            var columns = new EnumMap<Field, String>(Field.class);
            for (var key : new TreeSet<>(settings.stringPropertyNames())) {
                if (!SETTINGS.contains(key)) {
                    columns.put(field(key), settings.getProperty(key).strip());
                }
            }
            for (var field : NEEDED) {
                if (!columns.containsKey(field)) {
                    throw Problem.data(
                            "%s: the mapping names no column for %s. Nothing was imported. Write %s = COLUMN.",
                            file, name(field), name(field));
                }
            }
            var readings = Readings.cameo(codes)
                    .withActors(actors(get("actor_codes", "iso")))
                    .withActs(acts(get("act_codes", "cameo")))
                    .withDays(days(get("day_format", "")));
            return new Mapping(
                    get("source", "mapped"),
                    !get("header", "yes").equals("no"),
                    separator(get("separator", "")),
                    columns,
                    readings);
        }

        private String get(String key, String otherwise) {
            return settings.getProperty(key, otherwise).strip();
        }

        private Field field(String key) {
            for (var field : Field.values()) {
                if (name(field).equals(key)) {
                    return field;
                }
            }
            var known = new ArrayList<>(SETTINGS);
            for (var field : Field.values()) {
                known.add(name(field));
            }
            var closest = Spelling.closest(key, known, 1);
            throw Problem.data(
                    "%s: a mapping has no \"%s\". Nothing was imported. %s",
                    file,
                    key,
                    closest.isEmpty()
                            ? "It may have " + String.join(", ", known) + "."
                            : "Maybe you meant " + closest.get(0) + ".");
        }

        private Function<String, Who> actors(String scheme) {
            return switch (scheme) {
                case "iso" -> codes::who;
                case "cameo" -> codes.actors()::cameo;
                case "keds" -> codes.actors()::keds;
                case "cow" -> codes.actors()::cow;
                case "fips" -> codes.actors()::fips;
                case "name" -> codes.names()::who;
                default -> throw unknown("actor_codes", scheme, "iso, cameo, keds, cow, fips or name");
            };
        }

        private BiFunction<String, String, Optional<ActType>> acts(String scheme) {
            var acts = codes.acts();
            return switch (scheme) {
                case "cameo" -> (act, mode) -> acts.cameo(act);
                case "label" -> (act, mode) -> acts.label(act);
                case "weis" -> (act, mode) -> acts.weis(act);
                case "plover" -> acts::plover;
                case "action" -> (act, mode) -> acts.action(act);
                default -> throw unknown("act_codes", scheme, "cameo, label, weis, plover or action");
            };
        }

        private Function<String, Optional<LocalDate>> days(String pattern) {
            if (pattern.isEmpty()) {
                return EventDays::parse;
            }
            try {
                var format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
                return text -> parsed(format, text);
            } catch (IllegalArgumentException e) {
                throw unknown("day_format", pattern, "a pattern such as d/M/yyyy");
            }
        }

        private @Nullable Character separator(String name) {
            return switch (name) {
                case "" -> null;
                case "comma", "," -> ',';
                case "semicolon", ";" -> ';';
                case "tab" -> '\t';
                default -> throw unknown("separator", name, "comma, semicolon or tab");
            };
        }

        private Problem unknown(String key, String value, String choice) {
            return Problem.data(
                    "%s: %s is \"%s\", which we do not know. Nothing was imported. Write %s.",
                    file, key, value, choice);
        }
    }

    private static Optional<LocalDate> parsed(DateTimeFormatter format, String text) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    String source() {
        return source;
    }

    boolean isHeaded() {
        return headed;
    }

    /** Whether a table whose cells are parted so may be meant. */
    boolean mayBe(char between) {
        return separator == null || separator == between;
    }

    /** The layout of a table with this header, or nothing when it lacks a column; without a header, columns are numbers. */
    Optional<Layout> layout(Header header) {
        var places = new EnumMap<Field, Integer>(Field.class);
        for (var column : columns.entrySet()) {
            int place = headed ? header.at(column.getValue()) : Graph.number(column.getValue()) - 1;
            if (place < 0 || place >= header.width()) {
                return Optional.empty();
            }
            places.put(column.getKey(), place);
        }
        return Optional.of(new Layout(header.width(), header.width(), places, readings, Learned.AT_ONCE));
    }
}
