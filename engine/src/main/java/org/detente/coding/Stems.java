package org.detente.coding;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Guesses lemmas without a tagger: every form that the word may be an inflection of. */
final class Stems {
    private static final List<String> SUFFIXES = List.of("s", "es", "ed", "d", "ing", "er");
    /** Irregular forms of the verbs and nouns that tell of acts. */
    private static final Set<String> IRREGULAR = Set.of(
            "blew",
            "blown",
            "froze",
            "frozen",
            "swore",
            "swept",
            "shook",
            "rode",
            "drove",
            "driven",
            "fell",
            "fallen",
            "held",
            "hid",
            "hidden",
            "knew",
            "known",
            "bled",
            "fed",
            "bound",
            "clung",
            "crept",
            "dug",
            "drawn",
            "sprang",
            "stuck",
            "stung",
            "thought",
            "taught",
            "told",
            "wound",
            "split",
            "spent",
            "built",
            "bore",
            "borne",
            "chose",
            "chosen",
            "rang",
            "strove",
            "withheld",
            "overthrown",
            "undertook",
            "undertaken",
            "forgave",
            "forgiven",
            "awoke",
            "overran",
            "foresaw",
            "upheld",
            "met",
            "broke",
            "broken",
            "cut",
            "shot",
            "struck",
            "fought",
            "hit",
            "sent",
            "gave",
            "given",
            "took",
            "taken",
            "withdrew",
            "withdrawn",
            "threw",
            "thrown",
            "sought",
            "made",
            "put",
            "led",
            "fled",
            "said",
            "sold",
            "lent",
            "won",
            "lost",
            "spoke",
            "spoken",
            "wrote",
            "written",
            "drew",
            "flew",
            "sank",
            "sunk",
            "rose",
            "began",
            "begun",
            "forbade",
            "forbidden",
            "agreed",
            "freed",
            "stole",
            "paid",
            "laid",
            "bought",
            "brought",
            "caught",
            "left",
            "shut",
            "swapped",
            "tore",
            "torn",
            "stood",
            "understood",
            "overthrew",
            "saw",
            "seen",
            "came",
            "went",
            "ran",
            "set",
            "hung",
            "kept",
            "sworn",
            "beat",
            "beaten",
            "bombed",
            "slammed",
            "burnt",
            "dealt",
            "found",
            "got");

    private Stems() {}

    /** What a word in "s" may be the third person or plural of. */
    static List<String> lemmas(String word) {
        if (!word.endsWith("s") || word.length() < 4) {
            return List.of();
        }
        var bare = word.substring(0, word.length() - 1);
        return word.endsWith("ies")
                ? List.of(bare, word.substring(0, word.length() - 3) + "y")
                : word.endsWith("es") ? List.of(bare, word.substring(0, word.length() - 2)) : List.of(bare);
    }

    /** A noun in lower case without the "s" of its plural. */
    static String singular(String noun) {
        var lower = noun.toLowerCase(java.util.Locale.ROOT);
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Whether the word, or what it may be an inflection of, is among the lemmas. */
    static boolean anyOf(String word, Set<String> lemmas) {
        return IRREGULAR.contains(word) || candidates(word).anyMatch(lemmas::contains);
    }

    /** The word and what it may be an inflection of, right or wrong. */
    static Stream<String> candidates(String word) {
        return Stream.concat(
                Stream.of(word),
                SUFFIXES.stream()
                        .filter(suffix -> word.length() > suffix.length() + 1 && word.endsWith(suffix))
                        .map(suffix -> word.substring(0, word.length() - suffix.length()))
                        .flatMap(Stems::ofStem));
    }

    private static Stream<String> ofStem(String stem) {
        int last = stem.length() - 1;
        var spelled = Stream.of(stem, stem + "e");
        if (stem.endsWith("i")) {
            return Stream.concat(spelled, Stream.of(stem.substring(0, last) + "y"));
        }
        boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled ? Stream.concat(spelled, Stream.of(stem.substring(0, last))) : spelled;
    }
}
