package org.detente.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.base.Table;

/** Words that act as operators, and which complements they take. */
final class Operators {
    /**
     * One row.
     *
     * @param operator what it does
     * @param kind     {@code v}, {@code n} or {@code a}
     * @param words    the word, and for verbs its particle
     * @param takes    slots that may hold the act: {@code obj}, {@code inf}, {@code clause}, {@code ing}, {@code subj}, prepositions
     */
    record Entry(Operator operator, char kind, List<String> words, List<String> takes) {}

    private final Map<String, List<Entry>> entries = new HashMap<>();

    private Operators() {
        for (var row : Table.ofResource(Operators.class, "operators.tsv").rows()) {
            var words = row.get("words");
            for (var alternative : words.substring(2).split("\\|", -1)) {
                var entry = new Entry(
                        Operator.of(row.get("operator")),
                        words.charAt(0),
                        PatternReader.words(alternative),
                        PatternReader.words(row.get("takes")));
                entries.computeIfAbsent(key(entry), key -> new ArrayList<>(1)).add(entry);
            }
        }
        entries.values().forEach(rows -> rows.sort(LONGER_FIRST));
    }

    private static String key(Entry entry) {
        return entry.kind() + ":"
                + entry.words().get(entry.kind() == 'n' ? entry.words().size() - 1 : 0);
    }

    /** The longer phrase first: "stop short" before "stop". */
    private static final Comparator<Entry> LONGER_FIRST =
            Comparator.comparingInt((Entry entry) -> entry.words().size()).reversed();

    private static final class Standard {
        private static final Operators OPERATORS = new Operators();
    }

    static Operators standard() {
        return Standard.OPERATORS;
    }

    /** Rows of a word, in the order of the table. */
    List<Entry> find(char kind, String lemma) {
        return entries.getOrDefault(kind + ":" + lemma, List.of());
    }

    Set<String> words() {
        return entries.values().stream()
                .flatMap(List::stream)
                .map(entry ->
                        entry.words().get(entry.kind() == 'n' ? entry.words().size() - 1 : 0))
                .collect(java.util.stream.Collectors.toSet());
    }
}
