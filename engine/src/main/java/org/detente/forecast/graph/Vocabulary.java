package org.detente.forecast.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Words by number, from 0, and numbers by word. Immutable. */
public final class Vocabulary {
    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param words by number; of two equal ones the first is found by its word */
    public Vocabulary(List<String> words) {
        this.words = List.copyOf(words);
        for (int i = 0; i < words.size(); i++) {
            numbers.putIfAbsent(words.get(i), i);
        }
    }

    public int size() {
        return words.size();
    }

    /** @throws IndexOutOfBoundsException if there is no such number */
    public String word(int number) {
        return words.get(number);
    }

    /** The number of a word, if it has one. */
    public OptionalInt find(String word) {
        var number = numbers.get(word);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    public List<String> words() {
        return words;
    }
}
