package org.detente.cli;

import org.detente.Workbench;
import org.detente.base.Problem;
import org.detente.json.Json;
import org.detente.json.TriangleView;
import org.detente.reciprocity.Triangle;
import org.detente.reciprocity.VectorAutoregression.Influence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code detente triangle}: whether two states answer each other when what a third does to both is known. */
@Command(
        name = "triangle",
        mixinStandardHelpOptions = true,
        header = "Say whether two states answer each other when what a third does to both is known.",
        description = {
            "One vector autoregression of four series: A to B, B to A, C to A, C to B. Beside it the two alone, with as many lags."
        },
        footer = {
            "",
            "Method: docs/methods/reciprocity.md.",
            "Example: detente triangle USA RUS CHN --variable cooperation --silence-is-calm"
        })
final class TriangleCommand extends RecordQuestion {
    @Parameters(index = "0", paramLabel = "A", description = "A state: ISO code (USA) or name (\"United States\").")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "The other one.")
    private String second;

    @Parameters(index = "2", paramLabel = "C", description = "The third.")
    private String third;

    @Mixin
    private ReciprocityOptions options;

    @Override
    String answer(Workbench workbench) {
        options.check();
        var code = workbench.code(third);
        var pair = workbench.pair(first, second);
        if (code.equals(pair.first()) || code.equals(pair.second())) {
            throw Problem.usage("A triangle needs three different states, but %s is named twice. Name a third.", code);
        }
        var known = workbench.record(pair, record.asOf());
        var triangle = Triangle.of(
                known,
                workbench.record(workbench.pair(third, first), record.asOf()),
                workbench.record(workbench.pair(third, second), record.asOf()),
                code,
                options.periods(workbench, known),
                options.variable(),
                options.rule(),
                options.settings());
        return json ? Json.write(TriangleView.of(triangle, options.variable().toString())) + "\n" : text(triangle);
    }

    private String text(Triangle triangle) {
        var table = triangle.table();
        var out = new StringBuilder("%s, %s: %d known %ss.%n"
                .formatted(String.join(", ", table.names()), options.variable(), table.knownPeriods(), table.unit()));
        if (!triangle.whyNot().isEmpty()) {
            return out.append("No answer: %s.%n".formatted(triangle.whyNot())).toString();
        }
        out.append("Lags: %d; largest root %.4f.%n%n".formatted(triangle.order(), triangle.root()));
        var grid = new Grid("", "robust F", "p", "classical F", "p", "sum of lags", "95 % interval");
        triangle.alone().forEach(influence -> add(grid, influence, " (the two alone)"));
        triangle.influences().forEach(influence -> add(grid, influence, ""));
        return out.append(grid).toString();
    }

    private static void add(Grid grid, Influence influence, String beside) {
        grid.add(
                "%s on %s%s".formatted(influence.from(), influence.to(), beside),
                "%.3f".formatted(influence.robust().f()),
                "%.4f".formatted(influence.robust().p()),
                "%.3f".formatted(influence.classical().f()),
                "%.4f".formatted(influence.classical().p()),
                "%+.4f".formatted(influence.sum()),
                "%+.4f to %+.4f".formatted(influence.low(), influence.high()));
    }
}
