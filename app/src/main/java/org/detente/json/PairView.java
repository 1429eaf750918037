package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import org.detente.PairSummary;
import org.detente.Workbench;

/** A pair on record as JSON. */
public record PairView(String pair, List<String> names, int acts, LocalDate first, LocalDate last) {
    public static PairView of(PairSummary summary, Workbench workbench) {
        var pair = summary.pair();
        return new PairView(
                pair.toString(),
                List.of(workbench.name(pair.first()), workbench.name(pair.second())),
                summary.acts(),
                summary.first(),
                summary.last());
    }
}
