package org.detente.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detente.Workbench;
import org.detente.actor.Pair;
import org.detente.base.Problem;
import org.detente.event.PairRecord;
import org.detente.forecast.register.RegisterFile;
import org.detente.forecast.register.Resolver;
import org.detente.forecast.register.Scorecard;
import org.detente.json.Json;
import org.detente.json.ScorecardView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente scorecard}: resolves registered forecasts and scores them. */
@Command(
        name = "scorecard",
        mixinStandardHelpOptions = true,
        header = "Resolve registered forecasts by what is on record now, and score them.",
        description = {
            "What is resolved is written to the register and stays so, whatever is learned later; what cannot be told any more is void, with the reason, and is counted.",
            "The file and the scores: docs/reference/forecasts.md."
        },
        footer = {"", "Exit code 1 when nothing is resolved yet.", "Example: detente scorecard --json"})
final class ScorecardCommand implements Callable<Integer> {
    @Mixin
    private RecordOptions record;

    @Mixin
    private RegisterOption register;

    @Option(names = "--dry-run", description = "Write no resolutions to the register.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print JSON instead.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var file = register.file(record);
        var before = RegisterFile.read(file);
        before.issues().forEach(spec.commandLine().getErr()::println);
        if (before.forecasts().isEmpty()) {
            throw Problem.data(
                    "%s: no forecast is registered. Register some: detente forecast USA RUS --register.", file);
        }
        var today = record.asOf().orElseGet(() -> LocalDate.now(Clock.systemUTC()));
        var found = record.ask(workbench -> {
            var records = new HashMap<Pair, Optional<PairRecord>>();
            return before.open().stream()
                    .flatMap(forecast -> new Resolver(today)
                                    .resolve(
                                            forecast,
                                            records.computeIfAbsent(
                                                    Pair.of(forecast.actor(), forecast.recipient()),
                                                    pair -> known(workbench, pair)))
                                    .stream())
                    .toList();
        });
        var resolutions = new HashMap<>(before.resolutions());
        found.forEach(resolution -> resolutions.put(resolution.forecast(), resolution));
        if (!dryRun) {
            RegisterFile.resolve(file, found);
        }
        var card = Scorecard.of(new RegisterFile.Content(before.forecasts(), Map.copyOf(resolutions), before.issues()));
        var out = spec.commandLine().getOut();
        out.print(
                json ? Json.write(ScorecardView.of(card, found.size())) + "\n" : ScorecardText.of(card, found.size()));
        return card.groups().isEmpty() ? 1 : 0;
    }

    private Optional<PairRecord> known(Workbench workbench, Pair pair) {
        try {
            return Optional.of(workbench.record(pair, record.asOf()));
        } catch (Problem nothingOnRecord) {
            return Optional.empty();
        }
    }
}
