package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Trees as a parser should give them; CoreNLP's own errors are for the tests of the module corenlp. */
class GrammarTest {
    private static final Tree PASSIVE = Conllu.tree("""
            1 Ten       ten      CD  3 nummod
            2 Borian    borian   JJ  3 amod
            3 diplomats diplomat NNS 5 nsubj:pass
            4 were      be       VBD 5 aux:pass
            5 expelled  expel    VBN 0 root
            6 by        by       IN  7 case
            7 Alpia     Alpia    NNP 5 obl
            """);
    private static final Tree RELATIVE = Conllu.tree("""
            1  The       the      DT  2  det
            2  sanctions sanction NNS 6  nsubj
            3  that      that     WDT 5  obj
            4  Alpia     Alpia    NNP 5  nsubj
            5  imposed   impose   VBD 2  acl:relcl
            6  hurt      hurt     VBD 0  root
            7  Boria     Boria    NNP 6  obj
            8  ,         ,        ,   7  punct
            9  which     which    WDT 10 nsubj
            10 protested protest  VBD 7  acl:relcl
            """);
    private static final Tree CONTROL = Conllu.tree("""
            1 Alpia    Alpia    NNP 2 nsubj
            2 urged    urge     VBD 0 root
            3 Boria    Boria    NNP 2 obj
            4 to       to       TO  5 mark
            5 withdraw withdraw VB  2 xcomp
            6 troops   troop    NNS 5 obj
            """);
    private static final Tree COORDINATION = Conllu.tree("""
            1 Alpia     Alpia    NNP 4 nsubj
            2 and       and      CC  3 cc
            3 Celia     Celia    NNP 1 conj
            4 condemned condemn  VBD 0 root
            5 and       and      CC  6 cc
            6 expelled  expel    VBD 4 conj
            7 Borian    borian   JJ  8 amod
            8 diplomats diplomat NNS 6 obj
            """);

    @Test
    void aPassiveTurnsSubjectAndObjectRound() {
        assertThat(new Grammar(PASSIVE).isPassive(4)).isTrue();
        assertThat(slot(PASSIVE, "expelled", "subj")).containsExactly("Alpia");
        assertThat(slot(PASSIVE, "expelled", "obj")).containsExactly("diplomats");
        assertThat(slot(PASSIVE, "expelled", "by")).containsExactly("Alpia");
    }

    @Test
    void aHeadlineWithoutItsAuxiliaryIsPassiveToo() {
        var tree = Conllu.tree("""
                1 Ten       ten      CD  2 nummod
                2 diplomats diplomat NNS 3 nsubj
                3 expelled  expel    VBN 0 root
                4 by        by       IN  5 case
                5 Alpia     Alpia    NNP 3 obl
                """);
        assertThat(slot(tree, "expelled", "subj")).containsExactly("Alpia");
        assertThat(slot(tree, "expelled", "obj")).containsExactly("diplomats");
    }

    @Test
    void aParticipleOfStateIsNotPassive() {
        var tree = Conllu.tree("""
                1 Boria   Boria  NNP 3 nsubj:pass
                2 is      be     VBZ 3 aux:pass
                3 opposed oppose VBN 0 root
                4 to      to     IN  5 case
                5 talks   talk   NNS 3 obl
                """);
        assertThat(new Grammar(tree).isPassive(2)).isFalse();
        assertThat(slot(tree, "opposed", "subj")).containsExactly("Boria");
    }

    @Test
    void theNounOfARelativeClauseFillsTheSlotOfItsPronoun() {
        assertThat(slot(RELATIVE, "imposed", "obj")).containsExactly("sanctions");
        assertThat(slot(RELATIVE, "imposed", "subj")).containsExactly("Alpia");
        assertThat(slot(RELATIVE, "protested", "subj")).containsExactly("Boria");
    }

    @Test
    void aRelativeClauseNeedsNoPronoun() {
        var tree = Conllu.tree("""
                1 the       the      DT  2 det
                2 sanctions sanction NNS 0 root
                3 Alpia     Alpia    NNP 4 nsubj
                4 imposed   impose   VBD 2 acl:relcl
                """);
        assertThat(slot(tree, "imposed", "obj")).containsExactly("sanctions");
    }

    @Test
    void theObjectOfUrgingDoesWhatTheInfinitiveSays() {
        assertThat(slot(CONTROL, "withdraw", "subj")).containsExactly("Boria");
        assertThat(slot(CONTROL, "urged", "inf")).containsExactly("withdraw");
        assertThat(slot(CONTROL, "urged", "subj")).containsExactly("Alpia");
    }

    @Test
    void theSubjectOfRefusingDoesWhatTheInfinitiveSays() {
        var tree = Conllu.tree("""
                1 Alpia     Alpia    NNP 2 nsubj
                2 refused   refuse   VBD 0 root
                3 to        to       TO  4 mark
                4 expel     expel    VB  2 xcomp
                5 diplomats diplomat NNS 4 obj
                """);
        assertThat(slot(tree, "expel", "subj")).containsExactly("Alpia");
    }

    @Test
    void whoeverIsOrderedInThePassiveDoesIt() {
        var tree = Conllu.tree("""
                1 Diplomats diplomat NNS 3 nsubj:pass
                2 were      be       VBD 3 aux:pass
                3 ordered   order    VBN 0 root
                4 to        to       TO  5 mark
                5 leave     leave    VB  3 xcomp
                """);
        assertThat(slot(tree, "leave", "subj")).containsExactly("Diplomats");
    }

    @Test
    void theAttackerOfAPassiveDoesWhatFollows() {
        var tree = Conllu.tree("""
                1 Boria    Boria  NNP 3 nsubj:pass
                2 was      be     VBD 3 aux:pass
                3 attacked attack VBN 0 root
                4 by       by     IN  5 case
                5 Alpia    Alpia  NNP 3 obl
                6 ,        ,      ,   3 punct
                7 killing  kill   VBG 3 advcl
                8 ten      ten    CD  7 obj
                """);
        assertThat(slot(tree, "killing", "subj")).containsExactly("Alpia");
    }

    @Test
    void coordinatedVerbsShareSubjectAndObject() {
        assertThat(slot(COORDINATION, "expelled", "subj")).containsExactly("Alpia");
        assertThat(slot(COORDINATION, "condemned", "obj")).containsExactly("diplomats");
        var grammar = new Grammar(COORDINATION);
        assertThat(Conllu.forms(COORDINATION, grammar.withConjuncts(0))).containsExactly("Alpia", "Celia");
    }

    @Test
    void theSubjectOfASmallClauseIsTheObject() {
        var tree = Conllu.tree("""
                1 Alpia     Alpia     NNP 2 nsubj
                2 declared  declare   VBD 0 root
                3 diplomats diplomat  NNS 4 nsubj
                4 unwelcome unwelcome JJ  2 xcomp
                """);
        assertThat(slot(tree, "declared", "obj")).containsExactly("diplomats");
    }

    @Test
    void aPrepositionIsFoundBehindAParticleAndBehindTheNounOfANoun() {
        var pulled = Conllu.tree("""
                1 Alpia  Alpia  NNP 2 nsubj
                2 pulled pull   VBD 0 root
                3 out    out    RB  2 advmod
                4 of     of     IN  5 case
                5 treaty treaty NN  3 obl
                """);
        assertThat(slot(pulled, "pulled", "of")).containsExactly("treaty");
        var resumption = Conllu.tree("""
                1 resumption resumption NN  0 root
                2 of         of         IN  3 case
                3 ties       tie        NNS 1 nmod
                4 with       with       IN  5 case
                5 Boria      Boria      NNP 3 nmod
                """);
        assertThat(slot(resumption, "resumption", "with")).containsExactly("Boria");
    }

    @Test
    void aMeasureIsOfItsContent() {
        var tree = Conllu.tree("""
                1 a      a      DT  2 det
                2 series series NN  0 root
                3 of     of     IN  4 case
                4 raids  raid   NNS 2 nmod
                """);
        assertThat(new Grammar(tree).content(1)).isEqualTo(3);
    }

    @Test
    void negationStandsBesideItsWord() {
        var tree = Conllu.tree("""
                1 Alpia    Alpia   NNP 4 nsubj
                2 did      do      VBD 4 aux
                3 not      not     RB  4 advmod
                4 lift     lift    VB  0 root
                5 any      any     DT  6 det
                6 tariff   tariff  NN  4 obj
                7 and      and     CC  9 cc
                8 no       no      DT  9 det
                9 quota    quota   NN  6 conj
                """);
        var grammar = new Grammar(tree);
        assertThat(grammar.isNegated(3)).isTrue();
        assertThat(grammar.isNegated(5)).isFalse();
        assertThat(grammar.isNegated(8)).isTrue();
        assertThat(grammar.auxiliaries(3)).containsExactly("did");
    }

    @Test
    void aCoordinatedInfinitiveSharesTheAuxiliary() {
        var tree = Conllu.tree("""
                1 Alpia Alpia NNP 3 nsubj
                2 will  will  MD  3 aux
                3 meet  meet  VB  0 root
                4 and   and   CC  5 cc
                5 talk  talk  VB  3 conj
                """);
        assertThat(new Grammar(tree).auxiliaries(4)).containsExactly("will");
    }

    private static List<String> slot(Tree tree, String trigger, String slot) {
        return Conllu.forms(tree, new Grammar(tree).slot(Conllu.at(tree, trigger), slot));
    }
}
