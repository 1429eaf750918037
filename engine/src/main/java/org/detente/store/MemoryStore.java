package org.detente.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.base.DayRange;
import org.detente.event.CodedEvent;
import org.detente.event.EventFilter;

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
    private final Map<Key, Version> versions = new HashMap<>();
    private final Map<Key, ImportedFile> imports = new TreeMap<>();

    @Override
    public Change putAll(List<Document> all) {
        var change = Change.NONE;
        for (var document : all) {
            change = change.plus(put(document));
        }
        return change;
    }

    private Change put(Document document) {
        var key = new Key(document.source(), document.document());
        imports.remove(key);
        var change = Change.between(documents.getOrDefault(key, Map.of()), document.events());
        if (document.events().isEmpty()) {
            documents.remove(key);
        } else {
            var now = new LinkedHashMap<String, CodedEvent>();
            document.events().forEach(event -> now.put(event.id(), event));
            documents.put(key, now);
        }
        if (document.version() == null) {
            versions.remove(key);
        } else {
            versions.put(key, document.version());
        }
        return change;
    }

    @Override
    public Optional<Version> versionOf(String source, String document) {
        return Optional.ofNullable(versions.get(new Key(source, document)));
    }

    @Override
    public List<CodedEvent> find(EventQuery query) {
        return events().filter(query::matches)
                .map(event -> event.asKnownOn(query.knownOn()))
                .sorted(CodedEvent.ORDER)
                .toList();
    }

    @Override
    public Bulk bulk(String source, String document) {
        return new MemoryBulk(source, document);
    }

    /** A document on its way, in memory like the rest. */
    private final class MemoryBulk implements Bulk {
        private final Key key;
        private final List<CodedEvent> added = new ArrayList<>();
        private final Map<String, CodedEvent> events = new LinkedHashMap<>();

        MemoryBulk(String source, String document) {
            key = new Key(source, document);
        }

        @Override
        public void add(CodedEvent event) {
            added.add(event);
        }

        @Override
        public ActSums finish(Repeated repeated) {
            for (var event : added) {
                if (events.putIfAbsent(event.id(), event) != null) {
                    repeated.event(event.evidence().origin().line(), event.id());
                }
            }
            return ActSums.of(events.values());
        }

        @Override
        public Change compare() {
            return Change.between(documents.getOrDefault(key, Map.of()), List.copyOf(events.values()));
        }

        @Override
        public Change commit(Version version, ImportFigures figures) {
            var change = put(new Document(key.source, key.document, List.copyOf(events.values()), version));
            imports.put(key, new ImportedFile(key.source, key.document, version, figures));
            return change;
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }

    @Override
    public List<ImportedFile> imports() {
        return List.copyOf(imports.values());
    }

    @Override
    public List<CodedEvent> bareActs(LocalDate knownOn, List<CodedEvent> beside, BareActs each) {
        var reports =
                new ArrayList<>(find(EventQuery.all().knownOn(knownOn).during(new DayRange(LocalDate.MIN, knownOn))));
        reports.addAll(beside);
        return reports;
    }

    @Override
    public List<ActCount> actCounts(CountQuery query, List<CodedEvent> beside) {
        var reports = new ArrayList<>(beside);
        reports.addAll(find(query.of().during(EventQuery.ALWAYS)));
        return ActCount.of(reports, query);
    }

    @Override
    public Stream<CodedEvent> stream(EventQuery query, EventQuery.Order order, long most) {
        return events().filter(query::matches)
                .map(event -> event.asKnownOn(query.knownOn()))
                .sorted(order.comparator())
                .limit(most);
    }

    @Override
    public SortedSet<LocalDate> days(Set<String> sources, LocalDate knownOn) {
        return events().filter(EventQuery.all().knownOn(knownOn).matching(EventFilter.ofSources(sources))::matches)
                .map(CodedEvent::day)
                .filter(day -> !sources.isEmpty() && !day.isAfter(knownOn))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public SortedSet<String> sources() {
        return events().map(event -> event.evidence().origin().source()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public SortedSet<String> issues() {
        return events().flatMap(event -> event.detail().issue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<CodedEvent> events() {
        return documents.values().stream().flatMap(events -> events.values().stream());
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
