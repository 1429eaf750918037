package org.detente.coding;

import java.util.List;
import java.util.Set;

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
        if (lemmas.contains(word) || IRREGULAR.contains(word)) {
            return true;
        }
        for (var suffix : SUFFIXES) {
            if (word.length() > suffix.length() + 1 && word.endsWith(suffix)) {
                var stem = word.substring(0, word.length() - suffix.length());
                int last = stem.length() - 1;
                if (lemmas.contains(stem)
                        || lemmas.contains(stem + "e")
                        || (stem.endsWith("i") && lemmas.contains(stem.substring(0, last) + "y"))
                        || (last > 1
                                && stem.charAt(last) == stem.charAt(last - 1)
                                && lemmas.contains(stem.substring(0, last)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
