package org.detente.coding;

import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of a sentence: basic Universal Dependencies (version 2) over Penn Treebank tags.
 *
 * <p>Tokens are counted from 0. Every token has one head; that of the root is {@link #ROOT}. Immutable.
 */
public final class Tree {
    /** Stands for the head of the root. */
    public static final int ROOT = -1;

    private final Sentence sentence;
    private final List<String> lemmas;
    private final List<String> tags;
    private final List<String> relations;
    private final int[] heads;
    private final List<List<Integer>> children = new ArrayList<>();

    /**
     * @param lemmas    lower case, but for proper names
     * @param tags      Penn Treebank part-of-speech tags
     * @param heads     head of each token, {@link #ROOT} for the root
     * @param relations relation to the head, such as {@code nsubj:pass}
     * @throws IllegalArgumentException if the lists are not as long as the sentence, or a head is out of range
     */
    public Tree(Sentence sentence, List<String> lemmas, List<String> tags, int[] heads, List<String> relations) {
        int size = sentence.size();
        if (lemmas.size() != size || tags.size() != size || heads.length != size || relations.size() != size) {
            throw new IllegalArgumentException("A tree needs one lemma, tag, head and relation for each of the " + size
                    + " tokens of: " + sentence.text());
        }
        this.sentence = sentence;
        this.lemmas = List.copyOf(lemmas);
        this.tags = List.copyOf(tags);
        this.heads = heads.clone();
        this.relations = List.copyOf(relations);
        for (int i = 0; i < size; i++) {
            children.add(new ArrayList<>());
        }
        for (int i = 0; i < size; i++) {
            if (heads[i] != ROOT) {
                children.get(heads[i]).add(i);
            }
        }
    }

    /** Whether there is one root and no circle, so that every token leads up to the root. */
    public boolean isSound() {
        int roots = 0;
        for (int i = 0; i < heads.length; i++) {
            roots += heads[i] == ROOT ? 1 : 0;
            int steps = 0;
            for (int at = i; at != ROOT; at = heads[at]) {
                if (++steps > heads.length) {
                    return false;
                }
            }
        }
        return roots == 1;
    }

    public Sentence sentence() {
        return sentence;
    }

    public int size() {
        return heads.length;
    }

    public String form(int token) {
        return sentence.form(token);
    }

    public String lemma(int token) {
        return lemmas.get(token);
    }

    public String tag(int token) {
        return tags.get(token);
    }

    /** Head of a token, or {@link #ROOT}. */
    public int head(int token) {
        return heads[token];
    }

    public String relation(int token) {
        return relations.get(token);
    }

    /** Dependents of a token, from left to right. */
    public List<Integer> children(int token) {
        return children.get(token);
    }
}
