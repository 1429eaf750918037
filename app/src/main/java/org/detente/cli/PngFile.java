package org.detente.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.detente.chart.Drawing;
import org.detente.chart.Shape;
import org.detente.chart.Shape.Box;
import org.detente.chart.Shape.Dot;
import org.detente.chart.Shape.Line;
import org.detente.chart.Shape.Words;

/**
 * Writes a drawing as a PNG, without a screen and without fonts of the system: words are drawn as the outlines of Liberation Sans,
 * which comes with PDFBox.
 */
final class PngFile {
    private static final int SCALE = 2;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Graphics2D canvas;
    private final TrueTypeFont font;

    private PngFile(Graphics2D canvas, TrueTypeFont font) {
        this.canvas = canvas;
        this.font = font;
    }

    static void write(Drawing drawing, Path file) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var image = new BufferedImage(SCALE * drawing.width(), SCALE * drawing.height(), BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        try (var stream = PDDocument.class.getResourceAsStream(FONT);
                var font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.scale(SCALE, SCALE);
            canvas.setColor(Color.WHITE);
            canvas.fill(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
            var png = new PngFile(canvas, font);
            for (var shape : drawing.shapes()) {
                png.draw(shape);
            }
        } finally {
            canvas.dispose();
        }
        try (var out = Files.newOutputStream(file)) {
            ImageIO.write(image, "png", out);
        }
    }

    private void draw(Shape shape) throws IOException {
        if (shape instanceof Line line) {
            canvas.setColor(Color.decode(line.colour()));
            canvas.setStroke(
                    line.dash() > 0
                            ? new BasicStroke(
                                    (float) line.width(),
                                    BasicStroke.CAP_BUTT,
                                    BasicStroke.JOIN_ROUND,
                                    1f,
                                    new float[] {(float) line.dash()},
                                    0f)
                            : new BasicStroke((float) line.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            var path = new Path2D.Double();
            for (var point : line.points()) {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(point[0], point[1]);
                } else {
                    path.lineTo(point[0], point[1]);
                }
            }
            canvas.draw(path);
        } else if (shape instanceof Box box) {
            var colour = Color.decode(box.colour());
            canvas.setColor(new Color(
                    colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * box.opacity())));
            var area = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
            if (box.hatched()) {
                hatch(area);
            } else {
                canvas.fill(area);
            }
        } else if (shape instanceof Dot dot) {
            canvas.setColor(Color.decode(dot.colour()));
            canvas.fill(new Ellipse2D.Double(
                    dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius()));
        } else if (shape instanceof Words words) {
            write(words);
        }
    }

    private void hatch(Rectangle2D area) {
        var before = canvas.getClip();
        canvas.clip(area);
        canvas.setStroke(new BasicStroke(2f));
        for (double x = area.getX() - area.getHeight(); x < area.getMaxX(); x += 8.5) {
            var line = new Path2D.Double();
            line.moveTo(x, area.getMaxY());
            line.lineTo(x + area.getHeight(), area.getY());
            canvas.draw(line);
        }
        canvas.setClip(before);
    }

    private void write(Words words) throws IOException {
        var codes = font.getUnicodeCmapLookup();
        double scale = words.size() / font.getUnitsPerEm();
        var glyphs = words.text().codePoints().map(codes::getGlyphId).toArray();
        double width = 0;
        for (int glyph : glyphs) {
            width += scale * font.getAdvanceWidth(glyph);
        }
        double x = words.x()
                - switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        canvas.setColor(Color.decode(words.colour()));
        for (int glyph : glyphs) {
            var place = new AffineTransform(scale, 0, 0, -scale, x, words.y());
            var data = font.getGlyph().getGlyph(glyph);
            if (data != null) {
                GeneralPath outline = data.getPath();
                canvas.fill(place.createTransformedShape(outline));
            }
            x += scale * font.getAdvanceWidth(glyph);
        }
    }
}
