package org.detente.archive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.base.DayRange;
import org.detente.source.ImportIssue.Reason;
import org.detente.store.ActSums;
import org.detente.store.EventStore;
import org.detente.store.ImportedFile;
import org.jspecify.annotations.Nullable;

/**
 * What a store has of one source.
 *
 * @param source    its name
 * @param files     files that were imported, by name
 * @param documents documents in all, those that came otherwise (articles) among them
 * @param events    coded events of all documents
 * @param rows      rows of the files
 * @param sums      what the files come to, each by itself: an act that two files report counts in both
 * @param leftOut   rows and parts of rows that could not be taken, by reason
 * @param days      from the first to the last day on which it has anything; null when it has nothing
 * @param missing   days in between on which no file has a row: nobody looked, which is not calm
 */
public record SourceSummary(
        String source,
        List<ImportedFile> files,
        int documents,
        long events,
        long rows,
        ActSums sums,
        Map<Reason, Long> leftOut,
        @Nullable DayRange days,
        List<DayRange> missing) {

    /** All sources of a store, by name. */
    public static List<SourceSummary> of(EventStore store) {
        var sources = new TreeMap<String, Gathering>();
        for (var file : store.imports()) {
            sources.computeIfAbsent(file.source(), Gathering::new).add(file);
        }
        for (var holding : store.holdings()) {
            sources.computeIfAbsent(holding.source(), Gathering::new).add(holding);
        }
        return sources.values().stream().map(Gathering::summary).toList();
    }

    /** Days between the first and the last of a file on which it has no row. */
    public static List<DayRange> missing(ImportedFile file) {
        var covered = new CoveredDays();
        file.figures().covered().forEach(covered::add);
        return covered.gaps();
    }

    /** Number of days in ranges that do not overlap. */
    public static long days(List<DayRange> ranges) {
        return ranges.stream()
                .mapToLong(range -> range.last().toEpochDay() - range.first().toEpochDay() + 1)
                .sum();
    }

    private static final class Gathering {
        private final String source;
        private final List<ImportedFile> files = new ArrayList<>();
        private final HashSet<String> documents = new HashSet<>();
        private final CoveredDays covered = new CoveredDays();
        private final Map<Reason, Long> leftOut = new EnumMap<>(Reason.class);
        private ActSums sums = ActSums.NONE;
        private long rows;
        private long events;

        Gathering(String source) {
            this.source = source;
        }

        void add(ImportedFile file) {
            files.add(file);
            documents.add(file.document());
            rows += file.figures().rows();
            sums = sums.plus(file.figures().sums());
            file.figures().leftOut().forEach((reason, count) -> leftOut.merge(reason, count, Long::sum));
            file.figures().covered().forEach(covered::add);
        }

        void add(EventStore.Holding holding) {
            if (documents.add(holding.document())) {
                covered.add(new DayRange(holding.first(), holding.last()));
            }
            events += holding.events();
        }

        SourceSummary summary() {
            var ranges = covered.ranges();
            return new SourceSummary(
                    source,
                    files,
                    documents.size(),
                    events,
                    rows,
                    sums,
                    leftOut,
                    ranges.isEmpty()
                            ? null
                            : new DayRange(
                                    ranges.get(0).first(),
                                    ranges.get(ranges.size() - 1).last()),
                    covered.gaps());
        }
    }
}
