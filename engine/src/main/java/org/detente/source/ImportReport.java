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

    /** "20,114 events from 20,402 rows of x.csv; 288 rows left out (unknown actor 241, bad day 47); 3 parts left out (bad end 3)". */
    public String summary() {
        var text = new StringBuilder("%s from %s of %s".formatted(count(events, "event"), count(rows, "row"), file));
        text.append("; ")
                .append(count(rows - events, "row"))
                .append(" left out")
                .append(reasons(true));
        var parts = issues.stream().filter(issue -> !issue.reason().dropsRow()).count();
        if (parts > 0) {
            text.append("; ")
                    .append(count(parts, "part"))
                    .append(" of kept rows left out")
                    .append(reasons(false));
        }
        return text.toString();
    }

    private String reasons(boolean dropping) {
        var named = counts().entrySet().stream()
                .filter(entry -> entry.getKey().dropsRow() == dropping)
                .map(entry -> entry.getKey().label() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : " (" + named + ")";
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
