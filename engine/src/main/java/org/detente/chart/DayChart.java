package org.detente.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.detente.base.DayRange;
import org.detente.chart.Shape.Anchor;
import org.detente.chart.Shape.Box;
import org.detente.chart.Shape.Line;
import org.detente.chart.Shape.Words;

/**
 * Curves over days, one panel under the other, with a legend in words and marks down all panels.
 *
 * <p>The two colours are told apart by the colour-blind, and the second curve is dashed: nothing hangs on colour alone.
 */
public final class DayChart {
    private static final int WIDTH = 960;
    private static final int LEFT = 64;
    private static final int RIGHT = 20;
    private static final int PANEL = 150;
    private static final int BETWEEN = 46;
    private static final int TOP = 54;
    private static final String INK = "#1a1a1a";
    private static final String DIM = "#5c5c5c";
    private static final String GRID = "#d0d0d0";
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#767676");
    /** Most points of a curve: more than pixels show nothing more. */
    private static final int MOST_POINTS = 1800;

    private final String title;
    private final DayRange days;
    private final List<Shape> shapes = new ArrayList<>();
    private int panels;

    /** A curve. */
    public static final class Curve {
        private final String name;
        private final List<LocalDate> days;
        private final boolean steps;
        private final double[] values;

        /**
         * @param name   in the legend
         * @param days   of its points, rising
         * @param steps  whether each value holds until the next one
         * @param values as many; finite, 0 or more
         */
        public Curve(String name, List<LocalDate> days, boolean steps, double... values) {
            this.name = name;
            this.days = List.copyOf(days);
            this.steps = steps;
            this.values = values.clone();
        }
    }

    /** @param days with an end */
    public DayChart(String title, DayRange days) {
        this.title = title;
        this.days = days;
    }

    /** One more panel. */
    public DayChart panel(String name, List<Curve> curves) {
        double top = TOP + 18 + panels * (PANEL + BETWEEN);
        panels++;
        double most = 1e-9;
        for (var curve : curves) {
            for (int i = 0; i < curve.values.length; i++) {
                if (days.contains(curve.days.get(i))) {
                    most = Math.max(most, curve.values[i]);
                }
            }
        }
        most = round(most);
        words(LEFT, top - 8, name, 13, INK, Anchor.START);
        for (int part = 0; part <= 2; part++) {
            double y = top + PANEL * (1 - part / 2.0);
            shapes.add(new Line(List.of(new double[] {LEFT, y}, new double[] {WIDTH - RIGHT, y}), GRID, 1, 0));
            words(
                    LEFT - 6,
                    y + 4,
                    String.format(Locale.ROOT, most < 10 ? "%.1f" : "%.0f", most * part / 2),
                    11,
                    DIM,
                    Anchor.END);
        }
        double at = WIDTH - RIGHT;
        for (int i = curves.size() - 1; i >= 0; i--) {
            var curve = curves.get(i);
            var colour = COLOURS.get(i % COLOURS.size());
            draw(curve, top, most, colour, i == 1 ? 5 : 0);
            words(at, top - 8, curve.name, 12, colour, Anchor.END);
            double before = at - 7.5 * curve.name.length() - 14;
            shapes.add(new Line(
                    List.of(new double[] {before - 24, top - 12}, new double[] {before, top - 12}),
                    colour,
                    2,
                    i == 1 ? 5 : 0));
            at = before - 40;
        }
        return this;
    }

    private void draw(Curve curve, double top, double most, String colour, double dash) {
        var points = new ArrayList<double[]>();
        int each = Math.max(1, curve.values.length / MOST_POINTS);
        for (int i = 0; i < curve.values.length; i += each) {
            var day = curve.days.get(i);
            if (days.contains(day)) {
                double y = top + PANEL * (1 - curve.values[i] / most);
                if (curve.steps && !points.isEmpty()) {
                    points.add(new double[] {x(day), points.get(points.size() - 1)[1]});
                }
                points.add(new double[] {x(day), y});
            }
        }
        if (points.size() > 1) {
            shapes.add(new Line(points, colour, 1.6, dash));
        }
    }

    /** A vertical line down all panels that there are so far, with a word above. */
    public DayChart mark(LocalDate day, String word) {
        if (days.contains(day)) {
            double bottom = TOP + 18 + panels * (PANEL + BETWEEN) - BETWEEN;
            shapes.add(new Line(List.of(new double[] {x(day), TOP - 6}, new double[] {x(day), bottom}), INK, 1, 3));
            words(x(day), TOP - 10, word, 10, INK, Anchor.MIDDLE);
        }
        return this;
    }

    /** A stretch of days of which nothing is known, hatched over all panels. */
    public DayChart gap(DayRange unknown) {
        double from = x(unknown.first().isBefore(days.first()) ? days.first() : unknown.first());
        double to = x(unknown.last().isAfter(days.last()) ? days.last() : unknown.last());
        if (to > from) {
            shapes.add(new Box(from, TOP + 18, to - from, panels * (PANEL + BETWEEN) - BETWEEN, DIM, 0.35, true));
        }
        return this;
    }

    /** The picture, with a line of words under it. */
    public Drawing draw(String caveat) {
        double bottom = TOP + 18 + panels * (PANEL + BETWEEN) - BETWEEN;
        words(LEFT, 22, title, 16, INK, Anchor.START);
        long length = ChronoUnit.DAYS.between(days.first(), days.last());
        int months = length > 6 * 365 ? 12 * (int) Math.max(1, length / 3650) : length > 700 ? 6 : length > 200 ? 2 : 1;
        for (var month = days.first().withDayOfMonth(1); !month.isAfter(days.last()); month = month.plusMonths(1)) {
            if (!month.isBefore(days.first()) && (month.getYear() * 12 + month.getMonthValue() - 1) % months == 0) {
                shapes.add(new Line(
                        List.of(new double[] {x(month), bottom}, new double[] {x(month), bottom + 5}), DIM, 1, 0));
                words(
                        x(month),
                        bottom + 18,
                        months >= 12 ? "" + month.getYear() : month.toString().substring(0, 7),
                        11,
                        DIM,
                        Anchor.MIDDLE);
            }
        }
        words(LEFT, bottom + 40, caveat, 11, DIM, Anchor.START);
        return new Drawing(WIDTH, (int) bottom + 52, title, shapes);
    }

    private void words(double x, double y, String text, double size, String colour, Anchor anchor) {
        shapes.add(new Words(x, y, text, size, colour, anchor));
    }

    private double x(LocalDate day) {
        double length = Math.max(1, ChronoUnit.DAYS.between(days.first(), days.last()));
        return LEFT + (WIDTH - LEFT - RIGHT) * ChronoUnit.DAYS.between(days.first(), day) / length;
    }

    /** The next number above of one or two digits that halves well. */
    private static double round(double value) {
        double step = Math.pow(10, Math.floor(Math.log10(value)));
        for (double factor : new double[] {1, 2, 4, 6, 8, 10}) {
            if (value <= factor * step) {
                return factor * step;
            }
        }
        return value;
    }
}
