package org.detente.corenlp.transition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The words, tags and relations that a network knows, numbered in this order through all three; words by their frequency, the most
 * frequent first. Immutable.
 */
final class Symbols {
    private static final String UNKNOWN = "-UNKNOWN-";
    private static final String ABSENT = "-NULL-";
    private static final String ROOT = "-ROOT-";

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final List<String> relations;
    private final int firstRelation;
    private final int numberOfWords;
    private final int noWord;
    private final int noTag;

    /** @param names all words, then all tags, then all relations, of which the first stands for none */
    Symbols(List<String> names, int numberOfWords, int numberOfTags) {
        this.numberOfWords = numberOfWords;
        firstRelation = numberOfWords + numberOfTags;
        for (int i = 0; i < firstRelation; i++) {
            (i < numberOfWords ? words : tags).put(names.get(i), i);
        }
        relations = List.copyOf(names.subList(firstRelation, names.size()));
        noWord = numberOf(words, ABSENT);
        noTag = numberOf(tags, ABSENT);
    }

    private static int numberOf(Map<String, Integer> symbols, String name) {
        return Objects.requireNonNull(symbols.get(name), name);
    }

    int size() {
        return firstRelation + relations.size();
    }

    int numberOfWords() {
        return numberOfWords;
    }

    int word(String form) {
        return words.getOrDefault(form, numberOf(words, UNKNOWN));
    }

    int tag(String tag) {
        return tags.getOrDefault(tag, numberOf(tags, UNKNOWN));
    }

    int rootWord() {
        return numberOf(words, ROOT);
    }

    int rootTag() {
        return numberOf(tags, ROOT);
    }

    /** Stands for the word of an absent token. */
    int noWord() {
        return noWord;
    }

    int noTag() {
        return noTag;
    }

    int noRelation() {
        return firstRelation;
    }

    /** Number of relations, that of the root included. */
    int relations() {
        return relations.size() - 1;
    }

    /** The name of a relation, from 0; that of the root is the first. */
    String relation(int relation) {
        return relations.get(relation + 1);
    }

    /** The symbol of a relation. */
    int relationSymbol(int relation) {
        return firstRelation + 1 + relation;
    }
}
