package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final Sentence TWO_WORDS =
            new Sentence("Alpia yields", 0, 12, List.of(new Token("Alpia", 0, 5), new Token("yields", 6, 12)));

    @Test
    void childrenStandFromLeftToRight() {
        var tree = Conllu.tree("""
                1 Alpia    Alpia  NNP 2 nsubj
                2 expelled expel  VBD 0 root
                3 Borians  Borian NNS 2 obj
                """);
        assertThat(tree.children(1)).containsExactly(0, 2);
        assertThat(tree.head(1)).isEqualTo(Tree.ROOT);
        assertThat(tree.children(0)).isEmpty();
    }

    @Test
    void everyColumnMustBeAsLongAsTheSentence() {
        var two = List.of("a", "b");
        var one = List.of("a");
        assertThatThrownBy(() -> new Tree(TWO_WORDS, one, two, new int[] {1, -1}, two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("2 tokens", "Alpia yields");
        assertThatThrownBy(() -> new Tree(TWO_WORDS, two, one, new int[] {1, -1}, two))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tree(TWO_WORDS, two, two, new int[] {1}, two))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tree(TWO_WORDS, two, two, new int[] {1, -1}, one))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void laterChangesOfTheInputChangeNothing() {
        var heads = new int[] {1, Tree.ROOT};
        var tree = new Tree(TWO_WORDS, List.of("a", "b"), List.of("NNP", "VBZ"), heads, List.of("nsubj", "root"));
        heads[0] = Tree.ROOT;
        assertThat(tree.head(0)).isEqualTo(1);
    }
}
