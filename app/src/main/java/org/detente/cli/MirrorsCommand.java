package org.detente.cli;

import java.util.Locale;
import org.detente.Workbench;
import org.detente.base.CalendarUnit;
import org.detente.json.Json;
import org.detente.json.MirrorsView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code detente mirrors}: how far two directions are alike because rows are written twice. */
@Command(
        name = "mirrors",
        mixinStandardHelpOptions = true,
        header = "Correlate the two directions of a pair with and without rows that are written twice.",
        description = {
            "Files of events write what both do at once in each direction. Rows are taken as the files have them, once for each day, direction and CAMEO code."
        },
        footer = {"", "Method: docs/methods/reciprocity.md.", "Example: detente mirrors USA RUS --by week"})
final class MirrorsCommand extends RecordQuestion {
    @Mixin
    private StatesParameters states;

    @Option(
            names = "--by",
            paramLabel = "UNIT",
            defaultValue = "week",
            description = "day, week (ISO, from Monday), month or year (default: ${DEFAULT-VALUE}).")
    private CalendarUnit unit;

    @Override
    String answer(Workbench workbench) {
        var pair = states.pair(workbench);
        var check = workbench.mirrors(pair, unit, record.asOf());
        if (json) {
            return Json.write(MirrorsView.of(check)) + "\n";
        }
        var grid =
                new Grid("correlation", pair.first() + ">" + pair.second(), pair.second() + ">" + pair.first(), "rows");
        for (var step : check.steps()) {
            grid.add(
                    step.correlation()
                            .value()
                            .map("%.4f"::formatted)
                            .orElse("none: " + step.correlation().whyNot()),
                    step.first(),
                    step.second(),
                    step.rule().words());
        }
        return "%s by %s: %,d coded events, pooled to one for each day, direction and CAMEO code.%n%s"
                .formatted(pair, unit.name().toLowerCase(Locale.ROOT), check.rows(), grid);
    }
}
