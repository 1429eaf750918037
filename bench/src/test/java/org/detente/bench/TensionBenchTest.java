package org.detente.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.detente.Workbench;
import org.detente.actor.Directory;
import org.detente.actor.Pair;
import org.detente.archive.ImportWatcher;
import org.detente.archive.Importer;
import org.detente.source.events.Codebook;
import org.detente.source.events.EventFiles;
import org.detente.store.DuckDbStore;
import org.detente.tension.DailyTension;
import org.detente.tension.TensionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensionBenchTest {
    @Test
    void theProductThePlainQueryAndTheIndexOfEachPairGiveTheSame(@TempDir Path folder)
            throws IOException, SQLException {
        var file = folder.resolve("events.csv");
        EventFileGenerator.write(file, 30_000, 7);
        var database = folder.resolve("store.duckdb");
        try (var store = DuckDbStore.open(database)) {
            var files =
                    EventFiles.in(List.of(file.toString()), Codebook.standard(), EventFiles.Settings.NONE, issue -> {});
            new Importer(store, "bench", "bench", true, ImportWatcher.NONE, Clock.systemUTC()).run(files);
        }
        var rows = TensionBench.rows(database);
        assertThat(rows).hasSizeGreaterThan(200);
        assertThat(TensionBench.difference(database)).isLessThan(1e-9);
        try (var store = DuckDbStore.openReadOnly(database)) {
            var bench = new Workbench(List.of(store), Directory.standard(), TensionSettings.STANDARD);
            for (int i = 0; i < rows.size(); i += rows.size() / 20) {
                var row = rows.get(i);
                var last = bench.days().orElseThrow().last();
                var record = bench.record(Pair.of(row.dyad().actor(), row.dyad().recipient()), Optional.of(last));
                var daily = DailyTension.of(record, row.dyad(), TensionSettings.STANDARD);
                assertThat(row.acts()).isEqualTo(record.acts().size());
                for (int week = 0; week < row.weeks(); week++) {
                    int day = daily.days() - 1 - 7 * (row.weeks() - 1 - week);
                    assertThat(row.tension(week)).isCloseTo(day < 0 ? 0.0 : daily.tension(day), within(1e-9));
                    assertThat(row.cooperation(week)).isCloseTo(day < 0 ? 0.0 : daily.cooperation(day), within(1e-9));
                }
            }
        }
    }
}
