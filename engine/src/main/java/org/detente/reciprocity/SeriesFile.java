package org.detente.reciprocity;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.detente.base.Problem;
import org.detente.base.Table;

/**
 * Reads series from a CSV file: a header, then a line for each period in order; a column of days (ISO 8601) or none, and two or more of
 * numbers. An empty cell, NA or NaN is a gap for all series of that period.
 *
 * <p>With days, a period that is missing between two that are as far apart as the others is a gap, too.
 */
public final class SeriesFile {
    private SeriesFile() {}

    /** @throws Problem if it is no such file; the message names the line */
    public static SeriesTable read(Path file) {
        var table = Table.read(file);
        if (table.rows().isEmpty()) {
            throw Problem.data(
                    "%s: no line of numbers under the header. Nothing was taken. Give a line for each day or week.",
                    file);
        }
        var first = table.columns().isEmpty() ? "" : table.columns().get(0);
        boolean dated = isDay(table.rows().get(0).get(first));
        var names = table.columns().subList(dated ? 1 : 0, table.columns().size());
        if (names.size() < 2) {
            throw Problem.data(
                    "%s: %d columns of numbers, two are needed, one for each direction. Its header is %s.",
                    file, names.size(), String.join(",", table.columns()));
        }
        var rows = new ArrayList<Line>();
        for (var row : table.rows()) {
            rows.add(Line.of(row, dated ? first : "", names));
        }
        return dated ? byDay(file, names, rows) : table(names, "period", rows);
    }

    /** A line: its day where it has one, its numbers, and where it stands. */
    private static final class Line {
        private final LocalDate day;
        private final double[] values;
        private final boolean known;
        private final String where;

        Line(LocalDate day, double[] values, boolean known, String where) {
            this.day = day;
            this.values = values;
            this.known = known;
            this.where = where;
        }

        static Line of(Table.Row row, String dayColumn, List<String> names) {
            var values = new double[names.size()];
            boolean known = true;
            for (int i = 0; i < values.length; i++) {
                var cell = row.get(names.get(i));
                if (cell.isEmpty() || cell.equalsIgnoreCase("NA") || cell.equalsIgnoreCase("NaN")) {
                    known = false;
                } else {
                    values[i] = number(row, names.get(i), cell);
                }
            }
            return new Line(dayColumn.isEmpty() ? LocalDate.MIN : day(row, dayColumn), values, known, row.where());
        }

        private static LocalDate day(Table.Row row, String column) {
            try {
                return LocalDate.parse(row.get(column));
            } catch (DateTimeException e) {
                throw Problem.data(
                                "%s: \"%s\" is no day, though the first line has one. Nothing was taken. Write 2021-04-15.",
                                row.where(), row.get(column))
                        .causedBy(e);
            }
        }

        private static double number(Table.Row row, String column, String cell) {
            try {
                double value = Double.parseDouble(cell);
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // said below, as for infinite numbers
            }
            throw Problem.data(
                    "%s: \"%s\" under %s is no number. Nothing was taken. Leave the cell empty where nothing is known.",
                    row.where(), cell, column);
        }
    }

    private static boolean isDay(String cell) {
        try {
            LocalDate.parse(cell);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Puts the gaps between the days in; the shortest step is the unit. */
    private static SeriesTable byDay(Path file, List<String> names, List<Line> rows) {
        long step = Long.MAX_VALUE;
        for (int i = 1; i < rows.size(); i++) {
            long days = rows.get(i).day.toEpochDay() - rows.get(i - 1).day.toEpochDay();
            if (days <= 0) {
                throw Problem.data(
                        "%s: %s does not come after %s. Nothing was taken. Sort the lines by day, one for each.",
                        rows.get(i).where, rows.get(i).day, rows.get(i - 1).day);
            }
            step = Math.min(step, days);
        }
        var filled = new ArrayList<Line>();
        for (var row : rows) {
            while (!filled.isEmpty()) {
                long days =
                        row.day.toEpochDay() - filled.get(filled.size() - 1).day.toEpochDay();
                if (days == step) {
                    break;
                }
                if (days < step) {
                    throw Problem.data(
                            "%s: %s is no whole number of steps of %d days after the day before (%s). Nothing was taken. Use one step throughout.",
                            row.where, row.day, step, file);
                }
                filled.add(new Line(
                        filled.get(filled.size() - 1).day.plusDays(step), new double[names.size()], false, ""));
            }
            filled.add(row);
        }
        return table(names, step == 1 ? "day" : step == 7 ? "week" : "period", filled);
    }

    private static SeriesTable table(List<String> names, String unit, List<Line> rows) {
        var values = new double[names.size()][rows.size()];
        var known = new boolean[rows.size()];
        for (int t = 0; t < known.length; t++) {
            known[t] = rows.get(t).known;
            for (int i = 0; i < values.length; i++) {
                values[i][t] = rows.get(t).values[i];
            }
        }
        boolean dated = !rows.get(0).day.equals(LocalDate.MIN);
        return new SeriesTable(
                names,
                unit,
                IntStream.range(0, known.length)
                        .mapToObj(t -> dated ? rows.get(t).day.toString() : String.valueOf(t + 1))
                        .toList(),
                values,
                known);
    }
}
