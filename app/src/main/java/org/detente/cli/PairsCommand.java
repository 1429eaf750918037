package org.detente.cli;

import org.detente.Workbench;
import org.detente.json.Json;
import org.detente.json.PairView;
import picocli.CommandLine.Command;

/** {@code detente pairs}: the pairs on record. */
@Command(
        name = "pairs",
        mixinStandardHelpOptions = true,
        header = "List the pairs on record and how much there is of each.")
final class PairsCommand extends RecordQuestion {
    @Override
    String answer(Workbench workbench) {
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
