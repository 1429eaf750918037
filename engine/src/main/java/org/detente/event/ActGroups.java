package org.detente.event;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Acts from the reports of many pairs, one pair in memory at a time. */
public final class ActGroups {
    private ActGroups() {}

    /**
     * The acts of all pairs, those of one pair after those of the other.
     *
     * @param reports the reports of one pair together; closed with the stream that is returned
     */
    public static Stream<Act> merge(Stream<CodedEvent> reports) {
        return merge(reports, (states, acts) -> acts);
    }

    /** @param changed gives for the codes of two states and their acts the acts to go on with */
    public static Stream<Act> merge(Stream<CodedEvent> reports, BiFunction<Set<String>, List<Act>, List<Act>> changed) {
        var groups = new Groups(reports.iterator());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(groups, Spliterator.ORDERED), false)
                .flatMap(group -> changed.apply(Groups.states(group.get(0)), ActMerger.merge(group)).stream())
                .onClose(reports::close);
    }

    /** Runs of reports of one pair. */
    private static final class Groups implements Iterator<List<CodedEvent>> {
        private final Iterator<CodedEvent> reports;
        private @Nullable CodedEvent next;

        Groups(Iterator<CodedEvent> reports) {
            this.reports = reports;
            advance();
        }

        private void advance() {
            next = reports.hasNext() ? reports.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public List<CodedEvent> next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            var states = states(next);
            var group = new ArrayList<CodedEvent>();
            while (next != null && states(next).equals(states)) {
                group.add(next);
                advance();
            }
            return group;
        }

        private static Set<String> states(CodedEvent event) {
            var states = new TreeSet<String>();
            states.add(event.actor().code());
            event.recipient().map(Party::code).ifPresent(states::add);
            return states;
        }
    }
}
