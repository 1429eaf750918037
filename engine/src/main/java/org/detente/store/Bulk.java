package org.detente.store;

import org.detente.base.Problem;
import org.detente.event.CodedEvent;
import org.detente.store.EventStore.Change;
import org.detente.store.EventStore.Version;

/**
 * A document that is written row by row, however long: the way in for files that do not fit into memory. Nothing is in the store before
 * {@link #commit}; closing without it, or the end of the process, leaves the store as it was. Of events with the same id the first
 * counts.
 *
 * <p>While it is open the store answers no questions and takes nothing else.
 */
public interface Bulk extends AutoCloseable {

    /** @throws Problem if it cannot be written; the store is then as it was */
    void add(CodedEvent event);

    /**
     * Ends the adding: takes out events whose id came before, and counts acts.
     *
     * @param repeated hears of each event that is taken out, in the order of the file
     */
    ActSums finish(Repeated repeated);

    /** What a commit would change, after {@link #finish}. */
    Change compare();

    /**
     * Puts the events, after {@link #finish}, in place of what the store has of the document: all of them or, if anything goes wrong, none.
     *
     * @param version text and reader that gave them
     * @param figures what the store is to tell of the import
     * @throws Problem if they cannot be written; the store is then as it was
     */
    Change commit(Version version, ImportFigures figures);

    @Override
    void close();

    /** Hears of an event whose id an earlier one has. */
    interface Repeated {
        void event(long line, String id);
    }
}
