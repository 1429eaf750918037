package org.detente.coding.petrarch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A dictionary as rows of one of our tables, and what our tables cannot say.
 *
 * @param columns header of the table
 * @param rows    cells of each row
 * @param entries entries read
 * @param leftOut entries that gave no row
 */
public record Conversion(List<String> columns, List<List<String>> rows, int entries, List<LeftOut> leftOut) {

    /**
     * An entry that gave no row.
     *
     * @param line   its line, from 1
     * @param entry  as written
     * @param reason why, the same words for the same reason
     */
    public record LeftOut(int line, String entry, String reason) {}

    public Conversion {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    /** Number of entries left out, by reason. */
    public Map<String, Long> reasons() {
        return leftOut.stream().collect(Collectors.groupingBy(LeftOut::reason, TreeMap::new, Collectors.counting()));
    }

    /** Gathers a conversion. */
    static final class Builder {
        private final List<List<String>> rows = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private int entries;

        void entry() {
            entries++;
        }

        void row(String... cells) {
            rows.add(List.of(cells));
        }

        void leave(int line, String entry, String reason) {
            leftOut.add(new LeftOut(line, entry, reason));
        }

        Conversion build(String... columns) {
            return new Conversion(List.of(columns), rows.stream().distinct().toList(), entries, leftOut);
        }
    }
}
