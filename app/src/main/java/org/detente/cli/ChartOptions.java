package org.detente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.detente.base.Problem;
import org.detente.chart.Drawing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a chart is written, and where to. */
final class ChartOptions {
    @Option(names = "--svg", paramLabel = "FILE", description = "Also write a chart as SVG.")
    private @Nullable Path svg;

    @Option(names = "--png", paramLabel = "FILE", description = "Also write a chart as PNG, at twice the size.")
    private @Nullable Path png;

    /** @throws Problem if a chart cannot be written */
    void write(Supplier<Drawing> chart) {
        if (svg != null) {
            var text = chart.get().svg();
            save(svg, () -> Files.writeString(svg, text));
        }
        if (png != null) {
            var file = png;
            var drawing = chart.get();
            save(file, () -> PngFile.write(drawing, file));
        }
    }

    private interface Write {
        void run() throws IOException;
    }

    private static void save(Path file, Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw Problem.data(
                            "%s: the chart could not be written (%s). Nothing else was changed. Choose another place.",
                            file, Problem.reasonOf(e))
                    .causedBy(e);
        }
    }
}
