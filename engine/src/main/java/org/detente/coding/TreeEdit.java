package org.detente.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A tree while it is being mended; questions are answered by what has been changed so far. */
final class TreeEdit {
    private final Tree tree;
    private final int[] heads;
    private final List<String> relations = new ArrayList<>();
    private boolean changed;

    TreeEdit(Tree tree) {
        this.tree = tree;
        this.heads = new int[tree.size()];
        for (int i = 0; i < tree.size(); i++) {
            heads[i] = tree.head(i);
            relations.add(tree.relation(i));
        }
    }

    int size() {
        return heads.length;
    }

    String tag(int token) {
        return tree.tag(token);
    }

    String word(int token) {
        return tree.form(token).toLowerCase(Locale.ROOT);
    }

    int head(int token) {
        return heads[token];
    }

    String relation(int token) {
        return relations.get(token);
    }

    boolean isVerb(int token) {
        return tag(token).startsWith("V");
    }

    boolean isNoun(int token) {
        return tag(token).startsWith("N");
    }

    List<Integer> children(int token) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == token) {
                found.add(i);
            }
        }
        return found;
    }

    boolean has(int token, String relation) {
        return children(token).stream().anyMatch(child -> relation(child).matches(relation));
    }

    boolean isBelow(int token, int other) {
        for (int at = token; at != Tree.ROOT; at = heads[at]) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    /** Hangs a token elsewhere; does nothing where that would make a circle. */
    void move(int token, int head, String relation) {
        if (head != Tree.ROOT && isBelow(head, token)) {
            return;
        }
        heads[token] = head;
        relations.set(token, relation);
        changed = true;
    }

    /** Puts a token in the place of one above it, which then hangs below it. */
    void raise(int token, int above, String relationOfAbove) {
        int head = heads[above];
        var relation = relations.get(above);
        heads[token] = head;
        relations.set(token, relation);
        heads[above] = token;
        relations.set(above, relationOfAbove);
        changed = true;
    }

    /** The mended tree; the same when nothing was changed. */
    Tree result() {
        if (!changed) {
            return tree;
        }
        var lemmas = new ArrayList<String>();
        var tags = new ArrayList<String>();
        for (int i = 0; i < tree.size(); i++) {
            lemmas.add(tree.lemma(i));
            tags.add(tree.tag(i));
        }
        return new Tree(tree.sentence(), lemmas, tags, heads, relations);
    }
}
