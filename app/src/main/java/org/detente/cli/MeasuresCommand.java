package org.detente.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.detente.Workbench;
import org.detente.base.Problem;
import org.detente.json.Json;
import org.detente.json.MeasureView;
import org.detente.ledger.Measure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code detente measures}: the register of measures between two states. */
@Command(
        name = "measures",
        mixinStandardHelpOptions = true,
        header = "List the measures between two states and their lives.",
        description =
                "A measure is an act with a life: a sanction, an expulsion, a closure, a cap. \"in_force\" means: begun, and no end seen up to that day; it is no proof that a measure stands. A step with ? may be of this measure or of another.",
        footer = {
            "",
            "Examples: detente measures USA RUS --in-force-on 2021-05-01",
            "          detente measures USA CHN --lives --by USA"
        })
final class MeasuresCommand extends RecordQuestion {
    @Mixin
    private PairParameters states;

    @Option(
            names = "--in-force-on",
            paramLabel = "DAY",
            description = "Only measures that had begun and not ended on this day.")
    private @Nullable LocalDate inForceOn;

    @Option(names = "--ended", description = "Only measures that had ended by the day of the record.")
    private boolean ended;

    @Option(names = "--by", paramLabel = "STATE", description = "Only measures of this state.")
    private @Nullable String by;

    @Option(names = "--lives", description = "Show every step of each life.")
    private boolean lives;

    @Option(
            names = "--life",
            paramLabel = "ID",
            description = "Show the life of the measure that has this act as one of its steps.")
    private @Nullable String life;

    @Override
    String answer(Workbench workbench) {
        var known = workbench.record(states.pair(workbench), record.asOf());
        var day = Optional.ofNullable(inForceOn).orElse(known.asOf());
        var side = Optional.ofNullable(by).map(name -> workbench.side(known.pair(), name));
        List<Measure> measures = workbench.measures(known).stream()
                .filter(measure -> inForceOn == null || measure.isInForceOn(day))
                .filter(measure -> !ended || measure.on(day) == Measure.Status.ENDED)
                .filter(measure -> side.isEmpty() || measure.act().isBy(side.get()))
                .filter(measure -> life == null
                        || measure.acts().stream().anyMatch(act -> act.id().equals(life)))
                .toList();
        if (life != null && measures.isEmpty()) {
            throw Problem.usage(
                    "No measure between %s has the act %s among its steps. \"detente measures %s %s\" lists them with their ids.",
                    known.pair(), life, known.pair().first(), known.pair().second());
        }
        if (json) {
            return Json.write(measures.stream()
                            .map(measure -> MeasureView.of(measure, day))
                            .toList()) + "\n";
        }
        return (lives || life != null ? lives(measures, day) : table(measures))
                + "%d measures%s; the record is that of %s. An end that is not on record is shown as -.%n"
                        .formatted(
                                measures.size(),
                                inForceOn == null ? "" : " in force on " + day + ", as far as the record knows",
                                known.asOf());
    }

    private static String table(List<Measure> measures) {
        var grid = new Grid("announced", "from", "ended", "who", "measure", "id");
        for (var measure : measures) {
            var act = measure.act();
            grid.note(
                    ActListing.marked(act),
                    measure.announced(),
                    measure.start().effective().map(LocalDate::toString).orElse("?"),
                    measure.ended().map(end -> end.day().toString()).orElse("-"),
                    act.dyad(),
                    act.type().id(),
                    act.id());
        }
        return grid.toString();
    }

    private static String lives(List<Measure> measures, LocalDate day) {
        var out = new StringBuilder();
        for (var measure : measures) {
            var act = measure.act();
            out.append("%s %s%s: %s%n"
                    .formatted(
                            act.dyad(),
                            act.type().noun(),
                            act.detail().quantity().map(q -> ", " + q).orElse(""),
                            measure.standing(day)));
            var grid = new Grid("day", "step", "learned", "act", "because");
            for (var step : measure.life()) {
                grid.note(
                        step.act().summary(),
                        step.day(),
                        step.kind().words(),
                        step.learned(),
                        step.act().id(),
                        step.reason());
            }
            for (var possible : measure.possible()) {
                grid.note(
                        possible.act().summary(),
                        possible.act().day(),
                        possible.kind().words() + "?",
                        possible.act().learned(),
                        possible.act().id(),
                        possible.reason());
            }
            measure.ended()
                    .filter(end -> end.by().isEmpty())
                    .ifPresent(end -> grid.add(end.day(), end.kind().words(), "-", "-", end.reason()));
            out.append(grid.toString().indent(2)).append('\n');
        }
        return out.toString();
    }
}
