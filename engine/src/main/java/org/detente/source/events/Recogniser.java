package org.detente.source.events;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.Recognised.Events;
import org.detente.source.events.Recognised.Nothing;
import org.jspecify.annotations.Nullable;

/** Tells the format of a file by what it begins with; names lie, and are asked only for the day of a daily file. */
final class Recogniser {
    /** More control characters than this, in a hundred, are not text. */
    private static final int CONTROLS = 2;

    private final Codebook codes;
    private final Tables tables;
    private final @Nullable LocalDate origin;

    Recogniser(Codebook codes, Mentions mentions, @Nullable Mapping mapping, @Nullable LocalDate origin) {
        this.codes = codes;
        this.origin = origin;
        tables = new Tables(codes, mentions, mapping);
    }

    Recognised recognise(Place place) throws IOException {
        var head = place.head();
        if (head.length == 0) {
            return new Nothing(Reason.NO_TEXT, "it is empty; it was left out");
        }
        if (ParquetRows.isParquet(head)) {
            return parquet(place);
        }
        if (isBinary(head)) {
            return unknown("it is no text");
        }
        var begin = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        if (begin.startsWith("{")) {
            return json(place, begin);
        }
        var tabs = Sample.tabs(head);
        var graph = graph(place, tabs);
        return graph.isPresent()
                ? graph.get()
                : tables.recognise(place, tabs, '\t')
                        .or(() -> tables.recognise(place, Sample.csv(head, ','), ','))
                        .or(() -> tables.recognise(place, Sample.csv(head, ';'), ';'))
                        .orElseGet(() -> unknown("its columns are those of no format that we know"));
    }

    private static Nothing unknown(String what) {
        return new Nothing(
                Reason.UNKNOWN_KIND,
                what
                        + "; it was left out. docs/reference/event-files.md lists the formats, and says how to map other tables");
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

    private Recognised parquet(Place place) throws IOException {
        if (!(place instanceof Place.OnDisk file)) {
            return unknown("it is a Parquet file in an archive or pipe; unpack it first");
        }
        Header header;
        var rows = new ArrayList<List<String>>();
        try (var parquet = ParquetRows.of(file.path())) {
            header = Header.of(parquet.columns());
            rows.add(parquet.columns());
            rows.addAll(Sample.of(parquet).rows());
        }
        TableFile.Reader reader = (opened, at) -> ParquetRows.of(file.path());
        return tables.named(place, new Sample(rows), header, reader)
                .orElseGet(() -> unknown("it is a Parquet file, and its columns are those of no format that we know"));
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
                    TableFile.Reader.json(Own::flat),
                    () -> new Own(codes, header)));
        }
        if (PloverJson.isEvent(object)) {
            var layout = PloverJson.layout(codes);
            return new Events(new TableFile(
                    place,
                    "plover",
                    place.name(),
                    "PLOVER events, JSON lines",
                    null,
                    TableFile.Reader.json(PloverJson::flat),
                    () -> new CodedTable(layout)));
        }
        return unknown("its objects have the keys of no format that we know: " + List.copyOf(object.keySet()));
    }

    /** Rows of numbers beside the two lists that give their words; the lists themselves hold no events. */
    private Optional<Recognised> graph(Place place, Sample sample) throws IOException {
        if (!(place instanceof Place.OnDisk file)) {
            return Optional.empty();
        }
        var folder = file.path().toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.exists(folder.resolve(Graph.ENTITIES))) {
            return Optional.empty();
        }
        if (place.name().equals(Graph.ENTITIES) || place.name().equals(Graph.RELATIONS)) {
            return Optional.of(new Recognised.Words(place));
        }
        boolean numbers = sample.width() >= 4
                && sample.width() <= 5
                && sample.mostly(
                        row -> row.size() > 3 && row.subList(0, 4).stream().allMatch(cell -> Graph.number(cell) >= 0));
        if (!numbers || !Files.exists(folder.resolve(Graph.RELATIONS))) {
            return Optional.empty();
        }
        return Optional.of(graph(place, folder));
    }

    private Recognised graph(Place place, Path folder) throws IOException {
        var entities = Graph.words(Files.newInputStream(folder.resolve(Graph.ENTITIES)));
        var relations = Graph.words(Files.newInputStream(folder.resolve(Graph.RELATIONS)));
        var first =
                origin != null ? Optional.of(origin) : Graph.origin(place.folder(), entities.size(), relations.size());
        if (first.isEmpty()) {
            return new Nothing(
                    Reason.NO_EVENTS,
                    "it is a graph whose first day is not known; it was left out. Say which day its time 0 is");
        }
        int unit = Graph.unit(place.open(at -> {}));
        var graph = new Graph(entities, relations, first.get(), unit);
        return new Events(new TableFile(
                place,
                "tkg",
                place.folder() + "/" + place.name(),
                "temporal knowledge graph, " + (unit == 1 ? "days" : "hours") + " from " + first.get(),
                null,
                TableFile.Reader.parted('\t'),
                () -> graph.rows(codes)));
    }
}
