package org.detente.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.base.DayRange;
import org.detente.source.ImportIssue.Reason;

/**
 * What a store tells of a file that was imported.
 *
 * @param format   of the file, in a word
 * @param bytes    of the file as it lies on the disk
 * @param rows     rows read
 * @param sums     what they come to
 * @param leftOut  rows, and parts of rows, that could not be taken, by reason
 * @param covered  days on which the file has a row, of whatever kind: disjoint, sorted, not adjacent
 * @param imported when, to the second
 * @param with     version of the program
 */
public record ImportFigures(
        String format,
        long bytes,
        long rows,
        ActSums sums,
        Map<Reason, Long> leftOut,
        List<DayRange> covered,
        Instant imported,
        String with) {

    public ImportFigures {
        leftOut = new TreeMap<>(leftOut);
        covered = List.copyOf(covered);
    }

    /** Rows that gave no event. */
    public long rowsLeftOut() {
        return leftOut.entrySet().stream()
                .filter(entry -> entry.getKey().dropsRow())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
