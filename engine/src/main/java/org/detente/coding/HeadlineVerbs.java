package org.detente.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * In headlines and digests a tagger takes the verb for a noun: "Germany summons US ambassador", "police arrest a student".
 * Where the main clause has no finite verb, the first word after a name or an arm of a state that may be one is tagged as such,
 * and the sentence is parsed with that. The other way round, a thing that acts count is taken for a verb ("shot down an Alpian
 * drone").
 */
final class HeadlineVerbs {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> AFTER =
            Set.of("DT", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "IN", "RP", "PRP$", "TO", "RB", "VBN", "VBG");
    private static final Set<String> DETERMINERS = Set.of("DT", "PRP$");
    /** With these a clause begins whose verb is not that of the sentence. */
    private static final Set<String> SUBORDINATING =
            Set.of("after", "as", "because", "while", "although", "though", "if", "that", "before", "until", "since");
    /** Nouns that are plural without showing it. */
    private static final Set<String> PLURAL = Set.of("police", "people", "taliban", "military");

    private static final int LAST = 12;

    private final Sentence sentence;
    private final List<String> tags;
    private final Names names;
    private final Lexicon lexicon;
    private final Set<String> agents;

    private HeadlineVerbs(Sentence sentence, List<String> tags, Names names, Lexicon lexicon, Set<String> agents) {
        this.sentence = sentence;
        this.tags = things(sentence, tags, names, lexicon);
        this.names = names;
        this.lexicon = lexicon;
        this.agents = agents;
    }

    /** The tags to parse with. */
    static List<String> correct(
            Sentence sentence, List<String> tags, Names names, Lexicon lexicon, Set<String> agents) {
        return new HeadlineVerbs(sentence, tags, names, lexicon, agents).corrected();
    }

    private List<String> corrected() {
        for (int i = 1; i + 2 < sentence.size(); i++) {
            if (isVerbBehindPeople(i)) { // "Rebels/VBZ attack/NN the embassy"
                tags.set(i - 1, "NNS");
                tags.set(i, "VBP");
                return tags;
            }
        }
        int wanted = wanted();
        if (wanted > 0) {
            tags.set(wanted, "VB");
            return tags;
        }
        int clause = mainClause();
        if (tags.subList(0, clause).stream().anyMatch(FINITE::contains)) {
            return tags;
        }
        boolean whole = tags.stream().noneMatch(FINITE::contains);
        for (int i = 1; i < Math.min(clause, sentence.size() - 2); i++) {
            boolean direct = AFTER.contains(tags.get(i + 1)) && i < LAST;
            boolean determined = DETERMINERS.contains(tags.get(i + 1));
            boolean agent = agents.contains(Stems.singular(lower(i)));
            if (names.at(i).isEmpty() && (whole || !agent) && isSubject(i - 1)) {
                if (isPluralVerb(i) && (direct || (determined && !agent))) {
                    return with(i, "VBZ");
                }
                if (tags.get(i).equals("NN") && isVerb(lower(i))) {
                    boolean particle = tags.get(i + 1).equals("RP");
                    if (isPlural(i - 1) ? direct : particle || (determined && !agent)) {
                        return with(i, "VBP");
                    }
                    if (isPlural(i - 1) && isJoined(i)) { // "police arrest and release the student"
                        tags.set(i + 2, "VBP");
                        return with(i, "VBP");
                    }
                    boolean never = lexicon.noun(lower(i)).isEmpty()
                            && lexicon.operators().find('n', lower(i)).isEmpty();
                    if ((names.at(i + 1).isPresent() || (never && direct))
                            && isCoordinated(i)) { // "Adler and Bera sign"
                        return with(i, "VBP");
                    }
                }
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
            boolean gerund = tags.get(i).equals("VBG") // "the storming of the palace"
                    && tags.get(i - 1).equals("DT")
                    && i + 1 < tags.size()
                    && sentence.form(i + 1).equals("of");
            if (gerund) {
                corrected.set(i, "NN");
            }
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

    private List<String> with(int verb, String tag) {
        tags.set(verb, tag);
        if (tags.get(verb + 1).equals("VBG") && tags.get(verb + 2).equals("NNS")) {
            tags.set(verb + 1, "NN"); // "fires warning shots"
        }
        return tags;
    }

    private boolean isJoined(int i) {
        return tags.get(i + 1).equals("CC") && tags.get(i + 2).matches("NN|VB|VBP") && isVerb(lower(i + 2));
    }

    private boolean isCoordinated(int i) {
        var before = tags.subList(0, i);
        return tags.get(i - 1).startsWith("NNP") && (before.contains("CC") || before.contains(","));
    }

    private boolean isVerbBehindPeople(int i) {
        return tags.get(i - 1).equals("VBZ")
                && tags.get(i).matches("NN|VB")
                && DETERMINERS.contains(tags.get(i + 1))
                && agents.contains(Stems.singular(sentence.form(i - 1)))
                && isVerb(lower(i));
    }

    /** Where the first clause begins that is no main clause; the size when there is none. */
    private int mainClause() {
        for (int i = 1; i < sentence.size(); i++) {
            if (tags.get(i).startsWith("W") || SUBORDINATING.contains(lower(i)) || isSource(i)) {
                return i;
            }
        }
        return sentence.size();
    }

    /** ", Adler said." at the end. */
    private boolean isSource(int i) {
        return lower(i).equals(",")
                && i + 6 > sentence.size()
                && sentence.tokens().subList(i, sentence.size()).stream()
                        .anyMatch(token -> token.form().matches("said|says|reported|reports|announced"));
    }

    /** "demands that Boria ease sanctions": the verb of what is wanted, or 0. */
    private int wanted() {
        for (int i = 1; i + 4 < sentence.size(); i++) {
            if (lower(i).equals("that")
                    && lower(i - 1).matches("(demand|request|insist|urge|propos|recommend|ask|order)\\w*")) {
                for (int verb = i + 2; verb < Math.min(i + 5, sentence.size() - 1); verb++) {
                    if (tags.get(verb).equals("NN")
                            && names.at(verb - 1).isPresent()
                            && names.at(verb).isEmpty()
                            && tags.get(verb + 1).matches("DT|NNS?|JJ|PRP\\$|CD")
                            && isVerb(lower(verb))) {
                        return verb;
                    }
                }
            }
        }
        return 0;
    }

    /** A name, an arm of a state, or the comma behind what is said of it ("the destroyer, the Ada, fires on rebels"). */
    private boolean isSubject(int i) {
        if (names.at(i).isPresent() || agents.contains(Stems.singular(sentence.form(i)))) {
            return true;
        }
        boolean aside = lower(i).equals(",")
                && i > 2
                && tags.get(i - 1).startsWith("NNP")
                && lower(i + 1).endsWith("s");
        return aside
                || (tags.get(i).startsWith("NNP")
                        && names.at(0).or(() -> names.at(1)).isPresent());
    }

    private boolean isPlural(int i) {
        return tags.get(i).startsWith("NNS") || PLURAL.contains(lower(i));
    }

    private boolean isPluralVerb(int i) {
        return tags.get(i).equals("NNS") && Stems.lemmas(lower(i)).stream().anyMatch(this::isVerb);
    }

    private boolean isVerb(String lemma) {
        return !lexicon.verb(lemma).isEmpty()
                || !lexicon.generalVerb(lemma).isEmpty()
                || !lexicon.operators().find('v', lemma).isEmpty();
    }

    private String lower(int i) {
        return sentence.form(i).toLowerCase(Locale.ROOT);
    }
}
