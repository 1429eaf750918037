package org.detente.coding;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is news from what is only recalled: acts of an earlier year, of anniversaries, of films, books and polls.
 *
 * <p>Such an act was done, or not, on another day than that of the article, and is not put on record by it.
 */
final class Background {
    /** Nouns that have an act as their subject or occasion: "a film about the war", "the anniversary of the attack". */
    private final Set<String> works = WordClasses.standard().get("recalling");

    /** Nouns whose clause is what they order: "a law that forbids". */
    private final Set<String> lawful = WordClasses.standard().get("lawful");

    private final Grammar grammar;
    private final Tree tree;
    private final @Nullable LocalDate published;

    Background(Grammar grammar, @Nullable LocalDate published) {
        this.grammar = grammar;
        this.tree = grammar.tree();
        this.published = published;
    }

    /** The words that make an act no news, or empty. */
    Optional<String> of(Deed deed) {
        var year = earlierYear(deed);
        return year.or(() -> attribute(deed))
                .or(() -> decidedElsewhere(deed))
                .or(() -> recalled(deed.top()))
                .or(() -> deed.type().measure() ? Optional.empty() : described(deed));
    }

    /** "recognised in 1979", "the 1998 bombing"; of a measure that is changed now, its year says nothing. */
    private Optional<String> earlierYear(Deed deed) {
        boolean same = deed.trail().stream().allMatch(operator -> operator.startsWith("do "));
        var found = yearUnder(deed.top());
        return found.isEmpty() && same ? yearUnder(deed.trigger()) : found;
    }

    private Optional<String> yearUnder(int token) {
        for (int child : tree.children(token)) {
            if (tree.relation(child).matches("obl.*|nmod.*|nummod|compound|advmod|dep")
                    && isEarlier(tree.form(child))
                    && !grammar.preposition(child).matches("since|until|till|from")) {
                return Optional.of(tree.form(child));
            }
        }
        return Optional.empty();
    }

    private boolean isEarlier(String word) {
        return published != null && word.matches("(1[89]|20)\\d\\d") && Integer.parseInt(word) < published.getYear();
    }

    /** "the ousted president", "a banned group": a participle before a noun says who is meant. */
    private Optional<String> attribute(Deed deed) {
        int token = deed.top();
        boolean before =
                tree.relation(token).equals("amod") && tree.tag(token).matches("VB[ND]") && token < tree.head(token);
        return before ? Optional.of(tree.form(token)) : Optional.empty();
    }

    /** "an inquiry into the decision to go to war": the infinitive belongs to the noun before it, which is not what is done. */
    private Optional<String> decidedElsewhere(Deed deed) {
        int verb = deed.top();
        if (verb < 2 || !tree.relation(verb).equals("xcomp") || !grammar.isInfinitive(verb)) {
            return Optional.empty();
        }
        int to = grammar.children(verb, "mark", "aux").stream().findFirst().orElse(verb);
        int noun = to - 1;
        boolean ordered = noun >= 0
                && grammar.isNoun(noun)
                && !tree.relation(noun).equals("obj")
                && Operators.standard().find('n', tree.lemma(noun)).stream()
                        .anyMatch(entry -> entry.takes().contains("inf"));
        return ordered && grammar.isBelow(noun, tree.head(verb)) ? Optional.of(tree.form(noun)) : Optional.empty();
    }

    /**
     * "the soldiers killed by Boria", "the town that Alpia attacked": such clauses say who or what is meant. One that is set
     * off by a comma tells more of it, which is news; and a measure between governments is told of even so. Of what is first
     * mentioned the clause tells, too: "a list of men who are refused entry".
     */
    private Optional<String> described(Deed deed) {
        int clause = deed.top();
        while (tree.relation(clause).equals("conj")) {
            clause = tree.head(clause);
        }
        int noun = tree.head(clause);
        boolean relative = tree.relation(clause).equals("acl:relcl")
                && tree.children(clause).stream()
                        .anyMatch(child -> tree.relation(child).startsWith("nsubj")); // else the parser erred
        boolean reduced = tree.relation(clause).equals("acl")
                && tree.tag(clause).matches("VB[ND]") // the two are often confused
                && grammar.child(clause, "mark", "nsubj") == Tree.ROOT;
        boolean content = tree.relation(clause).startsWith("acl")
                && grammar.isVerb(clause)
                && tree.lemma(noun).matches("(?i)treaty|pact|convention|protocol|accord|agreement|charter|constitution")
                && tree.tag(clause).equals("VBG");
        if (content) { // "a treaty banning both from ..."
            return Optional.of(tree.form(noun));
        }
        if (!grammar.isVerb(clause) || !(relative || reduced) || isLawful(noun)) {
            return Optional.empty();
        }
        if (isFirstMention(noun)
                && (reduced ? noun == deed.trigger() : isPresent(clause) && clause == deed.trigger())) {
            return Optional.empty();
        }
        boolean whole =
                tree.head(noun) == Tree.ROOT && grammar.isNoun(noun); // a headline: "Ten soldiers killed by Boria"
        return isSetOff(noun, clause) || whole ? Optional.empty() : Optional.of(tree.form(clause));
    }

    /** Whether a clause of the noun tells what it orders: "a law that forbids". */
    boolean isLawful(int noun) {
        return lawful.contains(tree.lemma(noun).toLowerCase(Locale.ROOT));
    }

    /** "sanctions", "a list", "ten men": no article or owner says that the reader knows which. */
    private boolean isFirstMention(int noun) {
        return !tree.tag(noun).startsWith("NNP")
                && grammar.child(noun, "nmod:poss") == Tree.ROOT
                && grammar.children(noun, "det").stream()
                        .allMatch(article ->
                                tree.form(article).toLowerCase(Locale.ROOT).matches("an?|another|some"));
    }

    /** "who are refused", "that Boria blames": not over when it is told. */
    private boolean isPresent(int clause) {
        return tree.tag(clause).matches("VB[PZ]")
                || grammar.auxiliaries(clause).stream().anyMatch(word -> word.matches("is|are|has|have"));
    }

    private boolean isSetOff(int noun, int clause) {
        int first = clause;
        while (first - 1 > noun && grammar.isBelow(first - 1, clause)) {
            first--;
        }
        return first > noun
                && (tree.form(first - 1) + " " + tree.form(first)).matches("(,|--|-|\\() .*|.* (,|--|-|\\()");
    }

    private Optional<String> recalled(int top) {
        for (int token = top; tree.head(token) != Tree.ROOT; token = tree.head(token)) {
            int head = tree.head(token);
            var lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
            var relation = tree.relation(token);
            boolean work = grammar.isNoun(head) && relation.matches("nmod.*|acl.*|amod|compound|obl.*");
            boolean remembered = grammar.isVerb(head)
                    && relation.equals("obj")
                    && lemma.matches("commemorate|remember|memorialise|memorialize|depict|portray");
            boolean known = lemma.equals("know")
                    && grammar.isVerb(token)
                    && tree.children(token).stream()
                            .anyMatch(mark -> tree.form(mark).equals("for")); // "known for speaking out"
            if ((work && works.contains(lemma)) || remembered || known) {
                return Optional.of(tree.form(head));
            }
        }
        return Optional.empty();
    }
}
