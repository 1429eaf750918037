package org.detente.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.detente.base.Problem;
import org.detente.event.CodedEvent;

/**
 * Keeps coded events. Every implementation passes the same contract test.
 *
 * <p>Not thread-safe: one store, one thread. One process at a time may write.
 */
public interface EventStore extends AutoCloseable {

    /**
     * Puts the events of one document of a source in place of what the store has of that document: all of them or, if
     * anything goes wrong, none. The same document again changes nothing.
     *
     * @param source   name of the source
     * @param document name of the document within it
     * @param events   its coded events, ids unique
     * @return what changed
     * @throws Problem if the events cannot be written; the store is then as it was
     */
    Change put(String source, String document, List<CodedEvent> events);

    /**
     * Events that match, by {@link CodedEvent#ORDER}, each as it was known on the day of the query.
     *
     * @throws Problem if the store cannot be read
     */
    List<CodedEvent> find(EventQuery query);

    /** What the store holds, by source and document. */
    List<Holding> holdings();

    /**
     * Last day, up to {@code knownOn}, on which any of these sources has anything; {@link LocalDate#MIN} if there is none.
     */
    LocalDate lastDay(Set<String> sources, LocalDate knownOn);

    @Override
    void close();

    /**
     * What a put changed.
     *
     * @param added   events that were not there
     * @param changed events that were there and read otherwise
     * @param removed events that were there and are no longer in the document
     * @param same    events that were there and are the same
     */
    record Change(int added, int changed, int removed, int same) {}

    /**
     * What the store has of one document.
     *
     * @param source   name of the source
     * @param document name of the document within it
     * @param events   coded events
     * @param first    day of the first
     * @param last     day of the last
     */
    record Holding(String source, String document, long events, LocalDate first, LocalDate last) {}
}
