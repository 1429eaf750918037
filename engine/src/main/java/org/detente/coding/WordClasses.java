package org.detente.coding;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.base.Table;

/** Lists of nouns that patterns refer to by name, such as {@code @diplomat}. */
final class WordClasses {
    private static final List<String> FILES = List.of("classes", "classes-talk", "classes-words", "classes-measures");

    private final Map<String, Set<String>> classes = new HashMap<>();

    private WordClasses() {
        for (var file : FILES) {
            for (var row : Table.ofResource(WordClasses.class, file + ".tsv").rows()) {
                var words = classes.computeIfAbsent(row.get("class"), name -> new LinkedHashSet<>());
                words.addAll(List.of(row.get("words").split("\\|", -1)));
            }
        }
    }

    private static final class Standard {
        private static final WordClasses CLASSES = new WordClasses();
    }

    static WordClasses standard() {
        return Standard.CLASSES;
    }

    Optional<Set<String>> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** The single words of all classes. */
    Set<String> words() {
        var words = new LinkedHashSet<String>();
        for (var members : classes.values()) {
            for (var member : members) {
                words.addAll(List.of(member.split(" ", -1)));
            }
        }
        return words;
    }

    /** The words of a class that the coder itself relies on. */
    Set<String> get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("The tables lack the word class " + name + "."));
    }
}
