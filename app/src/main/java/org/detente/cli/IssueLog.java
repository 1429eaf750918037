package org.detente.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;

/** Says what was left out as it comes up, the first few of each reason: the report counts them all. */
final class IssueLog {
    private static final int MOST = 10;

    private final Map<Reason, Integer> said = new EnumMap<>(Reason.class);
    private final Consumer<String> lines;

    IssueLog(Consumer<String> lines) {
        this.lines = lines;
    }

    void add(ImportIssue issue) {
        int count = said.merge(issue.reason(), 1, Integer::sum);
        if (count <= MOST) {
            lines.accept(issue.toString());
        } else if (count == MOST + 1) {
            lines.accept("more of \"%s\" are counted and not shown"
                    .formatted(issue.reason().label()));
        }
    }
}
