package org.detente.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detente.Workbench;
import org.detente.json.Json;
import org.detente.json.MeasureView;
import org.detente.ledger.Measure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente measures}: the register of measures between two states. */
@Command(
        name = "measures",
        mixinStandardHelpOptions = true,
        header = "List the measures between two states and their lives.",
        description =
                "A measure is an act with a life: a sanction, an expulsion, a closure, a cap. \"in_force\" means: begun, and no end seen up to that day.",
        footer = {"", "Example: detente measures USA RUS --in-force-on 2021-05-01"})
final class MeasuresCommand implements Callable<Integer> {
    @Mixin
    private PairParameters states;

    @Mixin
    private RecordOptions record;

    @Option(
            names = "--in-force-on",
            paramLabel = "DAY",
            description = "Only measures that had begun and not ended on this day.")
    private @Nullable LocalDate inForceOn;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(record.ask(this::write));
        return 0;
    }

    private String write(Workbench workbench) {
        var known = workbench.record(states.pair(workbench), record.asOf());
        var day = Optional.ofNullable(inForceOn).orElse(known.asOf());
        List<Measure> measures = workbench.measures(known).stream()
                .filter(measure -> inForceOn == null || measure.isInForceOn(day))
                .toList();
        if (json) {
            return Json.write(measures.stream()
                            .map(measure -> MeasureView.of(measure, day))
                            .toList()) + "\n";
        }
        var grid = new Grid("from", "ended", "who", "measure", "id");
        for (var measure : measures) {
            var act = measure.act();
            grid.note(
                    ActListing.marked(act),
                    measure.from(),
                    measure.ended().map(end -> end.day().toString()).orElse("-"),
                    act.dyad(),
                    act.type().id(),
                    act.id());
        }
        return grid
                + "%d measures%s; the record is that of %s. An end that is not on record is shown as -.%n"
                        .formatted(
                                measures.size(),
                                inForceOn == null ? "" : " in force on " + day + ", as far as the record knows",
                                known.asOf());
    }
}
