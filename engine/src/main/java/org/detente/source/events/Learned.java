package org.detente.source.events;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On which day a row was first known, in a format that does not say so: that of the file when it is a daily one, else that of
 * the event.
 *
 * <p>A file is a daily one when its name begins with a day (20181101), no row at its beginning is later, and half of them are
 * of that week.
 *
 * @param file day of the daily file, or null
 */
record Learned(@Nullable LocalDate file) {
    /** Known on the day itself. */
    static final Learned AT_ONCE = new Learned(null);

    private static final Pattern DAILY = Pattern.compile("(\\d{8})\\D.*");
    private static final int WEEK = 7;

    /** @param days of the first rows of the file */
    static Learned of(String fileName, List<LocalDate> days) {
        var name = DAILY.matcher(fileName);
        var file = name.matches() ? EventDays.parse(name.group(1)) : Optional.<LocalDate>empty();
        if (file.isEmpty() || days.isEmpty()) {
            return AT_ONCE;
        }
        var ages = days.stream()
                .mapToLong(day -> ChronoUnit.DAYS.between(day, file.get()))
                .sorted()
                .toArray();
        boolean daily = Arrays.stream(ages).allMatch(age -> age >= 0) && ages[ages.length / 2] < WEEK;
        return daily ? new Learned(file.get()) : AT_ONCE;
    }

    LocalDate of(LocalDate day) {
        return file == null || file.isBefore(day) ? day : file;
    }
}
