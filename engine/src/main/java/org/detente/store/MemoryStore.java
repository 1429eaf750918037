package org.detente.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.detente.event.CodedEvent;

/** Keeps events in memory: for tests, for trying things out, and as the plain twin of the database. */
public final class MemoryStore implements EventStore {
    private record Key(String source, String document) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySource = source.compareTo(other.source);
            return bySource != 0 ? bySource : document.compareTo(other.document);
        }
    }

    private final Map<Key, Map<String, CodedEvent>> documents = new TreeMap<>();

    @Override
    public Change put(String source, String document, List<CodedEvent> events) {
        var now = new LinkedHashMap<String, CodedEvent>();
        for (var event : events) {
            if (now.put(event.id(), event) != null) {
                throw new IllegalArgumentException("The id " + event.id() + " stands twice in " + document + ".");
            }
        }
        var key = new Key(source, document);
        var before = documents.getOrDefault(key, Map.of());
        int same = (int) now.values().stream()
                .filter(event -> event.equals(before.get(event.id())))
                .count();
        var shared = new HashSet<>(now.keySet());
        shared.retainAll(before.keySet());
        if (now.isEmpty()) {
            documents.remove(key);
        } else {
            documents.put(key, now);
        }
        return new Change(now.size() - shared.size(), shared.size() - same, before.size() - shared.size(), same);
    }

    @Override
    public List<CodedEvent> find(EventQuery query) {
        return documents.values().stream()
                .flatMap(events -> events.values().stream())
                .filter(query::matches)
                .map(event -> event.asKnownOn(query.knownOn()))
                .sorted(CodedEvent.ORDER)
                .toList();
    }

    @Override
    public List<Holding> holdings() {
        return documents.entrySet().stream()
                .map(entry -> {
                    var days = entry.getValue().values().stream()
                            .map(CodedEvent::day)
                            .sorted()
                            .toList();
                    LocalDate last = days.get(days.size() - 1);
                    return new Holding(
                            entry.getKey().source(), entry.getKey().document(), days.size(), days.get(0), last);
                })
                .toList();
    }

    @Override
    public LocalDate lastDay(Set<String> sources, LocalDate knownOn) {
        return find(EventQuery.all().knownOn(knownOn)).stream()
                .filter(event -> sources.contains(event.evidence().origin().source()))
                .map(CodedEvent::day)
                .filter(day -> !day.isAfter(knownOn))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
