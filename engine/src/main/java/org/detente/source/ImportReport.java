package org.detente.source;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of every row of a file.
 *
 * @param file   its name
 * @param rows   rows read, the header not among them
 * @param events coded events that they gave
 * @param issues everything that could not be taken as it was, in the order of the file
 */
public record ImportReport(String file, int rows, int events, List<ImportIssue> issues) implements Serializable {

    public ImportReport {
        issues = List.copyOf(issues);
    }

    /** Number of issues under each reason. */
    public Map<ImportIssue.Reason, Long> counts() {
        return issues.stream().collect(Collectors.groupingBy(ImportIssue::reason, TreeMap::new, Collectors.counting()));
    }

    /** "imported 20,114 events from 20,402 rows of x.csv; 288 rows left out (unknown actor 241, bad day 47)". */
    public String summary() {
        var counts = counts();
        var text =
                new StringBuilder(String.format(Locale.ROOT, "%,d events from %,d rows of %s; ", events, rows, file));
        text.append(String.format(Locale.ROOT, "%,d rows left out", rows - events));
        if (!counts.isEmpty()) {
            text.append(counts.entrySet().stream()
                    .map(entry -> entry.getKey().label() + " " + entry.getValue())
                    .collect(Collectors.joining(", ", " (", ")")));
        }
        return text.toString();
    }
}
