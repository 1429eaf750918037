package org.detente.source.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days as event files write them: 2018-10-12, 20181012, 20181012153000, 181012, and with the month first 10/12/2018 and 1/1/14.
 * Of years with two digits, those up to 49 are of this century: the files begin in 1946.
 */
final class EventDays {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})(?: .*)?");
    private static final Pattern DIGITS = Pattern.compile("\\d{6}|\\d{8}|\\d{12}|\\d{14}");
    private static final int FIRST_YEAR = 1800;

    private EventDays() {}

    /** The day, or nothing when it is none. */
    static Optional<LocalDate> parse(String text) {
        try {
            if (DIGITS.matcher(text).matches()) {
                return digits(text);
            }
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return day(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
            }
            var parts = MONTH_FIRST.matcher(text);
            return parts.matches()
                    ? day(year(parts.group(3)), number(parts.group(1)), number(parts.group(2)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // 31 February
        }
    }

    private static Optional<LocalDate> digits(String text) {
        int years = text.length() == 6 ? 2 : 4;
        return day(
                year(text.substring(0, years)),
                number(text.substring(years, years + 2)),
                number(text.substring(years + 2, years + 4)));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return year < FIRST_YEAR ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    private static int year(String text) {
        int year = number(text);
        return text.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
