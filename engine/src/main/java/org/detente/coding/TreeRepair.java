package org.detente.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends two errors that statistical parsers make again and again in news: a participle before a noun phrase taken for an
 * adjective, as in "by expelling ten diplomats" and "Citing Borian violations, Alpia said ...".
 */
final class TreeRepair {
    private static final Set<String> PHASES =
            Set.of("start", "begin", "stop", "resume", "continue", "cease", "halt", "finish", "keep", "restart");

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
        var repair = new TreeRepair(tree);
        for (int i = 0; i + 1 < tree.size(); i++) {
            if (tree.tag(i).equals("VBG") && tree.relation(i).equals("amod") && tree.head(i) > i) {
                repair.participle(i);
            }
        }
        return repair.changed
                ? new Tree(tree.sentence(), repair.lemmas(), repair.tags(), repair.heads, repair.relations)
                : tree;
    }

    private void participle(int verb) {
        int noun = tree.head(verb);
        if (verb == 0) {
            opening(verb, noun);
        } else if (PHASES.contains(tree.lemma(verb - 1)) && tree.head(noun) == verb - 1) {
            move(verb, verb - 1, "xcomp"); // "started shelling positions"
            move(noun, verb, "obj");
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

    /** "Citing Borian violations, Alpia said": the noun after the comma is the subject. */
    private void opening(int verb, int noun) {
        int main = tree.head(noun);
        if (main == Tree.ROOT || !tree.relation(noun).startsWith("nsubj")) {
            return;
        }
        for (int child : tree.children(noun)) {
            if (tree.relation(child).equals("appos") && child < main && hasCommaBefore(noun, child)) {
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
