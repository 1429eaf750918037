package org.detente.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.archive.SourceSummary;
import org.detente.base.DayRange;
import org.detente.json.ImportView.FiguresView;
import org.detente.store.ImportedFile;

/** What a store has of a source, as JSON. */
public record SourceView(
        String source,
        int documents,
        long events,
        long rows,
        long acts,
        long merged,
        long mirrored,
        long notOnRecord,
        Map<String, Long> reasons,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        long daysMissing,
        List<DayRange> missing,
        List<FileView> files) {

    public static SourceView of(SourceSummary summary) {
        var sums = summary.sums();
        var days = Optional.ofNullable(summary.days());
        return new SourceView(
                summary.source(),
                summary.documents(),
                summary.events(),
                summary.rows(),
                sums.acts(),
                sums.merged(),
                sums.mirrored(),
                sums.notOnRecord(),
                ImportView.byName(summary.leftOut()),
                days.map(DayRange::first),
                days.map(DayRange::last),
                SourceSummary.days(summary.missing()),
                summary.missing(),
                summary.files().stream().map(FileView::of).toList());
    }

    /** An imported file as JSON. */
    public record FileView(
            String file, String hash, FiguresView figures, long daysMissing, Instant imported, String importedWith) {
        static FileView of(ImportedFile file) {
            return new FileView(
                    file.document(),
                    file.version().hash(),
                    FiguresView.of(file.figures()),
                    SourceSummary.days(SourceSummary.missing(file)),
                    file.figures().imported(),
                    file.figures().with());
        }
    }
}
