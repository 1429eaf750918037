package org.detente.tension.turning;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.detente.base.CalendarUnit;
import org.detente.base.Problem;
import org.detente.base.Table;

/**
 * One column of a CSV file as a series of hostility: a line for each period, in order. A first column of days (ISO 8601) is read as
 * such. Scores that fall with hostility, as those of Goldstein do, count by how far they are below zero.
 */
public final class SeriesColumn {
    private SeriesColumn() {}

    /**
     * Reads a column.
     *
     * @param column name in the header; empty for the first that holds numbers
     * @param start  day of the first line where the file has no days
     * @param rises  whether higher numbers are more hostile; else those below zero are
     * @throws Problem if it is no such file; the message names the line
     */
    public static PeriodSeries read(
            Path file, Optional<String> column, CalendarUnit unit, LocalDate start, boolean rises) {
        var table = Table.read(file);
        var columns = table.columns();
        if (table.rows().isEmpty()) {
            throw Problem.data("%s: no line under the header. Give one for each period, in order.", file);
        }
        boolean dated = isDay(table.rows().get(0).get(columns.get(0)));
        var name = column.orElse(columns.get(dated && columns.size() > 1 ? 1 : 0));
        if (!columns.contains(name)) {
            throw Problem.usage("%s: there is no column \"%s\". Choose one of %s with --column.", file, name, columns);
        }
        var begins = new ArrayList<LocalDate>();
        var values = new double[table.rows().size()];
        for (int i = 0; i < values.length; i++) {
            var row = table.rows().get(i);
            var next = begins.isEmpty() ? unit.begin(start) : unit.next(begins.get(i - 1));
            var day = dated ? unit.begin(day(row, columns.get(0))) : next;
            if (!begins.isEmpty() && !day.equals(next)) {
                throw Problem.data(
                        "%s: after the %s from %s comes %s, not %s. Nothing was computed. Fill the gap, or choose another --by.",
                        row.where(), unit.name().toLowerCase(Locale.ROOT), begins.get(i - 1), day, next);
            }
            begins.add(day);
            values[i] = Math.max(0.0, rises ? number(row, name) : -number(row, name));
        }
        return new PeriodSeries(name, unit, begins, values);
    }

    private static boolean isDay(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private static LocalDate day(Table.Row row, String column) {
        try {
            return LocalDate.parse(row.get(column));
        } catch (DateTimeParseException e) {
            throw Problem.data("%s: \"%s\" is no day. Write it like 2021-04-15.", row.where(), row.get(column))
                    .causedBy(e);
        }
    }

    private static double number(Table.Row row, String column) {
        try {
            double value = Double.parseDouble(row.get(column));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, like a number that is none
        }
        throw Problem.data(
                "%s: \"%s\" in column %s is no number. Nothing was computed. Correct the line.",
                row.where(), row.get(column), column);
    }
}
