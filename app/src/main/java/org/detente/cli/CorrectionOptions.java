package org.detente.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.detente.Workbench;
import org.detente.base.Problem;
import org.detente.correction.Change;
import org.detente.correction.Correction;
import org.detente.correction.OverlayFile;
import org.detente.correction.Target;
import org.detente.event.Act;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who corrects, why, and where it is written. */
final class CorrectionOptions {
    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who makes the correction.")
    private String by;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @Option(
            names = "--pair",
            paramLabel = "PAIR",
            description =
                    "The two states of the acts (USA-RUS): faster on a large record, and tells apart acts of one id.")
    private @Nullable String pair;

    @Mixin
    private RecordOptions record;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Writes a correction of what is on record as corrected so far. */
    int write(Function<Workbench, Change> change) {
        var made = record.ask(change);
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var file = record.overlayFile();
        var added = OverlayFile.append(
                file, List.of(new Correction(0, now, text("--by", by), text("--reason", reason), made)));
        var out = spec.commandLine().getOut();
        if (added.isEmpty()) {
            out.printf("%s has this correction already.%n", file);
        }
        for (var correction : added) {
            out.printf("%s:%d: %s%n", file, correction.number(), CorrectionText.of(correction));
        }
        return 0;
    }

    private static String text(String option, String value) {
        if (value.isBlank()) {
            throw Problem.usage("%s is empty. A correction has a name and a reason.", option);
        }
        return value.strip();
    }

    /** @throws Problem if there is no act of this id, or several */
    Act act(Workbench workbench, String id) {
        var states = Optional.ofNullable(pair)
                .map(name -> workbench
                        .pair(name)
                        .orElseThrow(() -> Problem.usage(
                                "--pair must be two codes of states such as USA-RUS, but was %s.", name)));
        var acts = workbench.actsOf(id, states);
        if (acts.isEmpty()) {
            throw Problem.usage(
                    "No act on record has the id %s. Nothing was written. \"detente acts\" lists acts with their ids.",
                    id);
        }
        if (acts.size() > 1) {
            throw Problem.usage(
                    "%d acts on record have the id %s. Nothing was written. Say which with --pair: %s.",
                    acts.size(),
                    id,
                    acts.stream()
                            .map(act -> act.dyad().pair().toString())
                            .distinct()
                            .toList());
        }
        return acts.get(0);
    }

    Target target(Workbench workbench, String id) {
        return Target.of(act(workbench, id));
    }

    RecordOptions record() {
        return record;
    }
}
