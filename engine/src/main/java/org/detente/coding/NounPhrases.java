package org.detente.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Noun phrases as runs of words, and the lists in which they stand ("seven officials, 12 of their firms and a bank").
 *
 * <p>Read from words and tags alone: where lists are long, the parser attaches their members at random.
 */
final class NounPhrases {

    /**
     * A run of words from the first modifier to the noun.
     *
     * @param from first token
     * @param head the noun, or a number that stands alone; the last token
     */
    record Phrase(int from, int head) {}

    /** @param comma whether a comma alone joins it to the member before */
    private record Member(Phrase phrase, boolean comma) {}

    private static final Set<String> TAILS = Set.of("of", "from", "in", "at", "near", "behind", "with", "between");
    private static final Set<String> FIXED = Set.of("home", "grata", "gratae", "persona", "personae", "non", "back");
    private static final Set<String> ABOUT = Set.of(
            "about",
            "around",
            "some",
            "nearly",
            "almost",
            "roughly",
            "at",
            "least",
            "more",
            "than",
            "up",
            "to",
            "over",
            "another",
            "also",
            "approximately",
            "only",
            "just",
            "no",
            "fewer",
            "less",
            "most");
    private static final int FARTHEST = 40;

    private final Grammar grammar;
    private final Tree tree;

    NounPhrases(Grammar grammar) {
        this.grammar = grammar;
        this.tree = grammar.tree();
    }

    /** The phrase that a noun heads or stands in. */
    Optional<Phrase> around(int token) {
        if (!isNominal(token)) {
            return Optional.empty();
        }
        int head = token;
        while (head + 1 < tree.size() && isNominal(head + 1) && !isNew(head + 1)) {
            head++;
        }
        while (head > 0
                && FIXED.contains(word(head))
                && (isNominal(head - 1) || FIXED.contains(word(head - 1)))) { // "60 diplomats persona non grata"
            head--;
        }
        int from = head;
        while (from > 0 && isBefore(from - 1)) {
            from--;
            if (tree.tag(from).matches("DT|PRP\\$|POS")
                    && !(from > 0 && tree.tag(from - 1).equals("PDT"))) {
                break;
            }
        }
        int last = head;
        return isInnerAnd(head + 1) // "33 serving | and retired officers"
                ? from(from).filter(longer -> longer.head() > last)
                : Optional.of(new Phrase(from, head));
    }

    /** A number or an expression of time behind a noun is a phrase of its own. */
    private boolean isNew(int token) {
        return tree.tag(token).equals("CD")
                || DayReader.isTimeWord(tree.lemma(token).toLowerCase(Locale.ROOT))
                || FIXED.contains(word(token));
    }

    /** Members of the list in which the phrase stands, the phrase itself among them; alone when it stands in none. */
    List<Phrase> list(Phrase phrase, int verb) {
        boolean subject = phrase.head() < verb;
        int limit = subject ? verb : tree.size();
        List<Phrase> best = run(phrase, limit, subject);
        for (int start = phrase.from() - 1; start > Math.max(-1, phrase.from() - FARTHEST); start--) {
            if (start == verb || isFinite(start) || word(start).matches("that|who|which|[;:]")) {
                break;
            }
            boolean opens =
                    start == 0 || start - 1 == verb || tree.tag(start - 1).matches(",|RP|``") || isNextPhrase(start);
            var first = opens ? from(start) : Optional.<Phrase>empty();
            if (first.isPresent() && first.get().head() < phrase.from()) {
                var longer = run(first.get(), limit, subject);
                if (longer.stream().anyMatch(member -> member.head() == phrase.head())) {
                    best = longer;
                }
            }
        }
        return best;
    }

    /** "after the trial | the Borians A and B": an article right behind a noun. */
    private boolean isNextPhrase(int token) {
        return tree.tag(token).equals("DT") && grammar.isNoun(token - 1);
    }

    private List<Phrase> run(Phrase first, int limit, boolean subject) {
        var members = new ArrayList<Member>();
        members.add(new Member(first, false));
        int last = 0; // the last member that "and" joins: commas alone make an apposition
        int at = tail(first.head() + 1, limit);
        while (at < limit) {
            boolean comma = tree.form(at).equals(",");
            int next = comma ? at + 1 : at;
            int joint = conjunction(next);
            next += joint;
            if (next == at || next >= limit) {
                break;
            }
            if (comma && joint == 0 && opensParenthesis(next)) {
                at = closing(next, limit);
                continue;
            }
            var phrase = from(next);
            if (phrase.isEmpty() || phrase.get().head() >= limit) {
                break;
            }
            at = tail(phrase.get().head() + 1, limit);
            if (isBareNoun(phrase.get())) {
                continue; // "staff of the embassy | and consulate"
            }
            if (comma && joint == 0 && isBetweenCommas(phrase.get(), at)) {
                continue; // "Boris Bera, the leader of the party, and four others"
            }
            if (!subject && isClauseNext(at)) {
                break; // "expelled ten diplomats and Boria expelled five"
            }
            members.add(new Member(phrase.get(), joint == 0));
            last = joint > 0 ? members.size() - 1 : last;
        }
        boolean named = last > 0
                && members.size() > 2
                && members.get(1).comma()
                && isPlural(first)
                && members.subList(1, last + 1).stream().allMatch(member -> isBareName(member.phrase()));
        return members.subList(0, named ? 1 : last + 1).stream()
                .map(Member::phrase)
                .toList();
    }

    private boolean isBareNoun(Phrase phrase) {
        return phrase.from() == phrase.head() && tree.tag(phrase.head()).equals("NN") && !isName(phrase.head());
    }

    private boolean isBetweenCommas(Phrase phrase, int next) {
        return tree.tag(phrase.from()).equals("DT")
                && phrase.from() > 1
                && isName(phrase.from() - 2)
                && next + 1 < tree.size()
                && tree.form(next).equals(",")
                && conjunction(next + 1) > 0;
    }

    /** A proper name, also one that the tagger took for a common noun. */
    boolean isName(int token) {
        return tree.tag(token).equals("NNP")
                || (tree.tag(token).equals("NN")
                        && token > 0
                        && Character.isUpperCase(tree.form(token).charAt(0)));
    }

    private boolean isPlural(Phrase phrase) {
        return tree.tag(phrase.head()).matches("NNP?S|CD");
    }

    /** "two officials, A and B": names alone say who the officials are. */
    private boolean isBareName(Phrase phrase) {
        for (int i = phrase.from(); i <= phrase.head(); i++) {
            if (!tree.tag(i).startsWith("NNP")) {
                return false;
            }
        }
        return true;
    }

    /** How many places or offices a plural without a number stands for: "consulates in Bor and Celis", "ministers of A and B". */
    int named(Phrase phrase, int verb) {
        int limit = phrase.head() < verb ? verb : tree.size();
        int preposition = phrase.head() + 1;
        if (limit == verb
                && preposition < tree.size()
                && grammar.auxiliaries(verb).contains(word(preposition))) {
            limit = tree.size(); // "embassies were opened in Bor and Celis"
            preposition = verb + 1;
            while (preposition < tree.size() && tree.tag(preposition).startsWith("RB")) {
                preposition++;
            }
        }
        if (preposition + 1 >= tree.size() || !word(preposition).matches("in|of|to")) {
            return 0;
        }
        int last = limit;
        return from(preposition + 1)
                .map(first -> run(first, last, last == verb).size())
                .filter(size -> size > 1)
                .orElse(0);
    }

    /** The phrase that begins at a token, words of measure before its number passed over. */
    Optional<Phrase> from(int start) {
        int from = start;
        while (from + 1 < tree.size() && from - start < 4 && ABOUT.contains(word(from)) && !grammar.isNoun(from)) {
            from++;
        }
        int head = -1;
        int i = from;
        while (i < tree.size() && (isNominal(i) || isModifier(i) || isInnerAnd(i))) {
            if (head >= 0 && tree.tag(i).matches("DT|PRP\\$")) {
                break;
            }
            boolean closed = head >= 0 && head == i - 1 && grammar.isNoun(head);
            if (closed && !(isNominal(i) && !isNew(i)) && !tree.tag(i).matches("POS|HYPH")) {
                break; // another phrase begins: "the firm | two years", "Boris Bera | days later"
            }
            head = isNominal(i) ? i : head;
            i++;
        }
        return head < 0 ? Optional.empty() : Optional.of(new Phrase(from, head));
    }

    /** The first token behind what describes a noun: "of the bank in Alpia", "linked to the army". */
    private int tail(int start, int limit) {
        int at = start;
        while (at < limit) {
            boolean participle = tree.tag(at).equals("VBN") || word(at).matches("close|loyal|worth");
            int preposition = participle && at + 1 < limit ? at + 1 : at;
            boolean fits = TAILS.contains(word(preposition))
                    || (participle && tree.tag(preposition).matches("IN|TO"));
            var inner = fits ? from(preposition + 1) : Optional.<Phrase>empty();
            if (inner.isEmpty() || inner.get().head() >= limit) {
                return at;
            }
            at = inner.get().head() + 1;
        }
        return at;
    }

    private int conjunction(int at) {
        if (at >= tree.size()) {
            return 0;
        }
        if (word(at).matches("and|&|plus")) {
            return 1;
        }
        var two = at + 1 < tree.size() ? word(at) + " " + word(at + 1) : "";
        return at + 2 < tree.size() && (two + " " + word(at + 2)).equals("as well as") ? 3 : 0;
    }

    /** "several of them deputies", "among them two generals", "led by a banker". */
    private boolean opensParenthesis(int at) {
        if (word(at).matches("including|among|led|headed")) {
            return true;
        }
        return at + 2 < tree.size()
                && word(at).matches("several|most|some|all|many|both|half|one|two|three|four|five|six|\\d+")
                && word(at + 1).equals("of")
                && word(at + 2).matches("them|whom|which");
    }

    private int closing(int from, int limit) {
        int at = from;
        while (at < limit && !tree.form(at).equals(",")) {
            at++;
        }
        return at;
    }

    private boolean isClauseNext(int at) {
        int verb = at < tree.size() && tree.tag(at).startsWith("RB") ? at + 1 : at;
        return verb < tree.size() && isFinite(verb);
    }

    private boolean isFinite(int token) {
        return tree.tag(token).matches("VBD|VBZ|VBP|MD");
    }

    private boolean isNominal(int token) {
        return grammar.isNoun(token)
                || tree.tag(token).matches("CD|FW")
                || isMistagged(token)
                || Numerals.value(tree.form(token)).isPresent();
    }

    /** A noun for what acts count that the tagger took for a verb or adjective behind another noun: "surveillance drone". */
    private boolean isMistagged(int token) {
        return tree.tag(token).matches("VBP?|JJ")
                && token > 0
                && tree.tag(token - 1).matches("NN|JJ|CD|DT")
                && (token + 1 >= tree.size() || !grammar.isNoun(token + 1))
                && Units.known(tree.form(token)).isPresent();
    }

    private boolean isModifier(int token) {
        return tree.tag(token).matches("DT|PDT|PRP\\$|JJ[RS]?|POS|\\$|HYPH|AFX|ADD")
                || (tree.tag(token).matches("VBN|VBG")
                        && tree.head(token) > token
                        && tree.relation(token).matches("amod|compound|dep"));
    }

    private boolean isBefore(int token) {
        return isNominal(token) || isModifier(token) || isInnerAnd(token);
    }

    /** The "and" between modifiers: "current and former officials", "33 serving and retired officers". */
    private boolean isInnerAnd(int token) {
        if (token + 1 >= tree.size() || token == 0 || !word(token).equals("and")) {
            return false;
        }
        boolean number = token > 1
                && Numerals.value(tree.form(token - 2)).filter(n -> n > 1).isPresent();
        return tree.tag(token + 1).matches("JJ|VBN|VBG")
                && (tree.tag(token - 1).matches("JJ|VBN|VBG")
                        || (number && tree.tag(token - 1).equals("NN")));
    }

    private String word(int token) {
        return tree.form(token).toLowerCase(Locale.ROOT);
    }
}
