package org.detente.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table for the terminal: the last column takes what room is left. */
final class Grid {
    private final List<String> header;
    private final List<Object[]> rows = new ArrayList<>();

    Grid(String... header) {
        this.header = List.of(header);
    }

    void add(Object... cells) {
        rows.add(cells);
    }

    @Override
    public String toString() {
        var widths = new int[header.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(header.get(i).length(), rows.stream().mapToInt(row -> String.valueOf(row[column]).length()).max().orElse(0));
        }
        int last = widths.length - 1;
        int taken = Arrays.stream(widths, 0, last).sum() + 3 * last;
        var columns = new Column[widths.length];
        for (int i = 0; i < columns.length; i++) {
            var column = new Column().header(header.get(i)).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
            columns[i] = i < last
                    ? column.maxWidth(widths[i] + 2)
                    : column.maxWidth(Math.max(30, Terminal.width() - taken), OverflowBehaviour.NEWLINE);
        }
        var data = rows.stream()
                .map(row -> Arrays.stream(row).map(String::valueOf).toArray(Object[]::new))
                .toArray(Object[][]::new);
        return AsciiTable.builder().border(AsciiTable.NO_BORDERS).data(columns, data).asString() + "\n";
    }
}
