package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseRepairTest {

    @Test
    void aNumberBeforeJoinedAdjectivesCountsTheNoun() {
        assertThat(mended("""
                1 Alpia     Alpia    NNP 2 nsubj
                2 barred    bar      VBD 0 root
                3 18        18       CD  2 obj
                4 current   current  JJ  3 dep
                5 and       and      CC  7 cc
                6 former    former   JJ  7 amod
                7 officials official NNS 4 conj
                """)).endsWith("""
                3 18 18 CD 7 nummod
                4 current current JJ 7 amod
                5 and and CC 7 cc
                6 former former JJ 7 amod
                7 officials official NNS 2 obj
                """);
    }

    @Test
    void whoIsUnwantedIsTheObject() {
        assertThat(mended("""
                1 Alpia     Alpia    NNP 2 nsubj
                2 declared  declare  VBD 0 root
                3 ten       ten      CD  5 nummod
                4 diplomats diplomat NNS 5 compound
                5 persona   persona  NN  2 obj
                6 non       non      FW  7 compound
                7 grata     grata    FW  5 advmod
                """)).endsWith("""
                3 ten ten CD 4 nummod
                4 diplomats diplomat NNS 2 obj
                5 persona persona NN 2 xcomp
                6 non non FW 5 flat
                7 grata grata FW 5 flat
                """);
    }

    @Test
    void aLoneIndirectObjectIsTheObject() {
        assertThat(mended("""
                1 Alpia    Alpia  NNP 2 nsubj
                2 detained detain VBD 0 root
                3 marines  marine NNS 2 iobj
                """)).endsWith("3 marines marine NNS 2 obj\n");
    }

    private static String mended(String lines) {
        return Conllu.lines(PhraseRepair.mend(Conllu.tree(lines)));
    }
}
