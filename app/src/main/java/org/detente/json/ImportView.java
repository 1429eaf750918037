package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.archive.FileReport;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;
import org.detente.store.EventStore.Change;
import org.detente.store.ImportFigures;

/**
 * What became of an import, as JSON.
 *
 * @param files  in their order
 * @param unread files that were not taken at all
 * @param first  the first rows of each reason that were left out, in words
 */
public record ImportView(List<FileView> files, List<IssueView> unread, List<String> first) {

    public static ImportView of(List<FileReport> reports, List<ImportIssue> unread, List<String> first) {
        return new ImportView(
                reports.stream().map(FileView::of).toList(),
                unread.stream()
                        .map(issue -> new IssueView(issue.where(), name(issue.reason()), issue.message()))
                        .toList(),
                List.copyOf(first));
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Map<String, Long> byName(Map<Reason, Long> leftOut) {
        var reasons = new TreeMap<String, Long>();
        leftOut.forEach((reason, count) -> reasons.put(name(reason), count));
        return reasons;
    }

    /** One issue as JSON. */
    public record IssueView(String where, String reason, String message) {}

    /** One file as JSON. */
    public record FileView(
            String file,
            String source,
            String outcome,
            Optional<String> trouble,
            Optional<FiguresView> figures,
            Optional<Change> change) {
        static FileView of(FileReport report) {
            return new FileView(
                    report.document(),
                    report.source(),
                    name(report.outcome()),
                    Optional.of(report.trouble()).filter(text -> !text.isEmpty()),
                    Optional.ofNullable(report.figures()).map(FiguresView::of),
                    Optional.ofNullable(report.change()));
        }
    }

    /** What became of the rows of a file, as JSON. */
    public record FiguresView(
            String format,
            long bytes,
            long rows,
            long rowsLeftOut,
            long events,
            long acts,
            long merged,
            long mirrored,
            long notOnRecord,
            Map<String, Long> reasons,
            Optional<LocalDate> first,
            Optional<LocalDate> last) {
        static FiguresView of(ImportFigures figures) {
            var covered = figures.covered();
            var sums = figures.sums();
            return new FiguresView(
                    figures.format(),
                    figures.bytes(),
                    figures.rows(),
                    figures.rowsLeftOut(),
                    sums.events(),
                    sums.acts(),
                    sums.merged(),
                    sums.mirrored(),
                    sums.notOnRecord(),
                    byName(figures.leftOut()),
                    covered.isEmpty()
                            ? Optional.empty()
                            : Optional.of(covered.get(0).first()),
                    covered.isEmpty()
                            ? Optional.empty()
                            : Optional.of(covered.get(covered.size() - 1).last()));
        }
    }
}
