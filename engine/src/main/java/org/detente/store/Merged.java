package org.detente.store;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Several ordered streams as one, an element of each in memory at a time. */
public final class Merged {
    private Merged() {}

    /** The elements of all in their order; of equal ones those of the stream named first come first. Closing it closes all. */
    public static <T> Stream<T> of(List<Stream<T>> streams, Comparator<T> order) {
        var heads = new PriorityQueue<Head<T>>((a, b) -> {
            int byOrder = order.compare(a.element, b.element);
            return byOrder != 0 ? byOrder : Integer.compare(a.place, b.place);
        });
        for (int i = 0; i < streams.size(); i++) {
            advance(streams.get(i).iterator(), i, heads);
        }
        var merged = new Iterator<T>() {
            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public T next() {
                var head = heads.remove();
                advance(head.rest, head.place, heads);
                return head.element;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(merged, Spliterator.ORDERED), false)
                .onClose(() -> streams.forEach(Stream::close));
    }

    private static <T> void advance(Iterator<T> rest, int place, PriorityQueue<Head<T>> heads) {
        if (rest.hasNext()) {
            heads.add(new Head<>(rest.next(), place, rest));
        }
    }

    /** The next element of the stream at a place, and what follows. */
    private record Head<T>(T element, int place, Iterator<T> rest) {}
}
