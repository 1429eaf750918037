package org.detente.source.events;

import java.time.LocalDate;
import org.detente.event.CodedEvent;
import org.detente.source.ImportIssue.Reason;

/**
 * Hears what becomes of each row of an event file, in the order of the file: every row is either an event or left out, and
 * of a row that is kept a part may be left out besides.
 */
public interface RowSink {

    /** A row between two different actors of the directory. */
    void event(CodedEvent event);

    /**
     * A row, or a part of one, that could not be taken.
     *
     * @param line   line of the file, from 1
     * @param id     id of the row, or empty when it has none that can be read
     * @param reason under which it is counted; says whether the whole row was left out
     * @param found  what stood there; put into words only when somebody reads them
     */
    void left(long line, String id, Reason reason, String found);

    /** A day on which the file has a row, of whatever kind: what coverage is judged by. */
    void covers(LocalDate day);

    /** Bytes of the file read so far, as it lies on the disk; called now and then. */
    void at(long bytes);
}
