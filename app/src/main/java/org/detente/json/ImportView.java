package org.detente.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.source.ImportReport;
import org.detente.store.EventStore.Change;
import org.jspecify.annotations.Nullable;

/** What became of an import, as JSON. */
public record ImportView(
        String file, int rows, int events, Map<String, Long> reasons, List<IssueView> issues, Optional<Change> change) {

    public static ImportView of(ImportReport report, @Nullable Change change) {
        var reasons = new TreeMap<String, Long>();
        report.counts().forEach((reason, count) -> reasons.put(reason.name().toLowerCase(Locale.ROOT), count));
        var issues = report.issues().stream()
                .map(issue ->
                        new IssueView(issue.where(), issue.reason().name().toLowerCase(Locale.ROOT), issue.message()))
                .toList();
        return new ImportView(
                report.file(), report.rows(), report.events(), reasons, issues, Optional.ofNullable(change));
    }

    /** One issue as JSON. */
    public record IssueView(String where, String reason, String message) {}
}
