package org.detente.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.detente.base.Problem;
import org.detente.event.ActMerger;
import org.detente.event.CodedEvent;
import org.jspecify.annotations.Nullable;

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
    default Change put(String source, String document, List<CodedEvent> events) {
        return putAll(List.of(new Document(source, document, events, null)));
    }

    /**
     * Puts several documents, each in place of what the store has of it: all of them or, if anything goes wrong, none.
     *
     * @param documents no document twice
     * @return what changed in all of them
     * @throws Problem if they cannot be written; the store is then as it was
     */
    Change putAll(List<Document> documents);

    /** The version in which the store has a document; empty when it has none, or none that was said. */
    Optional<Version> versionOf(String source, String document);

    /**
     * Events that match, by {@link CodedEvent#ORDER}, each as it was known on the day of the query.
     *
     * @throws Problem if the store cannot be read
     */
    List<CodedEvent> find(EventQuery query);

    /**
     * Begins to write a document row by row.
     *
     * @throws Problem if the store cannot be read
     */
    Bulk bulk(String source, String document);

    /** Files that were imported, by source and document. */
    List<ImportedFile> imports();

    /**
     * Counts acts as {@link ActMerger} makes them, without reading the reports one by one where that can be helped.
     *
     * @param beside reports from elsewhere that are merged with those of the store; the query is not asked of them
     * @return sorted by dyad, kind and period
     */
    List<ActCount> actCounts(CountQuery query, List<CodedEvent> beside);

    /**
     * Goes through the acts of all pairs as {@link ActMerger} makes them, without reading the reports one by one where that can be
     * helped: what is known by CAMEO codes alone comes as such, the reports of everything else come back.
     *
     * @param knownOn only reports learned, and deeds done, up to this day take part
     * @param beside  reports from elsewhere that are merged with those of the store; the day is not asked of them
     * @param each    hears of acts known by a bare code
     * @return the reports of all other acts
     */
    List<CodedEvent> bareActs(LocalDate knownOn, List<CodedEvent> beside, BareActs each);

    /** Hears of acts that are known by a CAMEO code, without quantity and issue. */
    @FunctionalInterface
    interface BareActs {
        /**
         * Acts of one kind between two states on one day.
         *
         * @param actor  who does it; of what both do the first by the alphabet
         * @param mutual whether both do it
         * @param code   CAMEO code of the report that leads
         */
        void act(String actor, String recipient, boolean mutual, String code, LocalDate day, long acts);
    }

    /**
     * Events that match, one by one, each as it was known on the day of the query; for more than fit into memory. What is
     * read while the stream is open may be asked of this store, too; close it before the store.
     *
     * @param order in which they come
     * @param most  no more than these
     * @throws Problem if the store cannot be read, at once or on the way
     */
    Stream<CodedEvent> stream(EventQuery query, EventQuery.Order order, long most);

    /** Days, up to {@code knownOn}, on which any of these sources has anything that was known then: what coverage is judged by. */
    SortedSet<LocalDate> days(Set<String> sources, LocalDate knownOn);

    /** Names of the sources that the evidence of any event names. */
    SortedSet<String> sources();

    /** Issues that any event is about. */
    SortedSet<String> issues();

    /** What the store holds, by source and document. */
    List<Holding> holdings();

    /**
     * Last day, up to {@code knownOn}, on which any of these sources has anything; {@link LocalDate#MIN} if there is none.
     */
    LocalDate lastDay(Set<String> sources, LocalDate knownOn);

    @Override
    void close();

    /**
     * A document of a source.
     *
     * @param source   name of the source
     * @param document name of the document within it
     * @param events   its coded events, ids unique
     * @param version  text and coder that gave them, or null when nobody will ask
     */
    record Document(
            String source,
            String document,
            List<CodedEvent> events,
            @Nullable Version version) {

        /** @throws IllegalArgumentException if an id stands twice */
        public Document {
            events = List.copyOf(events);
            var ids = new HashSet<String>();
            for (var event : events) {
                if (!ids.add(event.id())) {
                    throw new IllegalArgumentException("The id " + event.id() + " stands twice in " + document + ".");
                }
            }
        }
    }

    /**
     * What a document's events were made from: the same text coded by the same coder gives the same events.
     *
     * @param hash      of the text and its date
     * @param codedWith coder and its tables
     */
    record Version(String hash, String codedWith) {}

    /**
     * What a put changed.
     *
     * @param added   events that were not there
     * @param changed events that were there and read otherwise
     * @param removed events that were there and are no longer in the document
     * @param same    events that were there and are the same
     */
    record Change(int added, int changed, int removed, int same) {
        public static final Change NONE = new Change(0, 0, 0, 0);

        public Change plus(Change other) {
            return new Change(added + other.added, changed + other.changed, removed + other.removed, same + other.same);
        }

        /** From the events of a document before and now. */
        static Change between(Map<String, CodedEvent> before, List<CodedEvent> now) {
            int shared = 0;
            int same = 0;
            for (var event : now) {
                var old = before.get(event.id());
                shared += old == null ? 0 : 1;
                same += event.equals(old) ? 1 : 0;
            }
            return new Change(now.size() - shared, shared - same, before.size() - shared, same);
        }

        boolean isNothing() {
            return added + changed + removed == 0;
        }
    }

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
