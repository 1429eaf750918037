package org.detente.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * In headlines a tagger takes the verb for a plural: "Germany summons US ambassador". Where a sentence has no finite verb, the
 * first word after a name that may be one is tagged as such, and the sentence is parsed with that. The other way round, a thing
 * that acts count is taken for a verb ("shot down an Alpian drone").
 */
final class HeadlineVerbs {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> AFTER =
            Set.of("DT", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "IN", "RP", "PRP$", "TO", "RB", "VBN");
    private static final int LAST = 9;

    private HeadlineVerbs() {}

    /** The tags to parse with. */
    static List<String> correct(
            Sentence sentence, List<String> given, Names names, Lexicon lexicon, Set<String> agents) {
        var tags = things(sentence, given, names, lexicon);
        if (tags.stream().anyMatch(FINITE::contains)) {
            return tags;
        }
        for (int i = 1; i < Math.min(LAST, sentence.size() - 1); i++) {
            var word = sentence.form(i).toLowerCase(Locale.ROOT);
            boolean afterSubject = names.at(i - 1).isPresent() || agents.contains(Stems.singular(sentence.form(i - 1)));
            boolean plural =
                    tags.get(i).equals("NNS") && Stems.lemmas(word).stream().anyMatch(stem -> isVerb(stem, lexicon));
            boolean base = tags.get(i).equals("NN") && tags.get(i - 1).startsWith("NNS") && isVerb(word, lexicon);
            if (afterSubject && names.at(i).isEmpty() && (plural || base) && AFTER.contains(tags.get(i + 1))) {
                var corrected = new ArrayList<>(tags);
                corrected.set(i, plural ? "VBZ" : "VBP");
                return corrected;
            }
        }
        return tags;
    }

    /** "an Alpian drone": behind an article with an adjective or name, what acts count is a noun. */
    private static List<String> things(Sentence sentence, List<String> tags, Names names, Lexicon lexicon) {
        var corrected = new ArrayList<>(tags);
        var opening = sentence.form(0).toLowerCase(Locale.ROOT);
        if (tags.get(0).matches("NNPS?") // "Tariffs on Borian wine": a capital makes no name
                && opening.endsWith("s")
                && names.at(0).isEmpty()
                && Stems.lemmas(opening).stream()
                        .anyMatch(stem -> !lexicon.noun(stem).isEmpty())) {
            corrected.set(0, "NNS");
        }
        for (int i = 2; i < tags.size(); i++) {
            boolean phrase =
                    tags.get(i - 1).matches("JJ|NNP?") && tags.get(i - 2).matches("DT|PRP\\$|JJ");
            boolean ends = i + 1 >= tags.size() || !tags.get(i + 1).matches("DT|PRP.*|TO|CD");
            if (tags.get(i).equals("VB")
                    && phrase
                    && ends
                    && Units.known(sentence.form(i)).isPresent()) {
                corrected.set(i, "NN");
            }
        }
        return corrected;
    }

    private static boolean isVerb(String lemma, Lexicon lexicon) {
        return !lexicon.verb(lemma).isEmpty()
                || !lexicon.operators().find('v', lemma).isEmpty();
    }
}
