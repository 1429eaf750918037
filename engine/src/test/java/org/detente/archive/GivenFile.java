package org.detente.archive;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.detente.event.CodedEvent;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.EventFile;
import org.detente.source.events.RowSink;

/**
 * A file that consists of given events.
 *
 * @param left  rows without an actor after them
 * @param whole whether it can be read to its end
 */
record GivenFile(String document, String fingerprint, List<CodedEvent> events, int left, boolean whole)
        implements EventFile {

    static GivenFile of(String document, List<CodedEvent> events) {
        return new GivenFile(document, Integer.toHexString(events.hashCode()), events, 0, true);
    }

    @Override
    public String source() {
        return "given";
    }

    @Override
    public String format() {
        return "events of a test";
    }

    @Override
    public long bytes() {
        return 100L * events.size();
    }

    @Override
    public void read(RowSink sink) throws IOException {
        for (var event : events) {
            sink.covers(event.day());
            sink.event(event);
        }
        for (int i = 0; i < left; i++) {
            sink.covers(LocalDate.of(2021, 1, 1));
            sink.left(events.size() + i + 1L, "l" + i, Reason.NO_ACTOR, "recipient");
        }
        sink.at(bytes());
        if (!whole) {
            throw new IOException("the archive is cut off");
        }
    }
}
