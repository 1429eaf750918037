package org.detente.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that the words of an act give for its measure, beside the day of the act: entry into force, the day by which
 * something must be done, the end of a term.
 *
 * <p>A day without a year is the one nearest to the act, from {@value #BACK} days before it to the rest of a year after; so
 * "by 30 January" in November is next year's. What is no day of the calendar is left.
 */
final class StatedDays {
    private static final int BACK = 30;

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)";
    private static final String DAY = "(?:(?:midnight|noon|midday|sundown|sunrise|dawn) (?:on )?)?(?:"
            + "(?<d1>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m1>" + MONTH + ")(?:,? (?<y1>(?:19|20)\\d\\d))?"
            + "|(?<m2>" + MONTH + ") (?<d2>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (?<y2>(?:19|20)\\d\\d))?"
            + "|the end of (?:(?<m3>" + MONTH + ")(?: (?<y3>(?:19|20)\\d\\d))?|(?<rel>the (?:month|year))))";
    private static final String IN_FORCE =
            "(?:took|takes?|taking) effect(?: on| from)?|(?:came|comes?|coming|enter(?:s|ed|ing)?|went|goes|go) into (?:force|effect)(?: on| from)?"
                    + "|in (?:force|effect) (?:from|since|on|as of)|effective(?: from| on| as of)?|with effect from|be(?:came|comes?) effective (?:on|from)";
    private static final Pattern ENTRY = pattern("(?:" + IN_FORCE + ") " + DAY);
    private static final Pattern FROM = pattern("(?:from|as of|starting(?: on| from)?|beginning(?: on)?) " + DAY);
    private static final Pattern FUTURE_ON =
            pattern("(?:would|will|is to|are to|was to|were to|must|shall) (?:be )?(?:[\\w'-]+ ){1,8}?on " + DAY);
    private static final Pattern BY = pattern("(?:by|no later than|not later than) " + DAY);
    private static final Pattern GIVEN_UNTIL =
            pattern("\\b(?:give|gives|gave|given|giving|have|has|had)\\b[^.;]*?\\buntil " + DAY + "(?:,? to\\b)?");
    private static final Pattern UNTIL = pattern("(?:until|through|till|expir(?:e|es|ing) on|end(?:s|ing)? on) " + DAY);
    private static final String NUMBER =
            "(?<n>a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety|\\d{1,3})";
    private static final Pattern FOR =
            pattern("\\bfor (?:another |a further |at least )?" + NUMBER + " (?<u>day|week|month|year)s?\\b");
    private static final Pattern WITHIN =
            pattern("\\bwithin (?:the next )?" + NUMBER + " (?<u>hour|day|week|month)s?\\b");
    private static final Pattern GIVEN = pattern("\\b(?:give|gives|gave|given|giving|had|have)\\b[^.;]*?\\b" + NUMBER
            + " (?<u>hour|day|week|month)s?'? to (?:leave|go|depart|quit|shut|close|pack|reduce|withdraw|cut)\\b");
    private static final Pattern FUTURE = pattern(
            "(?<!\\bhad )\\b(?:announc|declar|sa(?:id|ys)|confirm|stat|vow|promis|decid)\\w* (?:[\\w']+ ){0,3}?that [^,;.]*?\\b(?:would|will)\\b");
    private static final Pattern BILL =
            pattern("\\b(?:vot|pass|approv|adopt|draft|introduc|tabl)\\w*\\b[^.;,]{0,40}\\b(?:bills?|drafts?)\\b");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("fourteen", 14),
            Map.entry("thirty", 30),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90));

    private final String text;
    private final LocalDate day;

    /** @param day the day of the act whose words these are */
    StatedDays(String text, LocalDate day) {
        this.text = text;
        this.day = day;
    }

    /** A day, and the words that give it. */
    record Stated(LocalDate day, String words) {}

    /** "in force from 26 August", "from 23 August", "would stop visas on 12 May". */
    Optional<Stated> entry() {
        return find(ENTRY).or(() -> find(FROM)).or(() -> find(FUTURE_ON));
    }

    /** "by 2 September", "gave China until 24 July to", "within 72 hours": the day by which it must be done. */
    Optional<Stated> due() {
        return find(BY).or(() -> find(GIVEN_UNTIL)).or(() -> span(WITHIN)).or(() -> span(GIVEN));
    }

    /** "until 31 March", "for a year": the end of a term, the first day after it when a span is given. */
    Optional<Stated> term() {
        if (find(GIVEN_UNTIL).isPresent()) {
            return Optional.empty(); // a day for doing, not for ending
        }
        return find(UNTIL).or(() -> span(FOR));
    }

    /** Whether the words put the deed into the future without a day: "announced that it would"; "had announced" is of before; a bill is not in force. */
    boolean isOnlyAnnounced() {
        return FUTURE.matcher(text).find() || BILL.matcher(text).find();
    }

    private Optional<Stated> find(Pattern pattern) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var found = day(matcher);
            if (found.isPresent()) {
                return Optional.of(new Stated(found.get(), matcher.group()));
            }
        }
        return Optional.empty();
    }

    private Optional<Stated> span(Pattern pattern) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var word = matcher.group("n").toLowerCase(Locale.ROOT);
        int n = NUMBERS.containsKey(word) ? NUMBERS.get(word) : Integer.parseInt(word);
        var end = switch (matcher.group("u").toLowerCase(Locale.ROOT)) {
            case "hour" -> day.plusDays((n + 23) / 24);
            case "day" -> day.plusDays(n);
            case "week" -> day.plusWeeks(n);
            case "month" -> day.plusMonths(n);
            default -> day.plusYears(n);
        };
        return Optional.of(new Stated(end, matcher.group()));
    }

    private Optional<LocalDate> day(Matcher found) {
        try {
            if (found.group("rel") != null) {
                return Optional.of(
                        found.group("rel").endsWith("year")
                                ? LocalDate.of(day.getYear(), Month.DECEMBER, 31)
                                : YearMonth.from(day).atEndOfMonth());
            }
            if (found.group("m3") != null) {
                int year = found.group("y3") == null ? 0 : Integer.parseInt(found.group("y3"));
                return Optional.of(nearest(month(found.group("m3")), 0, year));
            }
            boolean dayFirst = found.group("d1") != null;
            var month = month(found.group(dayFirst ? "m1" : "m2"));
            int of = Integer.parseInt(found.group(dayFirst ? "d1" : "d2"));
            var year = found.group(dayFirst ? "y1" : "y2");
            return Optional.of(nearest(month, of, year == null ? 0 : Integer.parseInt(year)));
        } catch (DateTimeException e) {
            return Optional.empty(); // "31 April" is no day
        }
    }

    /** The day nearest to the act; {@code of} 0 is the last of the month, {@code year} 0 when none is given. */
    private LocalDate nearest(Month month, int of, int year) {
        if (year > 0) {
            return on(year, month, of);
        }
        var here = on(day.getYear(), month, of);
        if (ChronoUnit.DAYS.between(here, day) > BACK) {
            return on(day.getYear() + 1, month, of);
        }
        var before = on(day.getYear() - 1, month, of);
        return ChronoUnit.DAYS.between(before, day) <= BACK ? before : here;
    }

    private static LocalDate on(int year, Month month, int of) {
        return of == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, of);
    }

    private static Month month(String name) {
        var stem = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (var month : Month.values()) {
            if (month.name().startsWith(stem)) {
                return month;
            }
        }
        throw new IllegalArgumentException(name + " is no month.");
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex.startsWith("\\b") || regex.startsWith("(?<!") ? regex : "\\b" + regex, Pattern.CASE_INSENSITIVE);
    }
}
