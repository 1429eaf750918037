package org.detente.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Parses a sentence that closes with who said so (", the foreign ministry said on Tuesday.") in two parts: what is told, and
 * who tells it.
 *
 * <p>A transition parser often ties the words of the source to the clause before ("... in the Gulf, state television said")
 * and then errs in that clause too. The tree of the source hangs under the root of the rest as {@code parataxis}; where it warns, accuses or asks (", Boria
 * warned"), what is told hangs under it as {@code ccomp}.
 */
final class Attribution {
    private static final Set<String> SAYING = Set.of(
            "said",
            "says",
            "reported",
            "announced",
            "added",
            "confirmed",
            "acknowledged",
            "told",
            "reports",
            "stated",
            "declared",
            "disclosed");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> AFTER = Set.of(
            "on", "in", "at", "late", "early", "here", "today", "yesterday", "reporters", "journalists", "parliament");
    /** What is told is what these accuse of, threaten or ask: the verb is that of the sentence. */
    private static final Set<String> ACTING = Set.of(
            "warned",
            "threatened",
            "charged",
            "alleged",
            "complained",
            "vowed",
            "promised",
            "pledged",
            "insisted",
            "demanded");
    /** Words that show that the part behind the comma goes on telling: "..., which Boria said was". */
    private static final Set<String> NOT_IN_SOURCE = Set.of(
            "that", "which", "who", "when", "while", "and", "but", "as", "if", "after", "because", "it", "not", "to",
            "with");

    /** Shortest part that is told, and longest part that tells it, in tokens. */
    private static final int SHORTEST = 5;

    private static final int LONGEST = 14;
    private static final int LONGEST_AFTER = 6;

    private Attribution() {}

    /**
     * The grammar of a sentence, its closing source parsed apart.
     *
     * @param correction corrects the tags of a sentence without such a source, which may be a headline
     */
    static Tree parse(SentenceParser parser, Sentence sentence, UnaryOperator<List<String>> correction) {
        int comma = before(sentence);
        if (comma < 0) {
            return parser.parse(sentence, correction);
        }
        int stop = sentence.size() - 1;
        var tokens = sentence.tokens();
        var told = new ArrayList<>(tokens.subList(0, comma));
        told.add(tokens.get(stop));
        var source = part(sentence, tokens.subList(comma + 1, stop));
        return joined(
                sentence,
                parser.parse(part(sentence, told), Attribution::withVerb),
                parser.parse(source),
                source.tokens().stream().anyMatch(token -> ACTING.contains(token.form())));
    }

    /** A clause that was told has a finite verb: where the tagger saw none, the first participle behind a noun is one. */
    private static List<String> withVerb(List<String> found) {
        var tags = new ArrayList<>(found);
        for (int i = 1; i < tags.size() && tags.stream().noneMatch(FINITE::contains); i++) {
            if (tags.get(i).equals("VBN") && tags.get(i - 1).startsWith("N")) {
                tags.set(i, "VBD");
            }
        }
        return tags;
    }

    /** The comma before the source, or -1 when the sentence does not close with one. */
    static int before(Sentence sentence) {
        int size = sentence.size();
        if (!sentence.form(size - 1).equals(".")) {
            return -1;
        }
        int comma = size - 2;
        while (comma > 0 && !sentence.form(comma).equals(",")) {
            comma--;
        }
        if (comma < SHORTEST || size - 2 - comma > LONGEST || size - 2 - comma < 2) {
            return -1;
        }
        int saying = -1;
        for (int i = comma + 1; i < size - 1; i++) {
            var word = sentence.form(i).toLowerCase(Locale.ROOT);
            if (NOT_IN_SOURCE.contains(word)) {
                return -1;
            }
            if (SAYING.contains(word) || ACTING.contains(word)) {
                saying = i;
            }
        }
        if (saying < 0) {
            return -1;
        }
        boolean first = saying == comma + 1; // "..., said a spokesman"
        boolean last = saying == size - 2
                || (size - 2 - saying <= LONGEST_AFTER
                        && (AFTER.contains(sentence.form(saying + 1).toLowerCase(Locale.ROOT))
                                || DayReader.isTimeWord(
                                        sentence.form(saying + 1).toLowerCase(Locale.ROOT))));
        return first || last ? comma : -1;
    }

    private static Sentence part(Sentence sentence, List<Token> tokens) {
        return new Sentence(sentence.text(), sentence.begin(), sentence.end(), tokens);
    }

    private static Tree joined(Sentence sentence, Tree told, Tree source, boolean acting) {
        int size = sentence.size();
        int comma = told.size() - 1;
        int first = root(told);
        int second = root(source) + comma + 1;
        int root = acting ? second : first;
        var lemmas = new ArrayList<String>();
        var tags = new ArrayList<String>();
        var relations = new ArrayList<String>();
        var heads = new int[size];
        for (int i = 0; i < size; i++) {
            boolean mark = i == comma || i == size - 1;
            var tree = i < comma ? told : source;
            int at = i < comma ? i : i - comma - 1;
            lemmas.add(mark ? sentence.form(i) : tree.lemma(at));
            tags.add(mark ? sentence.form(i) : tree.tag(at));
            if (i == root) {
                relations.add("root");
                heads[i] = Tree.ROOT;
            } else if (mark || i == first || i == second) {
                relations.add(mark ? "punct" : acting ? "ccomp" : "parataxis");
                heads[i] = root;
            } else {
                relations.add(tree.relation(at));
                heads[i] = tree == told ? told.head(at) : source.head(at) + comma + 1;
            }
        }
        return new Tree(sentence, lemmas, tags, heads, relations);
    }

    private static int root(Tree tree) {
        for (int i = 0; i < tree.size(); i++) {
            if (tree.head(i) == Tree.ROOT) {
                return i;
            }
        }
        return 0;
    }
}
