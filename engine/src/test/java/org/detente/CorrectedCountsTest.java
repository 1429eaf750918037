package org.detente;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.detente.actor.Directory;
import org.detente.correction.Change;
import org.detente.correction.Correction;
import org.detente.correction.Overlay;
import org.detente.correction.Target;
import org.detente.event.Act;
import org.detente.event.ActMerger;
import org.detente.event.RandomEvents;
import org.detente.store.ActCount;
import org.detente.store.CountQuery;
import org.detente.store.DuckDbStore;
import org.detente.store.EventQuery;
import org.detente.store.EventStore;
import org.detente.store.MemoryStore;
import org.detente.tension.TensionSettings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts with corrections are those of the corrected acts, wherever they are counted. */
class CorrectedCountsTest {
    private static final Instant WHEN = Instant.parse("2024-09-01T10:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void actsAreCountedAsTheyAreCorrected(long seed) {
        var events = RandomEvents.of(seed, 200);
        var overlay = random(seed, ActMerger.merge(events));
        try (var database = DuckDbStore.open(folder.resolve("store.duckdb"));
                var memory = new MemoryStore()) {
            for (EventStore store : List.of(database, memory)) {
                store.put("test", "events.csv", events);
                var workbench = new Workbench(
                        List.of(store), Directory.standard(), TensionSettings.STANDARD, overlay, Optional.empty());
                for (var who : CountQuery.Who.values()) {
                    var query = new CountQuery(EventQuery.all(), who, CountQuery.What.ROOT, CountQuery.When.ALL);
                    assertThat(workbench.actCounts(query)).isEqualTo(ActCount.of(acts(workbench).stream(), query));
                }
            }
        }
    }

    private static List<Act> acts(Workbench workbench) {
        try (var acts = workbench.acts(EventQuery.all())) {
            return acts.toList();
        }
    }

    /** Drops, and moves from one pair to another. */
    private static Overlay random(long seed, List<Act> acts) {
        var random = new Random(seed);
        var corrections = new ArrayList<Correction>();
        for (int i = 1; i <= 8; i++) {
            var target = Target.of(acts.get(random.nextInt(acts.size())));
            var moved = new Change.Values(null, "FJI", "WSM", null, null, null, null, null, Set.of());
            var change = random.nextBoolean() ? new Change.Drop(target) : new Change.Correct(target, moved);
            corrections.add(new Correction(i, WHEN.plusSeconds(i), "A. Reader", "reason " + i, change));
        }
        return new Overlay(corrections);
    }
}
