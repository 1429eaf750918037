package org.detente.source.events;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a file begins with, as rows of a table: enough to tell its format.
 *
 * @param rows cells of the first rows; a row that was cut is left out
 */
record Sample(List<List<String>> rows) {
    private static final int ROWS = 500;

    static Sample tabs(byte[] head) {
        return of(new TabRows(new ByteArrayInputStream(whole(head))));
    }

    static Sample csv(byte[] head, char separator) {
        return of(LineRows.csv(new ByteArrayInputStream(whole(head)), separator));
    }

    /** Without its last line, if the head is full and so may have cut it. */
    private static byte[] whole(byte[] head) {
        int end = head.length;
        if (head.length == Bounds.HEAD_BYTES) {
            while (end > 0 && head[end - 1] != '\n') {
                end--;
            }
        }
        return end == 0 ? head : java.util.Arrays.copyOf(head, end);
    }

    private static Sample of(RowReader reader) {
        var rows = new ArrayList<List<String>>();
        try (reader) {
            for (var row = reader.next(); row != null && rows.size() < ROWS; row = reader.next()) {
                if (row.flaw() == Row.Flaw.NONE) {
                    var cells = new ArrayList<String>(row.width());
                    for (int cell = 0; cell < row.width(); cell++) {
                        cells.add(row.text(cell));
                    }
                    rows.add(cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from memory
        }
        return new Sample(rows);
    }

    Header header() {
        return Header.of(rows.isEmpty() ? List.of() : rows.get(0));
    }

    /** Number of cells that most rows have; 0 without rows. */
    int width() {
        var counts = new HashMap<Integer, Integer>();
        rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Whether more than half of the rows are so. */
    boolean mostly(Predicate<List<String>> so) {
        return 2L * rows.stream().filter(so).count() > rows.size();
    }

    /** A test of rows that have a cell that looks so. */
    static Predicate<List<String>> cell(int place, String pattern) {
        return row -> place < row.size() && row.get(place).matches(pattern);
    }

    static Predicate<List<String>> day(int place) {
        return row -> place < row.size() && EventDays.parse(row.get(place)).isPresent();
    }

    /** The days that stand in one column. */
    List<LocalDate> days(int place) {
        return rows.stream()
                .filter(row -> place >= 0 && place < row.size())
                .flatMap(row -> EventDays.parse(row.get(place)).stream())
                .toList();
    }
}
