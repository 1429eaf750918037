package org.detente.corenlp.transition;

import java.util.List;
import org.detente.coding.Tree;

/** The dependencies of one sentence. Immutable. */
public final class Dependencies {
    private final int[] heads;
    private final List<String> relations;

    Dependencies(int[] heads, List<String> relations) {
        this.heads = heads;
        this.relations = relations;
    }

    /** Head of each token, counted from 0; {@link Tree#ROOT} for the root. */
    public int[] heads() {
        return heads.clone();
    }

    /** Relation of each token to its head, such as {@code nsubj:pass}. */
    public List<String> relations() {
        return relations;
    }
}
