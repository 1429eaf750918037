package org.detente.brief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.detente.chart.Svg;
import org.detente.event.Act;
import org.detente.ledger.Answer;
import org.detente.ledger.Measure;
import org.detente.tension.TensionSeries;

/**
 * The mirrored timeline as SVG: acts of the first state above the axis, those of the second below, what both did on it.
 *
 * <p>Filled marks are material, hollow ones verbal; squares are conflict, circles cooperation, so that nothing hangs on
 * colour alone. Arcs run from an answer to what it answers. Bars are the measures that began or ended in the window, while
 * in force. Below, the tension of both directions over the same days.
 */
public final class Timeline {
    private static final int WIDTH = 960;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 24;
    private static final int LANE = 15;
    private static final int BAR_LANE = 16;
    private static final int CURVE_HEIGHT = 90;

    private final Brief brief;
    private final LocalDate from;
    private final LocalDate to;
    /** Where each act stands: across the page, and down from the axis. */
    private final Map<String, double[]> places = new HashMap<>();

    private double axis;
    private int barsTop;
    private final StringBuilder out = new StringBuilder();

    private Timeline(Brief brief) {
        this.brief = brief;
        this.from = brief.since();
        this.to = brief.asOf();
    }

    /** The chart of the window of a brief; acts carry their summary as a tooltip and a link to their evidence. */
    public static String of(Brief brief) {
        return new Timeline(brief).draw();
    }

    private String draw() {
        brief.recent().forEach(this::place);
        axis = TOP + 16 - farthest(-1);
        barsTop = (int) (axis + farthest(1)) + 42;
        var bars = bars();
        int curveTop = barsTop + bars.size() * BAR_LANE + 34;
        int height = curveTop + CURVE_HEIGHT + 58;
        out.append("<svg role=\"img\" viewBox=\"0 0 %d %d\" xmlns=\"http://www.w3.org/2000/svg\">\n"
                .formatted(WIDTH, height));
        out.append(
                "<title>Acts of %s (above) and %s (below), %s to %s</title>\n".formatted(name(0), name(1), from, to));
        axis(curveTop + CURVE_HEIGHT);
        brief.recent().forEach(this::mark);
        brief.answers().forEach(answer -> arc(answer, "arc", "answers"));
        brief.inferred()
                .forEach(link -> arc(
                        link.answer(),
                        "arc inferred",
                        String.format(Locale.ROOT, "perhaps (%.2f) answers", link.probability())));
        drawBars(bars);
        curves(curveTop);
        legend(height - 8);
        return out.append("</svg>\n").toString();
    }

    private void axis(int bottom) {
        for (var month = YearMonth.from(from).plusMonths(1); !month.atDay(1).isAfter(to); month = month.plusMonths(1)) {
            double x = x(month.atDay(1));
            out.append("<line class=\"axis\" x1=\"%s\" y1=\"20\" x2=\"%s\" y2=\"%d\"/>".formatted(n(x), n(x), bottom));
            out.append(
                    "<text class=\"dim\" x=\"%s\" y=\"14\" text-anchor=\"middle\">%s</text>\n".formatted(n(x), month));
        }
        out.append("<line class=\"axis\" x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\" stroke-width=\"2\"/>\n"
                .formatted(LEFT, n(axis), WIDTH - RIGHT, n(axis)));
        label(brief.first().code(), axis - 28);
        label("both", axis + 4);
        label(brief.second().code(), axis + 38);
    }

    private void label(String text, double y) {
        out.append("<text x=\"8\" y=\"%s\" font-weight=\"bold\">%s</text>\n".formatted(n(y), Svg.escape(text)));
    }

    /** The place farthest from the axis on one side, at least that of the first lane. */
    private double farthest(int direction) {
        return direction
                * places.values().stream()
                        .mapToDouble(at -> direction * at[1])
                        .reduce(Math.abs(y(direction, 0)), Math::max);
    }

    /** Gives each act a place: its day across, and away from the axis as many lanes as the day is crowded. */
    private void place(Act act) {
        double x = x(act.day());
        int direction = act.type().symmetric()
                ? 0
                : act.dyad().actor().equals(brief.first().code()) ? -1 : 1;
        int lane = 0;
        while (isTaken(x, y(direction, lane)) && lane < 9) {
            lane++;
        }
        places.put(act.id(), new double[] {x, y(direction, lane)});
    }

    private static double y(int direction, int lane) {
        return direction == 0 ? -lane * LANE * 0.6 : direction * (28.0 + lane * LANE);
    }

    private boolean isTaken(double x, double y) {
        return places.values().stream().anyMatch(at -> Math.abs(at[0] - x) < 11 && Math.abs(at[1] - y) < 9);
    }

    private void mark(Act act) {
        var at = at(act);
        if (at.isEmpty()) {
            return;
        }
        double x = at.get()[0];
        double y = at.get()[1];
        var side = act.type().symmetric()
                ? "sc"
                : act.dyad().actor().equals(brief.first().code()) ? "sa" : "sb";
        var style = act.type().quad().isMaterial() ? side : side + " hollow";
        var shape = act.type().isConflict()
                ? "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"9\" height=\"9\""
                        .formatted(style, n(x - 4.5), n(y - 4.5))
                : "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"5\"".formatted(style, n(x), n(y));
        var hollow = act.type().quad().isMaterial() ? "" : " style=\"fill:var(--paper)\"";
        out.append("<a href=\"#%s\">%s%s><title>%s %s</title></%s></a>\n"
                .formatted(
                        Svg.escape(act.id()),
                        shape,
                        hollow,
                        act.day(),
                        Svg.escape(act.summary()),
                        act.type().isConflict() ? "rect" : "circle"));
    }

    private void arc(Answer answer, String style, String how) {
        if (at(answer.act()).isEmpty() || at(answer.trigger()).isEmpty()) {
            return;
        }
        var end = at(answer.act()).get();
        var start = at(answer.trigger()).get();
        double bend = (start[0] + end[0]) / 2 + 22 + Math.abs(start[1] - end[1]) * 0.3; // clear of a crowded day
        out.append("<path class=\"%s\" d=\"M%s %sQ%s %s %s %s\"><title>%s %s %s</title></path>\n"
                .formatted(
                        style,
                        n(end[0]),
                        n(end[1]),
                        n(bend),
                        n((start[1] + end[1]) / 2),
                        n(start[0]),
                        n(start[1]),
                        Svg.escape(answer.act().id()),
                        how,
                        Svg.escape(answer.trigger().id())));
    }

    /** Where an act of the window stands on the page. */
    private Optional<double[]> at(Act act) {
        return Optional.ofNullable(places.get(act.id())).map(place -> new double[] {place[0], axis + place[1]});
    }

    private List<Measure> bars() {
        var bars = new ArrayList<>(brief.ended());
        brief.inForce().stream()
                .filter(measure -> !measure.from().isBefore(from))
                .forEach(bars::add);
        bars.sort((a, b) -> Act.ORDER.compare(a.act(), b.act()));
        return bars;
    }

    private void drawBars(List<Measure> bars) {
        long older = brief.inForce().stream()
                .filter(measure -> measure.from().isBefore(from))
                .count();
        out.append(
                "<text class=\"dim\" x=\"%d\" y=\"%d\">measures that began or ended in these days, while in force; older ones not drawn: %d</text>\n"
                        .formatted(LEFT, barsTop - 8, older));
        for (int i = 0; i < bars.size(); i++) {
            var measure = bars.get(i);
            double begin = x(measure.from().isBefore(from) ? from : measure.from());
            double end = x(measure.ended().map(ending -> ending.day()).orElse(to));
            out.append("<rect class=\"bar %s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"12\"><title>%s</title></rect>\n"
                    .formatted(
                            measure.act().dyad().actor().equals(brief.first().code()) ? "sa" : "sb",
                            n(begin),
                            barsTop + i * BAR_LANE,
                            n(Math.max(2, end - begin)),
                            Svg.escape(measure.act().summary())));
            boolean before = begin > LEFT + 230;
            out.append("<text x=\"%s\" y=\"%d\" text-anchor=\"%s\">%s</text>\n"
                    .formatted(
                            n(before ? begin - 5 : begin + 4),
                            barsTop + i * BAR_LANE + 11,
                            before ? "end" : "start",
                            Svg.escape(measure.act().dyad().actor() + " "
                                    + measure.act().type().noun())));
        }
    }

    private void curves(int top) {
        double most = 1.0;
        for (var series : brief.series()) {
            for (int i = start(series); i < series.days(); i++) {
                most = Math.max(most, series.points(i));
            }
        }
        boolean known = brief.sides().stream().allMatch(side -> side.tension().known());
        out.append("<text class=\"dim\" x=\"%d\" y=\"%d\">%s</text>\n"
                .formatted(
                        LEFT, top - 10, known ? "tension by day, points" : "tension: no number, too little on record"));
        if (known) {
            for (double value : new double[] {0.0, most / 2, most}) {
                double y = top + CURVE_HEIGHT * (1.0 - value / most);
                out.append("<line class=\"axis\" x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\"/>"
                        .formatted(LEFT, n(y), WIDTH - RIGHT, n(y)));
                out.append("<text class=\"dim\" x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>\n"
                        .formatted(LEFT - 6, n(y + 4), n(value)));
            }
            curve(brief.series().get(0), top, most, "var(--a)", "");
            curve(brief.series().get(1), top, most, "var(--b)", " stroke-dasharray=\"5 3\"");
        }
    }

    private void curve(TensionSeries series, int top, double most, String colour, String dash) {
        var path = new StringBuilder();
        for (int i = start(series); i < series.days(); i++) {
            double y = top + CURVE_HEIGHT * (1.0 - series.points(i) / most);
            path.append(path.length() == 0 ? "M" : "L")
                    .append(n(x(series.first().plusDays(i))))
                    .append(' ')
                    .append(n(y));
        }
        out.append(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"%s/>\n".formatted(path, colour, dash));
    }

    private int start(TensionSeries series) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(series.first(), from));
    }

    private void legend(int y) {
        legendLine(
                y - 18,
                "square: conflict, circle: cooperation; filled: material, hollow: verbal; arc: stated answer, thin broken arc: inferred");
        legendLine(
                y, "solid curve: %s, dashed: %s. Coded, not proved; silence is not calm.".formatted(name(0), name(1)));
    }

    private void legendLine(int y, String text) {
        out.append("<text class=\"dim\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(LEFT, y, text));
    }

    private String name(int side) {
        return Svg.escape(brief.sides().get(side).name());
    }

    private double x(LocalDate day) {
        double days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        return LEFT + (WIDTH - LEFT - RIGHT) * ChronoUnit.DAYS.between(from, day) / days;
    }

    private static String n(double value) {
        return Svg.number(value);
    }
}
