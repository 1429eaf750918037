package org.detente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.detente.event.ActSeries;
import org.detente.event.ActSeries.Flow;
import org.detente.event.ActSeries.Period;
import org.detente.event.PairRecord;
import org.detente.json.SeriesView;
import org.detente.ontology.QuadClass;

/** A series for the terminal: a line of bars for each direction and quad class, then the numbers. */
final class SeriesText {
    private static final int LABEL = 46;

    private SeriesText() {}

    static String of(ActSeries series, PairRecord known, int width) {
        var unit = series.unit().name().toLowerCase(Locale.ROOT);
        var out = new StringBuilder("%s: %d %s by %s from %s to %s, as known on %s.%n"
                .formatted(
                        series.pair(),
                        series.acts(),
                        series.acts() == 1 ? "act" : "acts",
                        unit,
                        series.days().first(),
                        series.days().last(),
                        known.asOf()));
        out.append("Sources: %s.%n".formatted(String.join(", ", known.coverage().sources())));
        SeriesView.notes(series).forEach(note -> out.append(note).append('\n'));
        out.append('\n').append(bars(series, unit, width)).append('\n').append(numbers(series));
        return out.toString();
    }

    private static String bars(ActSeries series, String unit, int width) {
        int each = Math.max(1, ceilDiv(series.periods().size(), Math.max(10, width - LABEL)));
        var grid = new Grid("direction", "quad class", "acts", "reports", "");
        for (int i = 0; i < series.directions().size(); i++) {
            int place = i;
            var direction = series.directions().get(i);
            for (var quad : QuadClass.values()) {
                var total = series.total(direction).of(quad);
                if (total.acts() > 0) {
                    grid.add(
                            direction,
                            quad.label(),
                            total.acts(),
                            total.reports(),
                            Sparkline.of(
                                    values(
                                            series,
                                            period -> period.flows()
                                                    .get(place)
                                                    .of(quad)
                                                    .acts()),
                                    each));
                }
            }
        }
        return grid
                + "One sign is %s; the highest of a line is its own; %s is a gap.%n"
                        .formatted(each == 1 ? "a " + unit : each + " " + unit + "s", Sparkline.GAP);
    }

    private static int ceilDiv(int whole, int part) {
        return (whole + part - 1) / part;
    }

    private static List<Integer> values(ActSeries series, ToIntFunction<Period> value) {
        return series.periods().stream()
                .map(period -> period.isGap() ? -1 : value.applyAsInt(period))
                .toList();
    }

    /** A line for each period and direction with acts; periods in a row that are gaps, or without acts, share one. */
    private static String numbers(ActSeries series) {
        var grid = new Grid("period", "direction", "acts", "reports", "v.coop", "m.coop", "v.conf", "m.conf");
        var quiet = new ArrayList<Period>();
        for (var period : series.periods()) {
            boolean silent = period.flows().stream().allMatch(flow -> flow.all().acts() == 0);
            if (!quiet.isEmpty() && (!silent || quiet.get(0).isGap() != period.isGap())) {
                addQuiet(grid, quiet);
            }
            if (silent) {
                quiet.add(period);
            } else {
                period.flows().stream().filter(flow -> flow.all().acts() > 0).forEach(flow -> add(grid, period, flow));
            }
        }
        if (!quiet.isEmpty()) {
            addQuiet(grid, quiet);
        }
        return grid.toString();
    }

    private static void add(Grid grid, Period period, Flow flow) {
        var cells = new ArrayList<Object>(List.of(
                period.name(), flow.direction(), flow.all().acts(), flow.all().reports()));
        for (var quad : QuadClass.values()) {
            cells.add(flow.of(quad).acts());
        }
        grid.add(cells.toArray());
    }

    private static void addQuiet(Grid grid, List<Period> quiet) {
        var first = quiet.get(0);
        var name = quiet.size() == 1
                ? first.name()
                : first.name() + " to " + quiet.get(quiet.size() - 1).name();
        grid.add(name, first.isGap() ? "gap" : "-", first.isGap() ? "" : "0", "", "", "", "", "");
        quiet.clear();
    }
}
