package org.detente.news;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detente.coding.CodedEvents.Reason;
import org.detente.store.EventStore.Change;

/**
 * What became of an ingest.
 *
 * @param coding  what was read and coded; passed over are the articles that the store had already
 * @param written documents written, those without an event among them
 * @param change  what changed in the store
 * @param leftOut findings that gave no event, by reason
 */
public record IngestReport(CodingReport coding, long written, Change change, Map<Reason, Long> leftOut) {

    public IngestReport {
        leftOut = Map.copyOf(leftOut);
    }

    /** "12 articles written, 3 there already: 57 events added, 0 changed, 0 removed, 0 the same; 4 findings gave none (no day 4)". */
    public String summary() {
        var text = String.format(
                Locale.ROOT,
                "%,d articles written, %,d there already: %,d events added, %,d changed, %,d removed, %,d the same",
                written,
                coding.passedOver(),
                change.added(),
                change.changed(),
                change.removed(),
                change.same());
        long none = leftOut.values().stream().mapToLong(Long::longValue).sum();
        return none == 0
                ? text
                : text
                        + String.format(Locale.ROOT, "; %,d findings gave none", none)
                        + new TreeMap<>(leftOut)
                                .entrySet().stream()
                                        .map(entry -> entry.getKey().label() + " " + entry.getValue())
                                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
