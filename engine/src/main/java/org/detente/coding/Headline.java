package org.detente.coding;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/**
 * Headlines In Title Case make a tagger see names everywhere. This puts them into ordinary case before they are parsed: a word
 * keeps its capital only inside a known name, or when it is no word that the coder knows.
 */
final class Headline {
    private static final int SHORTEST = 4;
    private static final Set<String> SMALL = Set.of(
            "a",
            "an",
            "the",
            "of",
            "in",
            "on",
            "at",
            "to",
            "for",
            "from",
            "with",
            "by",
            "and",
            "or",
            "as",
            "after",
            "over",
            "against",
            "amid",
            "between",
            "into",
            "its",
            "his",
            "her",
            "their",
            "is",
            "are",
            "was",
            "were",
            "be",
            "has",
            "have",
            "had",
            "will",
            "not",
            "no",
            "new",
            "that",
            "this",
            "during",
            "before",
            "says",
            "say",
            "said",
            "it",
            "he",
            "she",
            "they",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "hundreds",
            "thousands",
            "dozens",
            "last",
            "first",
            "next",
            "week",
            "year",
            "month",
            "former",
            "top",
            "more",
            "than",
            "near",
            "back",
            "up",
            "out",
            "down",
            "off");

    private Headline() {}

    /** The sentence as it is to be parsed; the same when it is in ordinary case. */
    static Sentence inOrdinaryCase(Sentence sentence, Names names, Set<String> words) {
        if (!isTitleCase(sentence)) {
            return sentence;
        }
        var tokens = new ArrayList<Token>(sentence.size());
        for (int i = 0; i < sentence.size(); i++) {
            var token = sentence.tokens().get(i);
            var lower = token.form().toLowerCase(Locale.ROOT);
            boolean common = SMALL.contains(lower) || Stems.anyOf(lower, words);
            tokens.add(common && names.at(i).isEmpty() ? new Token(lower, token.begin(), token.end()) : token);
        }
        return new Sentence(sentence.text(), sentence.begin(), sentence.end(), tokens);
    }

    /** Whether nearly all longer words begin with a capital. */
    private static boolean isTitleCase(Sentence sentence) {
        int longer = 0;
        int capital = 0;
        for (var token : sentence.tokens()) {
            if (token.form().length() > SHORTEST
                    && Character.isLetter(token.form().charAt(0))) {
                longer++;
                capital += Character.isUpperCase(token.form().charAt(0)) ? 1 : 0;
            }
        }
        return longer >= 3 && capital >= 0.75 * longer;
    }
}
