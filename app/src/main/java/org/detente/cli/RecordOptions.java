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
import org.detente.source.Chronology;
import org.detente.store.DuckDbStore;
import org.detente.store.EventStore;
import org.detente.store.MemoryStore;
import org.detente.tension.TensionSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

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
            return question.apply(new Workbench(List.copyOf(stores), Directory.standard(), TensionSettings.STANDARD));
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
