package org.detente.archive;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.detente.event.CodedEvent;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.EventFile;
import org.detente.source.events.RowSink;
import org.jspecify.annotations.Nullable;

/** Reads a file on a thread of its own and hands on what it hears in batches, a few of them ahead of whoever takes them. */
final class Reading implements AutoCloseable {
    private static final int ROWS = 2048;
    private static final int AHEAD = 8;

    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;

    /** What was heard of some rows. The last batch says how the reading ended. */
    static final class Batch {
        final List<CodedEvent> events = new ArrayList<>(ROWS);
        final List<LeftOut> left = new ArrayList<>();
        final List<LocalDate> days = new ArrayList<>();
        long bytes;
        boolean last;

        @Nullable
        Throwable failure;
    }

    Reading(EventFile file) {
        thread = new Thread(() -> read(file), "reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(EventFile file) {
        var sink = new Sink(file.document(), file instanceof ChronologyFile);
        try {
            try {
                file.read(sink);
            } catch (IOException | RuntimeException | Error e) {
                sink.batch.failure = e;
            }
            sink.batch.last = true;
            batches.put(sink.batch);
        } catch (InterruptedException e) {
            // nobody takes it any more
        }
    }

    /** The next batch; waits for it. */
    Batch take() throws InterruptedException {
        return batches.take();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private final class Sink implements RowSink {
        private final String document;
        private final boolean tells;
        private Batch batch = new Batch();

        /** @param tells whether what is left out comes in whole sentences */
        Sink(String document, boolean tells) {
            this.document = document;
            this.tells = tells;
        }

        @Override
        public void event(CodedEvent event) {
            batch.events.add(event);
            handOn();
        }

        @Override
        public void left(long line, String id, Reason reason, String found) {
            batch.left.add(new LeftOut(document, line, id, reason, found, tells));
            handOn();
        }

        @Override
        public void covers(LocalDate day) {
            batch.days.add(day);
        }

        @Override
        public void at(long bytes) {
            batch.bytes = bytes;
        }

        private void handOn() {
            if (batch.events.size() + batch.left.size() >= ROWS) {
                try {
                    batches.put(batch);
                } catch (InterruptedException e) {
                    throw new IllegalStateException("Nobody takes what is read any more.", e);
                }
                long bytes = batch.bytes;
                batch = new Batch();
                batch.bytes = bytes;
            }
        }
    }
}
