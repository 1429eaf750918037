package org.detente.cli;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.detente.Workbench;
import org.detente.event.Act;
import org.detente.event.EventFilter;
import org.detente.event.PairRecord;
import org.detente.export.Columns;
import org.detente.export.EventColumns;
import org.detente.json.ActView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente acts}: the acts between two states, or between many. */
@Command(
        name = "acts",
        mixinStandardHelpOptions = true,
        header = "List or export acts: deeds, each merged from all reports of it.",
        footer = {
            "",
            "Exit code 1 when nothing matches. Columns: docs/reference/exports.md.",
            "Examples: detente acts USA RUS --from 2021-04-01 --to 2021-04-30 --action expel_diplomats; detente acts --quad material_conflict --csv -o acts.csv"
        })
final class ActsCommand implements Callable<Integer> {
    @Mixin
    private StatesParameters states;

    @Mixin
    private RecordOptions record;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--by", paramLabel = "STATE", description = "The same as --actor.")
    private @Nullable String by;

    @Mixin
    private LimitOption limit;

    @Mixin
    private ColumnsOption columns;

    @Mixin
    private TableOptions table;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        table.check();
        columns.check(table);
        long most = limit.most(table.isText());
        filter.days();
        return record.ask(workbench -> write(workbench, most));
    }

    private int write(Workbench workbench, long most) {
        var pairs = states.pairs(workbench);
        var asked = asked(workbench);
        var known = pairs.size() == 1
                ? Optional.of(workbench.record(pairs.get(0), record.asOf(), asked.sources()))
                : Optional.<PairRecord>empty();
        try (var acts = known.map(one -> acts(one, asked)).orElseGet(() -> acts(workbench, asked))) {
            var rows = acts.limit(limit.oneMore(most));
            return columns.isOurs()
                    ? limit.write(spec, table, listing(known), rows, most, "act")
                    : limit.write(
                            spec, table, listing(columns.foreign().from(EventColumns::leading)), rows, most, "act");
        }
    }

    private EventFilter asked(Workbench workbench) {
        var pairs = states.pairs(workbench);
        var asked = filter.filter(workbench, pairs);
        if (by == null) {
            return asked;
        }
        var actors = new HashSet<>(asked.by());
        actors.add(pairs.size() == 1 ? workbench.side(pairs.get(0), by) : workbench.code(by));
        return asked.withBy(actors);
    }

    private Stream<Act> acts(PairRecord known, EventFilter asked) {
        var days = filter.days();
        return known.acts().stream().filter(act -> days.contains(act.day())).filter(asked::matches);
    }

    private Stream<Act> acts(Workbench workbench, EventFilter asked) {
        var all = Stream.<Act>empty();
        for (var query : states.queries(workbench)) {
            all = Stream.concat(
                    all,
                    workbench.acts(query.during(filter.days())
                            .knownOn(record.asOf().orElse(LocalDate.MAX))
                            .matching(asked)));
        }
        return all;
    }

    private static Listing<Act> listing(Columns<Act> columns) {
        return new ActListing(columns, columns::row, Optional.empty());
    }

    private static Listing<Act> listing(Optional<PairRecord> known) {
        return new ActListing(EventColumns.ACTS, ActView::of, known);
    }
}
