package org.detente.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detente.Workbench;
import org.detente.actor.Pair;
import org.detente.base.Problem;
import org.detente.export.CsvTable;
import org.detente.forecast.pair.NextAct;
import org.detente.forecast.pair.PairForecaster;
import org.detente.forecast.pair.Question;
import org.detente.forecast.pair.WhatIf;
import org.detente.forecast.register.RegisterFile;
import org.detente.forecast.register.Registration;
import org.detente.json.Forecasts;
import org.detente.json.Json;
import org.detente.json.NextActView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente forecast}: what states will do to each other next, how likely, and why. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        header = "Say what two states will do to each other next, how likely each act is, and why.",
        description = {
            "For each side and kind of act: the probability of at least one such act within 7, 30 and 90 days after the day asked, learned from all pairs on record up to that day.",
            "Beside it what plain rules say: base rate, persistence, recurrency, answer in kind. Methods and kinds of acts: docs/methods/next-acts.md."
        },
        footer = {
            "",
            "Examples: detente forecast USA RUS --as-of 2021-04-15 --horizon 7; detente forecast --by RUS; detente forecast --who expulsion --to RUS"
        })
final class ForecastCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..2",
            paramLabel = "STATE",
            description = "The two states, by ISO code or name; or leave them out and say --by or --who.")
    private List<String> states = new ArrayList<>();

    @Mixin
    private ForecastOptions asked;

    @Mixin
    private RecordOptions record;

    @Option(
            names = "--explain",
            description = "Show rules with their record, what each thing adds, and what would change it.")
    private boolean explain;

    @Option(
            names = "--json",
            description = "Print JSON instead, with reasons and precedents; with --explain also what would change it.")
    private boolean json;

    @Option(names = "--csv", description = "Print CSV instead.")
    private boolean csv;

    @Option(
            names = "--register",
            description = "Write the forecasts that are shown to the register, to be scored by \"detente scorecard\".")
    private boolean registers;

    @Mixin
    private RegisterOption register;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (json && csv) {
            throw Problem.usage("--json and --csv cannot stand together. Choose one.");
        }
        asked.check(states);
        record.asOf().ifPresent(ForecastOptions::refuseFuture);
        var out = spec.commandLine().getOut();
        return record.ask(workbench -> {
            var forecasts = forecasts(workbench);
            if (registers) {
                register(workbench, forecasts);
            }
            if (csv) {
                try (var table = new CsvTable<>(ForecastColumns.ALL, out, true)) {
                    forecasts.acts().forEach(table::write);
                }
            } else {
                out.print(json ? Json.write(NextActView.of(forecasts)) + "\n" : ForecastText.of(forecasts, explain));
            }
            return 0;
        });
    }

    private Forecasts forecasts(Workbench workbench) {
        var pair = states.isEmpty() ? null : workbench.pair(states.get(0), states.get(1));
        var asOf = record.asOf().orElseGet(() -> lastDay(workbench, pair));
        var history = workbench.history(asOf);
        var horizon = asked.horizon();
        var forecaster = PairForecaster.learn(history);
        var all = forecaster.forecast(history, asked.directions(workbench, history, pair), asked.families(), horizon);
        var shown = asked.most() == 0 ? all : all.stream().limit(asked.most()).toList();
        var whatIf = explain
                ? forecaster.whatIf(
                        history, shown.stream().map(NextAct::question).toList(), horizon)
                : Map.<Question, List<WhatIf>>of();
        return new Forecasts(
                asked.title(workbench, pair), history, horizon, shown, all.size(), whatIf, workbench::name);
    }

    private void register(Workbench workbench, Forecasts forecasts) {
        var asOf = forecasts.history().end();
        var today = LocalDate.now(Clock.systemUTC());
        var entries = forecasts.acts().stream()
                .filter(act -> forecasts.history().knows(act.question().dyad().pair()))
                .map(act -> {
                    var pair = act.question().dyad().pair();
                    var known = workbench.record(pair, Optional.of(asOf));
                    var dataTo =
                            workbench.record(pair, Optional.empty()).coverage().dataTo();
                    return Registration.of(act, known, dataTo, today);
                })
                .toList();
        var file = register.file(record);
        int added = RegisterFile.register(file, entries).size();
        spec.commandLine()
                .getErr()
                .printf(
                        "detente: %s: %d forecasts registered, %d were there already, %d have no record to be resolved by.%n",
                        file, added, entries.size() - added, forecasts.acts().size() - entries.size());
    }

    private static LocalDate lastDay(Workbench workbench, @Nullable Pair pair) {
        return pair != null
                ? workbench.record(pair, Optional.empty()).asOf()
                : workbench
                        .lastDay()
                        .orElseThrow(
                                () -> Problem.data(
                                        "Nothing is on record: there is nothing to learn from. \"detente import FILE\" adds acts."));
    }
}
