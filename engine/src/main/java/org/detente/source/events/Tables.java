package org.detente.source.events;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.detente.source.Chronology;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.Recognised.Events;
import org.detente.source.events.Recognised.MentionsOnly;
import org.detente.source.events.Recognised.Nothing;
import org.jspecify.annotations.Nullable;

/** Tells the format of a table: by the names of its columns or, where it has none, by what stands in them. */
final class Tables {
    private static final String DIGITS_8 = "\\d{8}";
    private static final String DIGITS_14 = "\\d{14}";
    private static final String ACTOR_CODE = "[\\w~*/-]{1,40}";
    /** Most cells of the four-column files; PETRARCH writes eight. */
    private static final int FOUR_WIDEST = 12;

    private final Codebook codes;
    private final Mentions mentions;
    private final @Nullable Mapping mapping;

    Tables(Codebook codes, Mentions mentions, @Nullable Mapping mapping) {
        this.codes = codes;
        this.mentions = mentions;
        this.mapping = mapping;
    }

    /** A text whose cells are parted by a character. */
    Optional<Recognised> recognise(Place place, Sample sample, char separator) {
        var reader = TableFile.Reader.parted(separator);
        if (mapping != null && mapping.mayBe(separator)) {
            var mapped = mapped(mapping, place, sample, reader);
            if (mapped.isPresent()) {
                return mapped;
            }
        }
        return named(place, sample, sample.header(), reader)
                .or(() -> unnamed(place, sample, reader, separator == '\t'));
    }

    private static Optional<Recognised> mapped(Mapping mapping, Place place, Sample sample, TableFile.Reader reader) {
        var header = sample.header();
        return mapping.layout(header)
                .map(layout -> events(
                        place,
                        mapping.source(),
                        "table by a mapping, " + header.width() + " columns",
                        mapping.isHeaded() ? header : null,
                        reader,
                        () -> new CodedTable(layout)));
    }

    /** By the names of the columns. */
    Optional<Recognised> named(Place place, Sample sample, Header header, TableFile.Reader reader) {
        if (mapping != null && mapping.isHeaded()) {
            var mapped = mapped(mapping, place, sample, reader);
            if (mapped.isPresent()) {
                return mapped;
            }
        }
        if (header.has("Event ID", "Event Date", "Source Name", "Source Country", "CAMEO Code", "Target Name")
                && header.width() == Icews.COLUMNS.size()) {
            return Optional.of(icews(place, sample, header, reader));
        }
        if (header.has("GlobalEventID", "Actor1Code", "Actor2Code", "EventCode")) {
            return gdelt(place, header.width(), header, reader);
        }
        if (header.has("Event Date", "Event Type", "Actor Country", "Recipient Country")) {
            var layout = Formats.polecat(codes, header);
            var format = "POLECAT events, " + header.width() + " columns";
            return Optional.of(events(place, "polecat", format, header, reader, () -> new CodedTable(layout)));
        }
        if (header.has("SourceActorFull", "TargetActorFull", "EventCode")
                || header.has("story_date", "source", "target", "code")) {
            var learned = Learned.of(place.name(), sample.days(header.at("Date", "story_date")));
            var layout = Formats.phoenix(codes, header, learned);
            var format = "Phoenix events, " + header.width() + " columns";
            return Optional.of(events(place, "phoenix", format, header, reader, () -> new CodedTable(layout)));
        }
        if (header.has(Chronology.COLUMNS.toArray(String[]::new))) {
            return Optional.of(new Nothing(
                    Reason.NO_EVENTS,
                    "it is a chronology, which is read as a whole and not row by row; it was left out here"));
        }
        if (header.has("day", "actor", "recipient") && (header.has("action") || header.has("cameo"))) {
            var format = "Detente events, " + header.width() + " columns";
            return Optional.of(events(place, "detente", format, header, reader, () -> new Own(codes, header)));
        }
        return header.names().stream().limit(4).toList().equals(List.of("date", "source", "target", "code"))
                ? Optional.of(four(place, sample, "keds", header, reader))
                : Optional.empty();
    }

    /** By what stands in the columns, when nothing names them. */
    private Optional<Recognised> unnamed(Place place, Sample sample, TableFile.Reader reader, boolean tabs) {
        int width = sample.width();
        if (width == Mentions.COLUMNS
                && tabs
                && sample.mostly(Sample.cell(1, DIGITS_14))
                && sample.mostly(Sample.cell(2, DIGITS_14))) {
            return Optional.of(new MentionsOnly(place));
        }
        if (width >= Gdelt.VERSION_1_ARCHIVE
                && sample.mostly(Sample.cell(1, DIGITS_8))
                && sample.mostly(Sample.cell(0, "\\d+"))) {
            return gdelt(place, width, null, reader);
        }
        if (width == Icews.COLUMNS.size()
                && sample.mostly(Sample.day(1))
                && sample.mostly(Sample.cell(6, "\\d{2,4}"))) {
            return Optional.of(icews(place, sample, null, reader));
        }
        if ((width == Formats.PHOENIX || width == Formats.PHOENIX + 1)
                && sample.mostly(Sample.cell(1, DIGITS_8))
                && sample.mostly(Sample.cell(2, "\\d{4}"))) {
            var layout = Formats.phoenix(codes, Learned.of(place.name(), sample.days(1)));
            var format = "Phoenix events, " + width + " columns";
            return Optional.of(events(place, "phoenix", format, null, reader, () -> new CodedTable(layout)));
        }
        boolean four = width >= 4
                && width <= FOUR_WIDEST
                && sample.mostly(Sample.day(0))
                && sample.mostly(Sample.cell(1, ACTOR_CODE).and(Sample.cell(2, ACTOR_CODE)))
                && sample.mostly(Sample.cell(3, "\\d{2,4}"));
        if (!four) {
            return Optional.empty();
        }
        boolean petrarch =
                width > 4 && sample.mostly(Sample.cell(0, DIGITS_8)) && !sample.mostly(Sample.cell(4, "\\(.*"));
        return Optional.of(four(place, sample, petrarch ? "petrarch" : "keds", null, reader));
    }

    private Recognised four(
            Place place, Sample sample, String source, @Nullable Header header, TableFile.Reader reader) {
        var rows = sample.rows().subList(header == null ? 0 : 1, sample.rows().size());
        boolean weis = Formats.isWeis(codes, rows);
        var learned = Learned.of(place.name(), sample.days(0));
        var layout = Formats.four(
                header == null ? Math.max(FOUR_WIDEST, sample.width()) : header.width(),
                Formats.readings(codes, rows),
                learned);
        var format = (source.equals("petrarch") ? "PETRARCH events, " : "KEDS events, ") + sample.width() + " columns, "
                + (weis ? "WEIS codes" : "CAMEO codes");
        return events(place, source, format, header, reader, () -> new CodedTable(layout));
    }

    private Optional<Recognised> gdelt(Place place, int width, @Nullable Header header, TableFile.Reader reader) {
        return switch (width) {
            case Gdelt.VERSION_1_ARCHIVE, Gdelt.VERSION_1 -> {
                var format = "GDELT 1.0 events, " + width + " columns";
                yield Optional.of(events(place, "gdelt", format, header, reader, () -> Gdelt.first(codes)));
            }
            case Gdelt.VERSION_2 -> {
                var format = "GDELT 2.0 events, " + width + " columns";
                yield Optional.of(events(place, "gdelt", format, header, reader, () -> Gdelt.second(codes, mentions)));
            }
            default -> Optional.empty();
        };
    }

    private Recognised icews(Place place, Sample sample, @Nullable Header header, TableFile.Reader reader) {
        var learned = Learned.of(place.name(), sample.days(1));
        var format = "ICEWS coded events, 20 columns" + (learned.file() == null ? "" : ", daily file");
        return events(place, "icews", format, header, reader, () -> new Icews(codes, learned));
    }

    private static Recognised events(
            Place place,
            String source,
            String format,
            @Nullable Header header,
            TableFile.Reader reader,
            Supplier<RowFormat> rows) {
        return new Events(new TableFile(place, source, place.name(), format, header, reader, rows));
    }
}
