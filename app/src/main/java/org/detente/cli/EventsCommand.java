package org.detente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.detente.Workbench;
import org.detente.event.CodedEvent;
import org.detente.event.EventFilter;
import org.detente.event.Party;
import org.detente.event.Stance;
import org.detente.export.Columns;
import org.detente.export.EventColumns;
import org.detente.store.EventQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code detente events}: coded events, as they were reported. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        header = "List or export coded events: what reports say, before they are merged into acts.",
        description =
                "Every report that the store and the reference have, whatever its stance, read one by one. Statistics count acts: see detente acts and series.",
        footer = {
            "",
            "Exit code 1 when nothing matches. Columns: docs/reference/exports.md.",
            "Examples: detente events USA RUS --stance threatened; detente events --columns icews --csv -o all.csv"
        })
final class EventsCommand implements Callable<Integer> {
    @Mixin
    private StatesParameters states;

    @Mixin
    private RecordOptions record;

    @Mixin
    private FilterOptions filter;

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
        var days = filter.days();
        return record.ask(workbench -> {
            var asked = asked(filter.filter(workbench, states.pairs(workbench)));
            var queries = states.queries(workbench).stream()
                    .map(query -> query.during(days)
                            .knownOn(record.asOf().orElse(LocalDate.MAX))
                            .matching(asked))
                    .toList();
            try (var events = events(workbench, queries, limit.oneMore(most))) {
                return limit.write(spec, table, listing(), events, most, "event");
            }
        });
    }

    /** Columns without a stance hold nothing that is only threatened or denied, unless it was asked for. */
    private EventFilter asked(EventFilter asked) {
        return columns.isOurs() || filter.hasStances()
                ? asked
                : asked.withStances(Set.of(Stance.ASSERTED, Stance.ALLEGED));
    }

    private static Stream<CodedEvent> events(Workbench workbench, Iterable<EventQuery> queries, long most) {
        var all = Stream.<CodedEvent>empty();
        for (var query : queries) {
            all = Stream.concat(all, workbench.events(query, EventQuery.Order.DAY, most));
        }
        return all;
    }

    private Listing<CodedEvent> listing() {
        var chosen = columns.isOurs() ? EventColumns.EVENTS : columns.foreign();
        return new Listing<>() {
            @Override
            public Columns<CodedEvent> columns() {
                return chosen;
            }

            @Override
            public Object view(CodedEvent event) {
                return chosen.row(event);
            }

            @Override
            public void text(Stream<CodedEvent> events, PrintWriter out) {
                var grid = new Grid("day", "actor", "recipient", "action", "stance", "quantity", "source", "id");
                var count = new AtomicInteger();
                events.peek(event -> count.incrementAndGet())
                        .forEach(event -> grid.note(
                                event.evidence().text(),
                                event.day(),
                                event.actor(),
                                event.recipient().map(Party::toString).orElse("-"),
                                event.type().id(),
                                event.stance().name().toLowerCase(Locale.ROOT),
                                event.detail().quantity().map(Object::toString).orElse(""),
                                event.evidence().origin().source(),
                                event.id()));
                if (count.get() > 0) {
                    out.print(grid + "%d events.%n".formatted(count.get()));
                }
            }
        };
    }
}
