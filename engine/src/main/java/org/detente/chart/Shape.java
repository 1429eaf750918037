package org.detente.chart;

import java.util.List;

/** What a drawing is made of; lengths in pixels, from the upper left corner. Colours as {@code #rrggbb}. */
public sealed interface Shape {

    /** A line through points, each of two numbers; {@code dash} in pixels, 0 for none. */
    record Line(List<double[]> points, String colour, double width, double dash) implements Shape {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A filled rectangle; {@code hatched} where nothing is known. */
    record Box(double x, double y, double width, double height, String colour, double opacity, boolean hatched)
            implements Shape {}

    /** A filled circle. */
    record Dot(double x, double y, double radius, String colour) implements Shape {}

    /** Words; {@code y} is where they stand on. */
    record Words(double x, double y, String text, double size, String colour, Anchor anchor) implements Shape {}

    /** Which end of the words stands at their place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
