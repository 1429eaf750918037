package org.detente.agreement;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.detente.event.Act;

/**
 * How often what a clause forbids was reported before the signature and since, so that a fall which had begun earlier is not credited
 * to it.
 *
 * @param yearBeforeLast reports in the 12 months that ended a year before the signature
 * @param lastYear       reports in the 12 months before the signature
 * @param since          reports from the signature on, up to the day asked about
 * @param yearsSince     years from the signature to that day, 0 or more
 */
public record Trend(int yearBeforeLast, int lastYear, int since, double yearsSince) implements Serializable {
    private static final double DAYS_A_YEAR = 365.25;

    static Trend of(List<Act> breaches, LocalDate signed, LocalDate day) {
        return new Trend(
                count(breaches, signed.minusYears(2), signed.minusYears(1)),
                count(breaches, signed.minusYears(1), signed),
                count(breaches, signed, day.plusDays(1)),
                Math.max(0, ChronoUnit.DAYS.between(signed, day)) / DAYS_A_YEAR);
    }

    private static int count(List<Act> acts, LocalDate first, LocalDate before) {
        return (int) acts.stream()
                .filter(act -> !act.day().isBefore(first) && act.day().isBefore(before))
                .count();
    }

    /** Whether reports were already falling when it was signed. */
    public boolean wasFalling() {
        return lastYear < yearBeforeLast;
    }

    /** Whether they have been rarer since, by year; false in the first year, when nothing can be said. */
    public boolean isRarerSince() {
        return yearsSince >= 1 && since / yearsSince < lastYear;
    }

    /** "3 in the second year before, 1 in the last, 0 in 1.5 years since". */
    @Override
    public String toString() {
        var counts = String.format(
                Locale.ROOT,
                "%d in the second year before the signature, %d in the last, %d in %.1f years since",
                yearBeforeLast,
                lastYear,
                since,
                yearsSince);
        return counts + (isRarerSince() && wasFalling() ? "; the fall had begun before the signature" : "");
    }
}
