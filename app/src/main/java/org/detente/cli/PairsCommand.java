package org.detente.cli;

import java.util.concurrent.Callable;
import org.detente.Workbench;
import org.detente.json.Json;
import org.detente.json.PairView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente pairs}: the pairs on record. */
@Command(
        name = "pairs",
        mixinStandardHelpOptions = true,
        header = "List the pairs on record and how much there is of each.")
final class PairsCommand implements Callable<Integer> {
    @Mixin
    private RecordOptions record;

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
        var pairs = workbench.pairs(record.asOf()).stream()
                .map(summary -> PairView.of(summary, workbench))
                .toList();
        if (json) {
            return Json.write(pairs) + "\n";
        }
        var grid = new Grid("pair", "acts", "first", "last", "names");
        pairs.forEach(pair ->
                grid.add(pair.pair(), pair.acts(), pair.first(), pair.last(), String.join(" and ", pair.names())));
        return grid + "%d pairs on record.%n".formatted(pairs.size());
    }
}
