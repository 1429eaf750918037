package org.detente.source.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as news write them: ISO 8601, RFC 822, "15 April 2021", "April 15, 2021", seconds or milliseconds since 1970.
 *
 * <p>04/05/2021 is the fourth of May to some and the fifth of April to others: it is not understood.
 */
final class NewsDate {
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d/.-]).*");
    private static final Pattern WEEKDAY = Pattern.compile("(?i)^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]{0,2} ");
    private static final Pattern ORDINAL = Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)\\b");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    /** The zones that RFC 822 names. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UT", "+0000"),
            Map.entry("UTC", "+0000"),
            Map.entry("GMT", "+0000"),
            Map.entry("Z", "+0000"),
            Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"),
            Map.entry("CDT", "-0500"),
            Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"));

    private static final Pattern ZONE = Pattern.compile("(?i)\\b(UTC?|GMT|Z|[ECMP][SD]T)$");

    /** Day, time, and offset if there is one. */
    private static final Pattern ISO_TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?(?:\\[.*])?");

    private static final List<DateTimeFormatter> WORDED = List.of(
            format("d MMM uuuu HH:mm[:ss] XX"),
            format("d MMM uu HH:mm[:ss] XX"),
            format("d MMM uuuu"),
            format("d MMMM uuuu"),
            format("MMM[.] d[,] uuuu"),
            format("MMMM d[,] uuuu"));

    private NewsDate() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US) // "Sep", not the "Sept" of other English locales
                .withResolverStyle(ResolverStyle.STRICT); // there is no 31 June
    }

    /** The UTC day; a time without a zone is taken as UTC. Empty if the text is no date that can be understood. */
    static Optional<LocalDate> parse(String text) {
        var date = SPACES.matcher(text.strip()).replaceAll(" ");
        if (date.isEmpty() || date.length() > 60) {
            return Optional.empty();
        }
        if (date.matches("\\d{8}")) {
            return parse(date, DateTimeFormatter.BASIC_ISO_DATE);
        }
        if (EPOCH.matcher(date).matches()) {
            long number = Long.parseLong(date);
            return Optional.of(day(Instant.ofEpochMilli(date.length() > 10 ? number : 1000 * number)));
        }
        return isoTime(date).or(() -> isoDay(date)).or(() -> worded(date));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Optional<LocalDate> isoTime(String date) {
        var parts = ISO_TIME.matcher(date);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var local = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2));
            var zone = parts.group(3);
            var offset =
                    zone == null || zone.equals("UTC") || zone.equals("GMT") ? ZoneOffset.UTC : ZoneOffset.of(zone);
            return Optional.of(day(local.toInstant(offset)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> isoDay(String date) {
        var parts = ISO_DAY.matcher(date);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> worded(String date) {
        var plain = ORDINAL.matcher(WEEKDAY.matcher(date).replaceFirst(""))
                .replaceAll("$1")
                .replace("Sept ", "Sep ")
                .replace("Sept.", "Sep.");
        var zone = ZONE.matcher(plain);
        var offset =
                zone.find() ? zone.replaceAll(ZONES.getOrDefault(zone.group(1).toUpperCase(Locale.ROOT), "")) : plain;
        return WORDED.stream()
                .map(format -> parse(offset, format))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> parse(String date, DateTimeFormatter format) {
        try {
            return Optional.of(utc(format.parse(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate utc(TemporalAccessor parsed) {
        return parsed.query(TemporalQueries.offset()) == null
                ? LocalDate.from(parsed)
                : day(OffsetDateTime.from(parsed).toInstant());
    }
}
