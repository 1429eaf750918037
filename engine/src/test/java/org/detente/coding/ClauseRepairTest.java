package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClauseRepairTest {

    @Test
    void aParticipleBehindTheObjectDescribesIt() {
        assertThat(mended("""
                1 Alpia  Alpia NNP 2 nsubj
                2 freed  free  VBD 0 root
                3 two    two   CD  4 nummod
                4 men    man   NNS 5 nsubj
                5 held   hold  VBN 2 dep
                """)).isEqualTo("""
                1 Alpia Alpia NNP 2 nsubj
                2 freed free VBD 0 root
                3 two two CD 4 nummod
                4 men man NNS 2 obj
                5 held hold VBN 4 acl
                """);
    }

    @Test
    void aParticipleIsNotTheVerbWhenAPassiveFollows() {
        assertThat(mended("""
                1 Borians  Borian NNPS 2 nsubj
                2 accused  accuse VBN  0 root
                3 were     be     VBD  4 aux:pass
                4 expelled expel  VBN  2 dep
                """)).isEqualTo("""
                1 Borians Borian NNPS 4 nsubj:pass
                2 accused accuse VBN 1 acl
                3 were be VBD 4 aux:pass
                4 expelled expel VBN 0 root
                """);
    }

    @Test
    void theNameBeforeTheSecondVerbIsItsSubject() {
        assertThat(mended("""
                1 Alpia Alpia     NNP 2 nsubj
                2 freed free      VBD 0 root
                3 a     a         DT  4 det
                4 spy   spy       NN  2 obj
                5 and   and       CC  6 cc
                6 Boria Boria     NNP 4 conj
                7 gave  give      VBD 2 dep
                8 up    up        RP  7 compound:prt
                """)).endsWith("""
                6 Boria Boria NNP 7 nsubj
                7 gave give VBD 2 conj
                8 up up RP 7 compound:prt
                """);
    }

    @Test
    void aSoundTreeStaysAsItIs() {
        var tree = Conllu.tree("""
                1 Alpia Alpia NNP 2 nsubj
                2 freed free  VBD 0 root
                3 spies spy   NNS 2 obj
                """);
        assertThat(ClauseRepair.mend(tree)).isSameAs(tree);
    }

    private static String mended(String lines) {
        return Conllu.lines(ClauseRepair.mend(Conllu.tree(lines)));
    }
}
