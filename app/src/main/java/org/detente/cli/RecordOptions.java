package org.detente.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.detente.Workbench;
import org.detente.actor.Directory;
import org.detente.base.Problem;
import org.detente.correction.Overlay;
import org.detente.correction.OverlayFile;
import org.detente.source.Chronology;
import org.detente.store.DuckDbStore;
import org.detente.store.EventStore;
import org.detente.store.MemoryStore;
import org.detente.tension.TensionSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which record a question is put to: the embedded chronology, the store, or both; and as known when. */
final class RecordOptions {
    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Use nothing learned after this day (default: the last day of the record).")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "Store file (default: ${DEFAULT-VALUE}, when it exists).",
            defaultValue = StorePath.STANDARD)
    private String store;

    @Option(names = "--no-reference", description = "Leave out the reference chronology that ships with Detente.")
    private boolean noReference;

    @Option(
            names = "--corrections",
            paramLabel = "FILE",
            description = "Corrections of analysts (default: corrections.jsonl beside the store, when it exists).")
    private @Nullable Path corrections;

    @Option(names = "--without-corrections", description = "Answer by what the sources say alone.")
    private boolean withoutCorrections;

    @Option(
            names = "--corrections-as-of",
            paramLabel = "DAY",
            description = "Let corrections made up to this day take part (default: the day of --as-of, or all).")
    private @Nullable LocalDate correctionsAsOf;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** Opens what the options name, asks, and closes it again. The database is not touched when there is no store file. */
    <T> T ask(Function<Workbench, T> question) {
        var stores = new ArrayList<EventStore>();
        var file = StorePath.of(store);
        if (!noReference) {
            stores.add(reference());
        }
        try (var database = DuckDbStore.isThere(file) ? DuckDbStore.openReadOnly(file) : missing(file)) {
            stores.add(database);
            var workbench = new Workbench(
                    List.copyOf(stores),
                    Directory.standard(),
                    TensionSettings.STANDARD,
                    overlay(),
                    Optional.ofNullable(correctionsAsOf));
            tellOfLater(workbench);
            return question.apply(workbench);
        }
    }

    /** The file of corrections, whether or not it is there. */
    Path overlayFile() {
        return corrections != null ? corrections : StorePath.of(store).resolveSibling(OverlayFile.STANDARD_NAME);
    }

    private Overlay overlay() {
        if (withoutCorrections) {
            return Overlay.NONE;
        }
        var content = OverlayFile.read(overlayFile());
        content.issues().forEach(spec.commandLine().getErr()::println);
        return content.overlay();
    }

    private void tellOfLater(Workbench workbench) {
        int later = asOf == null ? 0 : workbench.laterCorrections(asOf);
        if (later > 0) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "detente: %d corrections were made after %s and take no part; --corrections-as-of lets them.%n",
                            later, correctionsAsOf == null ? asOf : correctionsAsOf);
        }
    }

    /** The default store need not exist yet; one that was named must. */
    private EventStore missing(Path file) {
        if (!file.equals(StorePath.standard())) {
            throw Problem.usage(
                    "%s: there is no such store. Check --store, or make one with \"detente import FILE --store %s\".",
                    file, file);
        }
        return new MemoryStore();
    }

    private static EventStore reference() {
        var chronology = Chronology.reference();
        var memory = new MemoryStore();
        memory.put(Chronology.REFERENCE, chronology.report().file(), chronology.events());
        return memory;
    }
}
