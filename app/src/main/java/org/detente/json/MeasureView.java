package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.event.Act;
import org.detente.ledger.Ending;
import org.detente.ledger.Measure;

/** A measure as JSON, with its status on a day. */
public record MeasureView(
        String id,
        LocalDate from,
        String actor,
        String recipient,
        String action,
        String status,
        Optional<EndingView> ended,
        List<String> steps,
        ActView act) {

    public static MeasureView of(Measure measure, LocalDate day) {
        var act = measure.act();
        return new MeasureView(
                act.id(),
                measure.from(),
                act.dyad().actor(),
                act.dyad().recipient(),
                act.type().id(),
                measure.on(day).name().toLowerCase(Locale.ROOT),
                measure.ended().map(EndingView::of),
                measure.steps().stream().map(Act::id).toList(),
                ActView.of(act));
    }

    /** How a measure ended, as JSON. */
    public record EndingView(LocalDate day, Optional<String> by, String reason) {
        static EndingView of(Ending ending) {
            return new EndingView(ending.day(), ending.by().map(Act::id), ending.reason());
        }
    }
}
