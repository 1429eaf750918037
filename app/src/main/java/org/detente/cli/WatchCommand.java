package org.detente.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.TensionDesk;
import org.detente.Workbench;
import org.detente.base.Problem;
import org.detente.json.AlertView;
import org.detente.json.Json;
import org.detente.tension.TensionSettings;
import org.detente.watch.Alert;
import org.detente.watch.WatchRule;
import org.detente.watch.WatchState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente watch}: what crossed a threshold since last time. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        header = "Say what crossed your thresholds since last time.",
        description = {
            "The watchlist is a CSV file with the columns pair,watch,at_least. To be watched are: tension (points), percentile (of the days of the pair, in percent), rung, measure (a new one, of that weight), unanswered (a hostile act, for so many days).",
            "What was told is kept in a file beside it, so that everything is told once; a level that fell below its threshold is told again when it comes back."
        },
        footer = {
            "",
            "Exit code 1 when something fired, 0 when nothing did, 2 for wrong usage.",
            "Example: printf 'pair,watch,at_least\\nUSA-RUS,percentile,90\\nUSA-RUS,measure,\\n' > list.csv; detente watch list.csv"
        })
final class WatchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The watchlist.")
    private Path file;

    @Mixin
    private RecordOptions record;

    @Mixin
    private TensionOptions tension;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "What was told last time (default: the name of the list with .state).")
    private @Nullable Path state;

    @Option(names = "--dry-run", description = "Keep the state as it is.")
    private boolean dry;

    @Option(names = "--json", description = "Print JSON instead.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var settings = tension.settings();
        return record.ask(workbench -> watch(workbench, settings));
    }

    private int watch(Workbench workbench, TensionSettings settings) {
        var rules = WatchRule.read(file, workbench::code);
        var kept = state != null ? state : file.resolveSibling(file.getFileName() + ".state");
        var before = WatchState.read(kept);
        var day = record.asOf().orElseGet(() -> LocalDate.now(Clock.systemUTC()));
        before.until().filter(until -> until.isAfter(day)).ifPresent(until -> {
            throw Problem.usage(
                    "%s was written for %s, which is later than %s. Nothing was watched. Leave out --as-of, or name another --state.",
                    kept, until, day);
        });
        var err = spec.commandLine().getErr();
        var found =
                new TensionDesk(workbench, settings).watch(rules, day, before, note -> err.println("detente: " + note));
        var fired = found.stream().filter(alert -> !before.knows(alert)).toList();
        print(fired, day, rules.size());
        if (!dry) {
            var text = before.after(day, found).text();
            WholeFile.write(kept, out -> {
                out.print(text);
                return fired.size();
            });
        }
        return fired.isEmpty() ? 0 : 1;
    }

    private void print(List<Alert> fired, LocalDate day, int rules) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(fired.stream().map(AlertView::of).toList()) + "\n");
            return;
        }
        for (var alert : fired) {
            out.printf("%s  %s: %s%n", alert.day(), alert.rule().pair(), alert.message());
            alert.acts().forEach(act -> out.printf("    %s  %s [%s]%n", act.day(), act.summary(), act.id()));
        }
        out.printf(
                "%d of %d rules watched up to %s fired.%n",
                fired.stream().map(Alert::rule).distinct().count(), rules, day);
    }
}
