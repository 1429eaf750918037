package org.detente.archive;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.detente.archive.FileReport.Outcome;
import org.detente.base.Problem;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.EventFile;
import org.detente.store.ActSums;
import org.detente.store.EventStore;
import org.detente.store.EventStore.Version;
import org.detente.store.ImportFigures;

/**
 * Reads files of events into a store. A file is one document of its source: it goes in whole or not at all. Files that the store has to
 * the byte, read with the same tables, are passed over: ended anywhere and run again, it gives the store that one run gives.
 */
public final class Importer {
    private final EventStore store;
    private final String program;
    private final String tables;
    private final boolean write;
    private final ImportWatcher watcher;
    private final Clock clock;

    /**
     * Work for one run.
     *
     * @param program version of the program
     * @param tables  what the rows are read with: another program or other tables may give other events, and the file is read anew
     * @param write   false for a rehearsal: the store is only read
     */
    public Importer(
            EventStore store, String program, String tables, boolean write, ImportWatcher watcher, Clock clock) {
        this.store = store;
        this.program = program;
        this.tables = tables;
        this.write = write;
        this.watcher = watcher;
        this.clock = clock;
    }

    /** Takes files in their order. */
    public List<FileReport> run(Collection<EventFile> files) {
        var reports = new ArrayList<FileReport>();
        for (var file : files) {
            var report = one(file);
            watcher.done(report, file);
            reports.add(report);
        }
        return reports;
    }

    private FileReport one(EventFile file) {
        var known = store.versionOf(file.source(), file.document());
        var version = CompletableFuture.supplyAsync(() -> version(file));
        try {
            if (known.isPresent()
                    && known.get().equals(version.join())
                    && !known.get().hash().isEmpty()) {
                return new FileReport(file.source(), file.document(), Outcome.PASSED_OVER, null, null, "");
            }
            return read(file, version);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Unreadable unreadable) {
                return unreadable(file, unreadable.getMessage());
            }
            throw e;
        } catch (Unreadable unreadable) {
            return unreadable(file, unreadable.getMessage());
        }
    }

    private static FileReport unreadable(EventFile file, String why) {
        return new FileReport(file.source(), file.document(), Outcome.UNREADABLE, null, null, why);
    }

    private Version version(EventFile file) {
        try {
            return new Version(file.fingerprint(), program + ", tables " + tables);
        } catch (IOException e) {
            throw new Unreadable(Problem.reasonOf(e), e);
        }
    }

    private FileReport read(EventFile file, CompletableFuture<Version> version) {
        try (var bulk = store.bulk(file.source(), file.document());
                var reading = new Reading(file)) {
            var tally = new Tally();
            Reading.Batch batch;
            do {
                batch = reading.take();
                batch.events.forEach(bulk::add);
                batch.left.forEach(tally::left);
                batch.days.forEach(tally.covered::add);
                tally.events += batch.events.size();
                watcher.reading(file, batch.bytes, tally.events + tally.rowsLeftOut);
            } while (!batch.last);
            if (batch.failure != null) {
                throw failed(batch.failure);
            }
            var sums = bulk.finish(
                    (line, id) -> tally.left(new LeftOut(file.document(), line, id, Reason.DUPLICATE_ID, id, false)));
            var figures = tally.figures(file, sums);
            return new FileReport(
                    file.source(),
                    file.document(),
                    write ? Outcome.IMPORTED : Outcome.REHEARSED,
                    figures,
                    write ? bulk.commit(version.join(), figures) : bulk.compare(),
                    "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted.", e);
        }
    }

    private static RuntimeException failed(Throwable failure) {
        if (failure instanceof IOException e) {
            return new Unreadable(Problem.reasonOf(e), e);
        }
        return failure instanceof RuntimeException e ? e : new IllegalStateException("The reading failed.", failure);
    }

    /** What was heard of a file so far. */
    private final class Tally {
        private final Map<Reason, Long> leftOut = new EnumMap<>(Reason.class);
        private final CoveredDays covered = new CoveredDays();
        private long events;
        private long rowsLeftOut;

        void left(LeftOut row) {
            leftOut.merge(row.reason(), 1L, Long::sum);
            rowsLeftOut += row.reason().dropsRow() ? 1 : 0;
            watcher.left(row);
        }

        ImportFigures figures(EventFile file, ActSums sums) {
            return new ImportFigures(
                    file.format(),
                    file.bytes(),
                    sums.events() + rowsLeftOut,
                    sums,
                    leftOut,
                    covered.ranges(),
                    Instant.now(clock).truncatedTo(ChronoUnit.SECONDS),
                    program);
        }
    }

    /** A file that cannot be read to its end; never leaves this class. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why, IOException cause) {
            super(why, cause);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
