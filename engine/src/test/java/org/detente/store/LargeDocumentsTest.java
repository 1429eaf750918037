package org.detente.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a file for documents that are too large to be merged in memory. */
class LargeDocumentsTest extends EventStoreContract {
    @TempDir
    private Path folder;

    @Override
    EventStore newStore() {
        return DuckDbStore.open(folder.resolve("store.duckdb")).withLargeDocuments();
    }
}
