package org.detente.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.detente.archive.FileReport;
import org.detente.archive.FileReport.Outcome;
import org.detente.source.ImportIssue.Reason;
import org.detente.store.ActSums;
import org.detente.store.EventStore.Change;
import org.detente.store.ImportFigures;
import org.jspecify.annotations.Nullable;

/** What became of files, in words. */
final class ImportText {
    private ImportText() {}

    /** One file, on one line, with a second one for what changed. */
    static String of(FileReport report) {
        var figures = report.figures();
        return switch (report.outcome()) {
            case PASSED_OVER -> report.document() + ": nothing changes, it is in the store already\n";
            case UNREADABLE ->
                "%s: it could not be read to its end (%s); nothing of it was taken. Fetch the file again.%n"
                        .formatted(report.document(), report.trouble());
            case IMPORTED, REHEARSED ->
                figures == null
                        ? ""
                        : "%s (%s): %s%n%s"
                                .formatted(report.document(), figures.format(), figures(figures), changed(report));
        };
    }

    private static String changed(FileReport report) {
        var change = report.change();
        return change == null
                ? ""
                : "    %s: %s%n"
                        .formatted(report.outcome() == Outcome.IMPORTED ? "changed" : "would change", change(change));
    }

    private static String figures(ImportFigures figures) {
        return "%s; %s".formatted(sums(figures.rows(), figures.sums()), leftOut(figures.leftOut()));
    }

    private static String sums(long rows, ActSums sums) {
        var text = String.format(
                Locale.ROOT,
                "%,d rows, %,d events: %,d acts, %,d merged, %,d mirrored",
                rows,
                sums.events(),
                sums.acts(),
                sums.merged(),
                sums.mirrored());
        return sums.notOnRecord() == 0
                ? text
                : text + String.format(Locale.ROOT, ", %,d not on record", sums.notOnRecord());
    }

    /** "12 rows left out (unknown actor 12); 3 parts of kept rows left out (bad end 3)". */
    static String leftOut(Map<Reason, Long> reasons) {
        var rows = counted(reasons, true);
        var parts = counted(reasons, false);
        long dropped = sum(reasons, true);
        return String.format(Locale.ROOT, "%,d rows left out%s", dropped, rows)
                + (parts.isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT, "; %,d parts of kept rows left out%s", sum(reasons, false), parts));
    }

    private static long sum(Map<Reason, Long> reasons, boolean dropping) {
        return reasons.entrySet().stream()
                .filter(entry -> entry.getKey().dropsRow() == dropping)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String counted(Map<Reason, Long> reasons, boolean dropping) {
        var named = reasons.entrySet().stream()
                .filter(entry -> entry.getKey().dropsRow() == dropping)
                .map(entry ->
                        String.format(Locale.ROOT, "%s %,d", entry.getKey().label(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : " (" + named + ")";
    }

    private static String change(Change change) {
        return String.format(
                Locale.ROOT,
                "%,d added, %,d changed, %,d removed, %,d the same",
                change.added(),
                change.changed(),
                change.removed(),
                change.same());
    }

    /** All files together. */
    static String sum(List<FileReport> reports) {
        var sums = ActSums.NONE;
        var change = Change.NONE;
        var leftOut = new EnumMap<Reason, Long>(Reason.class);
        long rows = 0;
        for (var report : reports) {
            @Nullable ImportFigures figures = report.figures();
            if (figures != null) {
                rows += figures.rows();
                sums = sums.plus(figures.sums());
                figures.leftOut().forEach((reason, count) -> leftOut.merge(reason, count, Long::sum));
            }
            change = change.plus(report.change() == null ? Change.NONE : report.change());
        }
        return String.format(
                        Locale.ROOT,
                        "%,d files, of which %,d were there already and %,d could not be read",
                        reports.size(),
                        count(reports, Outcome.PASSED_OVER),
                        count(reports, Outcome.UNREADABLE))
                + (rows == 0 ? "" : ": " + sums(rows, sums) + "; " + leftOut(leftOut) + "; " + change(change))
                + "\n";
    }

    private static long count(List<FileReport> reports, Outcome outcome) {
        return reports.stream().filter(report -> report.outcome() == outcome).count();
    }
}
