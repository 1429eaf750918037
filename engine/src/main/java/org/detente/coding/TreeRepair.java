package org.detente.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Mends errors that statistical parsers make again and again in news: a participle before a noun phrase taken for an adjective
 * ("by expelling ten diplomats", "Citing Borian violations, Alpia said ..."), a clause whose subject was taken for the object
 * of the verb of saying before it, a sum of money behind an article, an adjective parted from its infinitive.
 */
final class TreeRepair {
    /** Verbs with a gerund behind them: "began importing goods". */
    private static final Set<String> WITH_GERUND = Set.of(
            "begin",
            "start",
            "stop",
            "continue",
            "cease",
            "halt",
            "resume",
            "restart",
            "suspend",
            "keep",
            "consider",
            "deny",
            "avoid",
            "risk",
            "oppose",
            "favour",
            "favor",
            "resist",
            "reject",
            "finish",
            "quit",
            "postpone",
            "delay",
            "recommend",
            "propose",
            "suggest");

    /** Words before a number that the parser takes for prepositions of place. */
    private static final Set<String> ROUGHLY = Set.of("around", "about", "over", "under", "nearly", "some");

    /** Verbs with an object that is seen doing something. */
    private static final Set<String> PERCEIVING = Set.of(
            "see",
            "hear",
            "watch",
            "find",
            "show",
            "keep",
            "leave",
            "report",
            "catch",
            "spot",
            "say",
            "remember",
            "depict",
            "picture",
            "film",
            "photograph",
            "portray",
            "describe",
            "involve",
            "allege");

    private final Tree tree;
    private final int[] heads;
    private final List<String> relations = new ArrayList<>();
    private boolean changed;

    private TreeRepair(Tree tree) {
        this.tree = tree;
        this.heads = new int[tree.size()];
        for (int i = 0; i < tree.size(); i++) {
            heads[i] = tree.head(i);
            relations.add(tree.relation(i));
        }
    }

    /** The tree itself when there is nothing to mend. */
    static Tree mend(Tree tree) {
        var mended = tree;
        for (var repair : List.<BiConsumer<TreeRepair, Integer>>of(
                TreeRepair::participle,
                TreeRepair::gerund,
                TreeRepair::sum,
                TreeRepair::number,
                TreeRepair::said,
                TreeRepair::reduced,
                TreeRepair::object,
                TreeRepair::particle,
                TreeRepair::readiness)) {
            mended = new TreeRepair(mended).with(repair);
        }
        return mended;
    }

    private Tree with(BiConsumer<TreeRepair, Integer> repair) {
        for (int i = 0; i < tree.size(); i++) {
            repair.accept(this, i);
        }
        if (!changed) {
            return tree;
        }
        var mended = new Tree(tree.sentence(), lemmas(), tags(), heads, relations);
        return mended.isSound() ? mended : tree; // a repair that fits the words but not the tree is left out
    }

    private void participle(int verb) {
        if (!isAdjectival(verb)) {
            return;
        }
        int noun = tree.head(verb);
        if (verb == 0) {
            opening(verb, noun);
        } else if (tree.tag(verb + 1).matches("CD|DT|PRP\\$|JJ|NNP|NNPS")
                && tree.tag(verb - 1).matches("IN|TO|CC")
                && !tree.form(verb - 1).equalsIgnoreCase("that")) {
            int head = tree.head(noun);
            move(verb, head, relations.get(noun).startsWith("nsubj") ? relations.get(noun) : "advcl");
            move(noun, verb, "obj");
            for (int child : tree.children(noun)) { // the preposition now marks the clause
                if (child < verb && relations.get(child).equals("case")) {
                    move(child, verb, "mark");
                }
            }
        }
    }

    /** "shrugged off Boria's criticism": the particle belongs to the verb, the noun is its object. */
    private void particle(int word) {
        int verb = word - 1;
        int noun = tree.head(word);
        boolean fits = verb > 0
                && word + 1 < tree.size()
                && tree.tag(verb).startsWith("VB")
                && tree.form(word).matches("off|aside|down")
                && tree.relation(word).equals("case")
                && noun > word
                && tree.head(noun) == verb
                && tree.relation(noun).equals("obl")
                && !tree.tag(word + 1).equals("IN")
                && tree.children(verb).stream()
                        .noneMatch(child -> relations.get(child).equals("obj"));
        if (fits) {
            move(word, verb, "compound:prt");
            move(noun, verb, "obj");
        }
    }

    private boolean isAdjectival(int verb) {
        return verb + 1 < tree.size()
                && tree.tag(verb).equals("VBG")
                && tree.relation(verb).equals("amod")
                && tree.head(verb) > verb;
    }

    /** "Citing Borian violations, Alpia said": the noun after the comma is the subject. */
    private void opening(int verb, int noun) {
        int main = tree.head(noun);
        if (main == Tree.ROOT || !tree.relation(noun).startsWith("nsubj")) {
            return;
        }
        var candidates = new ArrayList<>(tree.children(noun));
        candidates.addAll(tree.children(main));
        for (int child : candidates) {
            if (tree.relation(child).matches("appos|nsubj")
                    && child > noun
                    && child < main
                    && hasCommaBefore(noun, child)) {
                move(child, main, relations.get(noun));
                move(verb, main, "advcl");
                move(noun, verb, "obj");
                return;
            }
        }
    }

    private boolean hasCommaBefore(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (tree.form(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** "began importing goods": the goods are what is imported. */
    private void gerund(int verb) {
        if (verb > 0
                && isAdjectival(verb)
                && tree.head(tree.head(verb)) == verb - 1
                && tree.relation(tree.head(verb)).equals("obj")
                && WITH_GERUND.contains(tree.lemma(verb - 1))) {
            move(tree.head(verb), verb, "obj");
            move(verb, verb - 1, "xcomp");
        }
    }

    /** "an additional $2 million": the sum is the head, not its article. */
    private void sum(int article) {
        if (!tree.tag(article).equals("DT") || !tree.relation(article).matches("nsubj.*|obj|iobj|obl|nmod|appos")) {
            return;
        }
        for (int money = article + 1; money < Math.min(tree.size(), article + 4); money++) {
            if (tree.tag(money).equals("$")) {
                move(money, tree.head(article), tree.relation(article));
                move(article, money, "det");
                for (int between = article + 1; between < money; between++) {
                    move(between, money, "amod");
                }
                for (int child : tree.children(article)) {
                    if (child > money || child < article) {
                        move(child, money, tree.relation(child));
                    }
                }
                return;
            }
        }
    }

    /** "Around 7,000 Borians have fled": the number is no place. */
    private void number(int noun) {
        int verb = tree.head(noun);
        if (!tree.relation(noun).equals("obl") || verb < noun || !tree.tag(verb).startsWith("VB") || hasSubject(verb)) {
            return;
        }
        for (int child : tree.children(noun)) {
            if (tree.relation(child).equals("case")
                    && ROUGHLY.contains(tree.form(child).toLowerCase(Locale.ROOT))
                    && tree.tag(child + 1).equals("CD")) {
                boolean passive = tree.children(verb).stream()
                        .anyMatch(aux -> tree.relation(aux).equals("aux:pass"));
                move(noun, verb, passive ? "nsubj:pass" : "nsubj");
                move(child, noun, "advmod");
            }
        }
    }

    /** "Celia says Boria must end attacks": Boria is not what Celia says. */
    private void said(int verb) {
        int saying = tree.head(verb);
        if (saying == Tree.ROOT
                || saying > verb
                || !tree.tag(verb).startsWith("VB")
                || !tree.tag(saying).startsWith("VB")
                || !tree.relation(verb).matches("dep|ccomp|advcl|parataxis")
                || hasSubject(verb)) {
            return;
        }
        for (int subject : tree.children(saying)) {
            if (tree.relation(subject).equals("obj") && subject > saying && subject < verb) {
                int auxiliary = subject + 1;
                while (auxiliary < verb && tree.tag(auxiliary).startsWith("RB")) {
                    auxiliary++;
                }
                if (auxiliary < verb
                        && tree.head(auxiliary) == verb
                        && tree.relation(auxiliary).equals("aux")) {
                    move(subject, verb, "nsubj");
                    move(verb, saying, "ccomp");
                    return;
                }
            }
        }
    }

    /** "Troops sent by Boria killed ten": the participle describes the troops. */
    private void reduced(int participle) {
        int subject = only(participle, "nsubj");
        if (subject == Tree.ROOT
                || subject > participle
                || !tree.tag(participle).equals("VBN")
                || only(participle, "aux") != Tree.ROOT) {
            return;
        }
        for (int verb : tree.children(participle)) {
            if (verb > participle
                    && tree.tag(verb).matches("VB[DZP]")
                    && tree.relation(verb).matches("dep|ccomp|xcomp|parataxis")
                    && !hasSubject(verb)) {
                move(verb, tree.head(participle), tree.relation(participle));
                move(subject, verb, "nsubj");
                move(participle, subject, "acl");
                return;
            }
        }
    }

    /** "blocked roads demanding help": the roads are blocked, they demand nothing. */
    private void object(int participle) {
        int subject = only(participle, "nsubj");
        int verb = tree.head(participle);
        if (subject != Tree.ROOT
                && verb != Tree.ROOT
                && verb < subject
                && subject < participle
                && tree.tag(participle).equals("VBG")
                && tree.tag(verb).startsWith("VB")
                && tree.relation(participle).matches("dep|ccomp|xcomp|parataxis")
                && only(participle, "aux") == Tree.ROOT
                && only(verb, "obj") == Tree.ROOT
                && !PERCEIVING.contains(tree.lemma(verb))) {
            move(subject, verb, "obj");
            move(participle, verb, "advcl");
        }
    }

    private int only(int head, String relation) {
        return tree.children(head).stream()
                .filter(child -> tree.relation(child).equals(relation))
                .findFirst()
                .orElse(Tree.ROOT);
    }

    private boolean hasSubject(int verb) {
        return tree.children(verb).stream()
                .anyMatch(child -> tree.relation(child).matches("nsubj.*|csubj.*|expl"));
    }

    /** "is ready to send aid, officials have said": the infinitive belongs to the adjective. */
    private void readiness(int verb) {
        int adjective = verb - 2;
        if (adjective > 0
                && tree.tag(verb).equals("VB")
                && tree.tag(verb - 1).equals("TO")
                && tree.tag(adjective).equals("JJ")
                && tree.head(verb) != adjective
                && tree.head(verb) == tree.head(adjective)
                && tree.relation(verb).matches("dep|parataxis|advcl")) {
            move(verb, adjective, "xcomp");
            if (tree.relation(adjective).equals("dep")) {
                move(adjective, tree.head(adjective), "ccomp");
            }
        }
    }

    private void move(int token, int head, String relation) {
        heads[token] = head;
        relations.set(token, relation);
        changed = true;
    }

    private List<String> lemmas() {
        var lemmas = new ArrayList<String>();
        for (int i = 0; i < tree.size(); i++) {
            lemmas.add(tree.lemma(i));
        }
        return lemmas;
    }

    private List<String> tags() {
        var tags = new ArrayList<String>();
        for (int i = 0; i < tree.size(); i++) {
            tags.add(tree.tag(i));
        }
        return tags;
    }
}
