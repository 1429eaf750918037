package org.detente.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows in aligned columns for the terminal; what is too long for a column stands under its row. */
final class Grid {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Grid(String... header) {
        rows.add(header);
        notes.add("");
    }

    void add(Object... cells) {
        note("", cells);
    }

    /** A row with a sentence under it. */
    void note(String sentence, Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).toArray(String[]::new));
        notes.add(sentence);
    }

    @Override
    public String toString() {
        var widths = new int[rows.get(0).length];
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        var out = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            var line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                var cell = rows.get(i)[column];
                line.append(cell)
                        .append(" ".repeat(widths[column] - cell.length()))
                        .append(GAP);
            }
            out.append(line.toString().stripTrailing()).append('\n');
            if (!notes.get(i).isEmpty()) {
                out.append(notes.get(i).indent(4));
            }
        }
        return out.toString();
    }
}
