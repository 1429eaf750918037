package org.detente.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.detente.chart.Shape.Box;
import org.detente.chart.Shape.Dot;
import org.detente.chart.Shape.Line;
import org.detente.chart.Shape.Words;

/**
 * A picture of shapes, the first ones below the others.
 *
 * @param width  pixels
 * @param height pixels
 * @param title  what it shows, for those who do not see it
 */
public record Drawing(int width, int height, String title, List<Shape> shapes) {
    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** The picture as one SVG document that needs nothing else. */
    public String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" width="%d" height="%d" viewBox="0 0 %d %d" font-family="Liberation Sans, Arial, Helvetica, sans-serif">
                <title>%s</title>
                <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="6" fill="#767676"/></pattern></defs>
                <rect width="%d" height="%d" fill="#ffffff"/>
                %s
                </svg>
                """.formatted(
                        width,
                        height,
                        width,
                        height,
                        Svg.escape(title),
                        width,
                        height,
                        shapes.stream().map(Drawing::element).collect(Collectors.joining("\n")));
    }

    private static String element(Shape shape) {
        if (shape instanceof Line line) {
            var points = line.points().stream()
                    .map(point -> Svg.number(point[0]) + "," + Svg.number(point[1]))
                    .collect(Collectors.joining(" "));
            return "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                    .formatted(
                            points,
                            line.colour(),
                            Svg.number(line.width()),
                            line.dash() > 0 ? " stroke-dasharray=\"%s\"".formatted(Svg.number(line.dash())) : "");
        }
        if (shape instanceof Box box) {
            return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" fill-opacity=\"%s\"/>"
                    .formatted(
                            Svg.number(box.x()),
                            Svg.number(box.y()),
                            Svg.number(box.width()),
                            Svg.number(box.height()),
                            box.hatched() ? "url(#hatch)" : box.colour(),
                            String.format(Locale.ROOT, "%.2f", box.opacity()));
        }
        if (shape instanceof Dot dot) {
            return "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>"
                    .formatted(Svg.number(dot.x()), Svg.number(dot.y()), Svg.number(dot.radius()), dot.colour());
        }
        var words = (Words) shape;
        return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(
                        Svg.number(words.x()),
                        Svg.number(words.y()),
                        Svg.number(words.size()),
                        words.colour(),
                        words.anchor().name().toLowerCase(Locale.ROOT),
                        Svg.escape(words.text()));
    }
}
