package org.detente.coding;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The day of a deed: an expression of time under its clause, counted from the day of publication; else that day itself.
 *
 * <p>"on Thursday" is the last Thursday up to the day of publication; "April 15" the last one; a month or year alone tells no
 * day and is left.
 */
final class DayReader {
    private static final Set<String> TIME_WORDS = Set.of(
            "day",
            "week",
            "month",
            "year",
            "hour",
            "minute",
            "today",
            "yesterday",
            "tomorrow",
            "night",
            "morning",
            "evening",
            "afternoon",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "decade",
            "weekend",
            "time",
            "jan.",
            "feb.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.");

    private final Grammar grammar;
    private final Tree tree;
    private final @Nullable LocalDate published;

    DayReader(Grammar grammar, @Nullable LocalDate published) {
        this.grammar = grammar;
        this.tree = grammar.tree();
        this.published = published;
    }

    static boolean isTimeWord(String lemma) {
        return TIME_WORDS.contains(lemma);
    }

    @Nullable
    LocalDate read(int top) {
        for (int token = top; token != Tree.ROOT; token = tree.head(token)) {
            var found = under(token);
            if (found != null) {
                return found;
            }
        }
        return published;
    }

    private @Nullable LocalDate under(int token) {
        for (int child : tree.children(token)) {
            if (!tree.relation(child).matches("obl.*|nmod.*|advmod|dep|obj|nummod")) {
                continue;
            }
            var day = at(child);
            if (day == null && tree.relation(child).startsWith("obj")) {
                for (int inner : grammar.children(child, "nmod", "obl")) {
                    day = day == null ? at(inner) : day;
                }
            }
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private @Nullable LocalDate at(int token) {
        var word = tree.form(token).toLowerCase(Locale.ROOT);
        var month = month(word);
        if (month != null) {
            return ofMonth(token, month);
        }
        if (published == null) {
            return null;
        }
        if (word.equals("today")) {
            return published;
        }
        if (word.equals("yesterday")) {
            return published.minusDays(1);
        }
        if (word.equals("tomorrow")) {
            return published.plusDays(1);
        }
        for (var day : DayOfWeek.values()) {
            if (word.equals(day.name().toLowerCase(Locale.ROOT))) {
                int back = Math.floorMod(published.getDayOfWeek().getValue() - day.getValue(), 7);
                boolean next = tree.children(token).stream()
                        .anyMatch(child -> tree.lemma(child).equals("next"));
                return next ? published.plusDays(Math.floorMod(-back, 7)) : published.minusDays(back);
            }
        }
        return null;
    }

    private @Nullable LocalDate ofMonth(int token, Month month) {
        int day = 0;
        int year = 0;
        for (int i = Math.max(0, token - 1); i < Math.min(tree.size(), token + 5); i++) {
            var form = tree.form(i);
            if (i != token && form.matches("\\d{1,2}(st|nd|rd|th)?") && day == 0) {
                day = Integer.parseInt(form.replaceAll("\\D", ""));
            } else if (form.matches("(19|20)\\d\\d")) {
                year = Integer.parseInt(form);
            }
        }
        if (day == 0 || (year == 0 && published == null)) {
            return null;
        }
        try {
            if (year > 0) {
                return LocalDate.of(year, month, day);
            }
            var here = LocalDate.of(published == null ? year : published.getYear(), month, day);
            return published != null && here.isAfter(published.plusDays(60)) ? here.minusYears(1) : here;
        } catch (DateTimeException e) {
            return null; // "April 31" is no day
        }
    }

    private static @Nullable Month month(String word) {
        for (var month : Month.values()) {
            var name = month.name().toLowerCase(Locale.ROOT);
            if (word.equals(name)
                    || (word.length() >= 4
                            && word.endsWith(".")
                            && name.startsWith(word.substring(0, word.length() - 1)))) {
                return month;
            }
        }
        return null;
    }
}
