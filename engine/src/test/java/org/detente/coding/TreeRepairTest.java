package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TreeRepairTest {

    @Test
    void aParticipleAfterAPrepositionTakesTheNounAsItsObject() {
        var parsed = Conllu.tree("""
                1 Alpia      Alpia     NNP 2 nsubj
                2 retaliated retaliate VBD 0 root
                3 by         by        IN  7 case
                4 expelling  expel     VBG 7 amod
                5 ten        ten       CD  7 nummod
                6 Borian     borian    JJ  7 amod
                7 diplomats  diplomat  NNS 2 obl
                """);
        assertThat(Conllu.lines(TreeRepair.mend(parsed))).isEqualTo("""
                1 Alpia Alpia NNP 2 nsubj
                2 retaliated retaliate VBD 0 root
                3 by by IN 4 mark
                4 expelling expel VBG 2 advcl
                5 ten ten CD 7 nummod
                6 Borian borian JJ 7 amod
                7 diplomats diplomat NNS 4 obj
                """);
    }

    @Test
    void anOpeningParticipleGivesTheSubjectBackToTheVerb() {
        var parsed = Conllu.tree("""
                1 Citing     cite      VBG 3 amod
                2 Borian     borian    JJ  3 amod
                3 violations violation NNS 6 nsubj
                4 ,          ,         ,   3 punct
                5 Alpia      Alpia     NNP 3 appos
                6 left       leave     VBD 0 root
                7 the        the       DT  8 det
                8 treaty     treaty    NN  6 obj
                """);
        var mended = TreeRepair.mend(parsed);
        assertThat(mended.head(0)).isEqualTo(5);
        assertThat(mended.relation(0)).isEqualTo("advcl");
        assertThat(mended.relation(2)).isEqualTo("obj");
        assertThat(mended.head(2)).isEqualTo(0);
        assertThat(mended.relation(4)).isEqualTo("nsubj");
        assertThat(mended.head(4)).isEqualTo(5);
    }

    @Test
    void aParticipleThatIsAnAdjectiveStaysOne() {
        var parsed = Conllu.tree("""
                1 Alpia   Alpia   NNP 2 nsubj
                2 faces   face    VBZ 0 root
                3 growing grow    VBG 4 amod
                4 anger   anger   NN  2 obj
                """);
        assertThat(TreeRepair.mend(parsed)).isSameAs(parsed);
    }

    @Test
    void whatCeliaSaysIsNoObjectOfHers() {
        var mended = TreeRepair.mend(Conllu.tree("""
                1 Celia says NNP 2 nsubj
                2 says  say  VBZ 0 root
                3 Boria Boria NNP 2 obj
                4 must  must MD  5 aux
                5 end   end  VB  2 dep
                6 raids raid NNS 5 obj
                """));
        assertThat(mended.head(2)).isEqualTo(4);
        assertThat(mended.relation(2)).isEqualTo("nsubj");
        assertThat(mended.relation(4)).isEqualTo("ccomp");
    }

    @Test
    void aReducedRelativeIsNotTheVerbOfTheSentence() {
        var mended = TreeRepair.mend(Conllu.tree("""
                1 Troops    troops   NNS 2 nsubj
                2 sent      send     VBN 0 root
                3 by        by       IN  4 case
                4 Boria     Boria    NNP 2 obl
                5 killed    kill     VBD 2 dep
                6 civilians civilian NNS 5 obj
                """));
        assertThat(mended.head(4)).isEqualTo(Tree.ROOT);
        assertThat(mended.head(0)).isEqualTo(4);
        assertThat(mended.relation(1)).isEqualTo("acl");
    }

    @Test
    void theSumIsTheHeadAndNotItsArticle() {
        var mended = TreeRepair.mend(Conllu.tree("""
                1 Alpia      Alpia      NNP 2 nsubj
                2 gave       give       VBD 0 root
                3 an         a          DT  2 obj
                4 additional additional JJ  3 amod
                5 $          $          $   4 dep
                6 2          2          CD  5 nummod
                """));
        assertThat(mended.head(4)).isEqualTo(1);
        assertThat(mended.relation(4)).isEqualTo("obj");
        assertThat(mended.head(2)).isEqualTo(4);
    }
}
