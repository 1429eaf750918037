package org.detente.json;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.detente.news.CodingReport;
import org.detente.news.IngestReport;
import org.detente.store.EventStore.Change;

/** What became of an ingest, as JSON. */
public record IngestView(
        int files,
        long articles,
        long leftOut,
        Map<String, Long> reasons,
        CodingView coding,
        long written,
        long alreadyThere,
        Change change,
        Map<String, Long> withoutEvent) {

    public static IngestView of(IngestReport report) {
        var reasons = new TreeMap<String, Long>();
        var read = report.coding().read();
        read.counts().forEach((reason, count) -> reasons.put(reason.name().toLowerCase(Locale.ROOT), count));
        var without = new TreeMap<String, Long>();
        report.leftOut().forEach((reason, count) -> without.put(reason.name().toLowerCase(Locale.ROOT), count));
        return new IngestView(
                read.files(),
                read.articles(),
                read.leftOut(),
                reasons,
                CodingView.of(report.coding()),
                report.written(),
                report.coding().passedOver(),
                report.change(),
                without);
    }

    /** What was coded, as JSON. */
    public record CodingView(long articles, long sentences, long parsed, long onRecord, long notOnRecord) {
        static CodingView of(CodingReport report) {
            return new CodingView(
                    report.articles(), report.sentences(), report.parsed(), report.onRecord(), report.notOnRecord());
        }
    }
}
