package org.detente.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.base.Table;

/** What capital letters tell of a name in running text: whether it is whole, or a part of a longer one. */
final class Capitals {
    private static final List<String> COMMON = List.of("word", "given", "place", "month");
    private static final int LONGEST_ABBREVIATION = 5;

    /** Lists of {@code common-words.tsv}, by kind. */
    private static final Map<String, Set<String>> WORDS = new HashMap<>();

    static {
        for (var row : Table.ofResource(Capitals.class, "common-words.tsv").rows()) {
            WORDS.computeIfAbsent(row.get("kind"), kind -> new HashSet<>()).addAll(row.list("words"));
        }
    }

    private Capitals() {}

    /** Whether a word, in small letters, stands in a list of common words. */
    static boolean is(String kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a surname is a word or given name too, and so more often something else than a person when it stands alone. */
    static boolean isCommon(String word) {
        return COMMON.stream().anyMatch(kind -> is(kind, word));
    }

    /** Whether it is a given name, whoever else may bear it as a surname. */
    static boolean isGiven(String word) {
        return is("given", word) || is("called", word);
    }

    /** A capital and small letters, as in "Boria". */
    static boolean isNamePart(String word) {
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).allMatch(Character::isLowerCase);
    }

    static boolean isAbbreviation(String phrase) {
        return phrase.length() <= LONGEST_ABBREVIATION
                && phrase.equals(phrase.toUpperCase(Locale.ROOT))
                && phrase.chars().anyMatch(Character::isUpperCase);
    }

    /** Whether most words have a capital, as in headlines: then a capital tells nothing. */
    static boolean isTitleCase(List<String> words) {
        long longer = words.stream().filter(word -> word.length() > 3).count();
        long capital = words.stream()
                .filter(word -> word.length() > 3 && isNamePart(word))
                .count();
        return capital >= 0.6 * longer;
    }

    /** Whether a word makes a longer name of the one behind it: "Otto Adler", not "President Adler" or "The Adler plan". */
    static boolean leads(String before) {
        return isNamePart(before) && !Resolver.isTitle(before) && !is("opener", before);
    }

    /** Whether a word makes a longer name of the one before it: "Adler Brothers", not "Adler Monday". */
    static boolean follows(String after) {
        return isNamePart(after) && !is("month", after);
    }

    /** "Abdel Fatah", "Air France", "Miss Boria": whether a capital word before a single name makes another name of it. */
    static boolean isEndOfName(List<String> words, int from) {
        if (from < 1 || isTitleCase(words)) {
            return false;
        }
        var before = words.get(from - 1);
        return from == 1
                ? isGiven(before) // any first word of a sentence has a capital
                : leads(before) && !is("part", before) && !is("month", before);
    }
}
