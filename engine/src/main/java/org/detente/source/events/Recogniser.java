package org.detente.source.events;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.detente.source.Chronology;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.Recognised.Events;
import org.detente.source.events.Recognised.MentionsOnly;
import org.detente.source.events.Recognised.Nothing;
import org.jspecify.annotations.Nullable;

/** Tells the format of a file by what it begins with; names lie, and are asked only for the day of a daily file. */
final class Recogniser {
    /** More control characters than this, in a hundred, are not text. */
    private static final int CONTROLS = 2;

    private static final String DIGITS_8 = "\\d{8}";
    private static final String DIGITS_14 = "\\d{14}";

    private final Codebook codes;
    private final Mentions mentions;

    Recogniser(Codebook codes, Mentions mentions) {
        this.codes = codes;
        this.mentions = mentions;
    }

    Recognised recognise(Place place) throws IOException {
        var head = place.head();
        if (head.length == 0) {
            return new Nothing(Reason.NO_TEXT, "it is empty; it was left out");
        }
        if (isBinary(head)) {
            return unknown("it is no text");
        }
        var begin = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        if (begin.startsWith("{")) {
            return json(place, begin);
        }
        return table(place, head).orElseGet(() -> unknown("its columns are those of no format that we know"));
    }

    private static Nothing unknown(String what) {
        return new Nothing(
                Reason.UNKNOWN_KIND,
                what
                        + "; it was left out. docs/reference/event-files.md lists the formats, and how to read other tables");
    }

    private static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                controls++;
            }
        }
        return 100L * controls > (long) CONTROLS * head.length;
    }

    private Optional<Recognised> table(Place place, byte[] head) {
        var tabs = Sample.tabs(head);
        return named(place, tabs, '\t')
                .or(() -> unnamed(place, tabs))
                .or(() -> named(place, Sample.csv(head, ','), ','))
                .or(() -> named(place, Sample.csv(head, ';'), ';'));
    }

    /** By the names of the columns. */
    private Optional<Recognised> named(Place place, Sample sample, char separator) {
        var header = sample.header();
        if (header.has("Event ID", "Event Date", "Source Name", "Source Country", "CAMEO Code", "Target Name")
                && header.width() == Icews.COLUMNS.size()) {
            return Optional.of(icews(place, sample, header, separator));
        }
        if (header.has("GlobalEventID", "Actor1Code", "Actor2Code", "EventCode")) {
            return gdelt(place, header.width(), header, separator);
        }
        if (header.has(Chronology.COLUMNS.toArray(String[]::new))) {
            return Optional.of(new Nothing(
                    Reason.NO_EVENTS,
                    "it is a chronology, which is read as a whole; it was left out here. Import it by its own"));
        }
        if (header.has("day", "actor", "recipient") && (header.has("action") || header.has("cameo"))) {
            return Optional.of(own(place, header, separator));
        }
        return Optional.empty();
    }

    /** By what stands in the columns, when nothing names them. */
    private Optional<Recognised> unnamed(Place place, Sample sample) {
        int width = sample.width();
        if (width == Mentions.COLUMNS
                && sample.mostly(Sample.cell(1, DIGITS_14))
                && sample.mostly(Sample.cell(2, DIGITS_14))) {
            return Optional.of(new MentionsOnly(place));
        }
        if (width >= Gdelt.VERSION_1_ARCHIVE
                && sample.mostly(Sample.cell(1, DIGITS_8))
                && sample.mostly(Sample.cell(0, "\\d+"))) {
            return gdelt(place, width, null, '\t');
        }
        if (width == Icews.COLUMNS.size()
                && sample.mostly(Sample.day(1))
                && sample.mostly(Sample.cell(6, "\\d{2,4}"))) {
            return Optional.of(icews(place, sample, null, '\t'));
        }
        return Optional.empty();
    }

    private Optional<Recognised> gdelt(Place place, int width, @Nullable Header header, char separator) {
        return switch (width) {
            case Gdelt.VERSION_1_ARCHIVE, Gdelt.VERSION_1 ->
                Optional.of(events(
                        place,
                        "gdelt",
                        "GDELT 1.0 events, " + width + " columns",
                        header,
                        separator,
                        () -> Gdelt.first(codes)));
            case Gdelt.VERSION_2 ->
                Optional.of(events(
                        place,
                        "gdelt",
                        "GDELT 2.0 events, " + width + " columns",
                        header,
                        separator,
                        () -> Gdelt.second(codes, mentions)));
            default -> Optional.empty();
        };
    }

    private Recognised icews(Place place, Sample sample, @Nullable Header header, char separator) {
        var learned = Learned.of(place.name(), sample.days(1));
        var format = "ICEWS coded events, 20 columns" + (learned.file() == null ? "" : ", daily file");
        return events(place, "icews", format, header, separator, () -> new Icews(codes, learned));
    }

    private Recognised own(Place place, Header header, char separator) {
        return events(
                place,
                "detente",
                "Detente events, " + header.width() + " columns",
                header,
                separator,
                () -> new Own(codes, header));
    }

    private static Recognised events(
            Place place,
            String source,
            String format,
            @Nullable Header header,
            char separator,
            Supplier<RowFormat> rows) {
        TableFile.Reader reader = separator == '\t' ? TabRows::new : stream -> LineRows.csv(stream, separator);
        return new Events(new TableFile(place, source, place.name(), format, header, reader, rows));
    }

    /** JSON lines, by the keys of the first object that can be read. */
    private Recognised json(Place place, String begin) {
        for (var line : begin.lines().limit(20).toList()) {
            var object = object(line);
            if (object != null) {
                return jsonOf(place, object);
            }
        }
        return unknown("it is JSON, but has no object on a line of its own");
    }

    private static @Nullable JsonObject object(String line) {
        try {
            return JsonParser.object().from(line);
        } catch (JsonParserException | StackOverflowError e) {
            return null;
        }
    }

    private Recognised jsonOf(Place place, JsonObject object) {
        if (object.containsKey("day") && object.containsKey("actor") && object.containsKey("recipient")) {
            var header = new Header(Own.COLUMNS);
            return new Events(new TableFile(
                    place,
                    "detente",
                    place.name(),
                    "Detente events, JSON lines",
                    null,
                    stream -> LineRows.json(stream, Own.flat()),
                    () -> new Own(codes, header)));
        }
        return unknown("its objects have the keys of no format that we know: " + List.copyOf(object.keySet()));
    }
}
