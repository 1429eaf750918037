package org.detente.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.detente.event.ActSeries;
import org.detente.event.ActSeries.Tally;
import org.detente.event.PairRecord;
import org.detente.ontology.QuadClass;

/** A series as JSON. A period in which nobody watched has no flows: nothing is known of it. */
public record SeriesView(
        String pair,
        String by,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        List<String> sources,
        int acts,
        long gaps,
        List<String> notes,
        List<PeriodView> periods) {

    public static SeriesView of(ActSeries series, PairRecord record) {
        return new SeriesView(
                series.pair().toString(),
                series.unit().name().toLowerCase(Locale.ROOT),
                series.days().first(),
                series.days().last(),
                record.asOf(),
                record.coverage().sources(),
                series.acts(),
                series.gaps(),
                notes(series),
                series.periods().stream().map(PeriodView::of).toList());
    }

    /** What to bear in mind, in sentences; the text says the same. */
    public static List<String> notes(ActSeries series) {
        var notes = new ArrayList<String>();
        var unit = series.unit().name().toLowerCase(Locale.ROOT);
        if (series.acts() == 1) {
            notes.add("One act is no series: it shows that something was done, and nothing of a trend.");
        }
        if (series.gaps() > 0) {
            notes.add("In %d of %d periods no source of this pair has anything: that is a gap, not calm."
                    .formatted(series.gaps(), series.periods().size()));
        }
        var begin = series.unit().begin(series.days().first());
        if (!begin.equals(series.days().first())) {
            notes.add("The first %s is counted from %s."
                    .formatted(unit, series.days().first()));
        }
        var lastBegin = series.unit().begin(series.days().last());
        if (!series.unit().next(lastBegin).equals(series.days().last().plusDays(1))) {
            notes.add("The last %s is counted up to %s."
                    .formatted(unit, series.days().last()));
        }
        return notes;
    }

    /** A period as JSON. */
    public record PeriodView(
            String period,
            LocalDate first,
            LocalDate last,
            int coveredDays,
            boolean gap,
            Optional<List<FlowView>> flows) {
        static PeriodView of(ActSeries.Period period) {
            return new PeriodView(
                    period.name(),
                    period.days().first(),
                    period.days().last(),
                    period.coveredDays(),
                    period.isGap(),
                    period.isGap()
                            ? Optional.empty()
                            : Optional.of(
                                    period.flows().stream().map(FlowView::of).toList()));
        }
    }

    /** Acts in one direction as JSON, with the reports behind them. */
    public record FlowView(String direction, int acts, int reports, Map<String, Tally> quad) {
        static FlowView of(ActSeries.Flow flow) {
            var quads = new LinkedHashMap<String, Tally>();
            for (var quad : QuadClass.values()) {
                quads.put(quad.name().toLowerCase(Locale.ROOT), flow.of(quad));
            }
            return new FlowView(flow.direction(), flow.all().acts(), flow.all().reports(), quads);
        }
    }
}
