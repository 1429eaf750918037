package org.detente.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what a misspelt word may have meant. */
public final class Spelling {
    private Spelling() {}

    /**
     * The words close to the one typed: those that contain it first, then by Levenshtein distance, then by name. A word is
     * close when it contains what was typed, at least three letters, or differs in at most a third of it.
     */
    public static List<String> closest(String typed, Collection<String> words, int most) {
        var plain = typed.strip().toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word ->
                        contains(word, plain) || distance(plain, word.toLowerCase(Locale.ROOT)) <= plain.length() / 3)
                .sorted(Comparator.comparing((String word) -> !contains(word, plain))
                        .thenComparing(word -> distance(plain, word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    private static boolean contains(String word, String plain) {
        return plain.length() >= 3 && word.toLowerCase(Locale.ROOT).contains(plain);
    }

    /** Levenshtein (1966) distance: fewest insertions, deletions and replacements. O(|a| |b|). */
    static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
