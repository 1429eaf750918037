package org.detente.cli;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.detente.Workbench;
import org.detente.base.Problem;
import org.detente.event.Act;
import org.detente.event.PairRecord;
import org.detente.json.ActView;
import org.detente.json.Json;
import org.detente.ontology.Ontology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente acts}: the acts between two states. */
@Command(
        name = "acts",
        mixinStandardHelpOptions = true,
        header = "List the acts between two states.",
        footer = {"", "Example: detente acts USA RUS --from 2021-04-01 --to 2021-04-30 --action expel_diplomats"})
final class ActsCommand implements Callable<Integer> {
    @Mixin
    private PairParameters states;

    @Mixin
    private RecordOptions record;

    @Option(names = "--from", paramLabel = "DAY", description = "First day.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
    private @Nullable LocalDate to;

    @Option(names = "--by", paramLabel = "STATE", description = "Only acts of this side.")
    private @Nullable String by;

    @Option(names = "--action", paramLabel = "ACTION", description = "Only acts of this type (see: detente ontology).")
    private @Nullable String action;

    @Option(names = "--issue", paramLabel = "ISSUE", description = "Only acts about this issue, such as cyber.")
    private @Nullable String issue;

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
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.usage("--from %s is later than --to %s: no day lies between. Swap them.", from, to);
        }
        var pair = states.pair(workbench);
        var side = by == null ? null : workbench.side(pair, by);
        var type = action == null ? null : Ontology.standard().get(action);
        var known = workbench.record(pair, record.asOf());
        checkIssue(known);
        var acts = known.acts().stream()
                .filter(act -> from == null || !act.day().isBefore(from))
                .filter(act -> to == null || !act.day().isAfter(to))
                .filter(act -> side == null || act.isBy(side))
                .filter(act -> type == null
                        || act.type().id().equals(type.id())
                        || act.type().cameo().startsWith(type.id()))
                .filter(act -> issue == null
                        || act.detail().issue().filter(issue::equals).isPresent())
                .toList();
        if (json) {
            return Json.write(acts.stream().map(ActView::of).toList()) + "\n";
        }
        var grid = new Grid("day", "who", "action", "quantity", "id");
        acts.forEach(act -> grid.note(
                act.summary(),
                act.day(),
                who(act),
                act.type().id(),
                act.detail().quantity().map(Object::toString).orElse(""),
                act.id()));
        return grid
                + "%d acts of %d on record; the record is that of %s.%n"
                        .formatted(acts.size(), known.acts().size(), known.asOf());
    }

    private void checkIssue(PairRecord known) {
        var issues = known.acts().stream()
                .flatMap(act -> act.detail().issue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (issue != null && !issues.contains(issue)) {
            throw Problem.usage(
                    "No act between these two is about \"%s\". On record are: %s.", issue, String.join(", ", issues));
        }
    }

    private static Object who(Act act) {
        return act.type().symmetric() ? act.dyad().pair() : act.dyad();
    }
}
