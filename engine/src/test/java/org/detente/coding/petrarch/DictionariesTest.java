package org.detente.coding.petrarch;

import static org.assertj.core.api.Assertions.assertThat;

import org.detente.actor.Directory;
import org.detente.ontology.Ontology;
import org.junit.jupiter.api.Test;

/** Invented entries in the format of PETRARCH-2. */
class DictionariesTest {
    private static Conversion verbs(String text) {
        return VerbDictionary.convert(text.lines().toList(), Ontology.standard());
    }

    @Test
    void nounsBecomeNeedsOfSubjectObjectAndPreposition() {
        var converted = verbs("""
                &ENVOY
                +DIPLOMAT
                +CONSULS_

                --- EXPEL [160] ---
                EXPEL {EXPELS EXPELLED}
                +KICK_OUT [161]
                - * &ENVOY (FROM EMBASSY) [161] # EXPEL
                - PROTESTERS * {AIR BASE} [145]
                - * PLAN [---]
                """);
        assertThat(converted.rows().stream().map(row -> String.join(" / ", row.subList(0, 3))))
                .containsExactly(
                        "161 / v:expel|kick out / obj=diplomat|consuls|consul from=embassy",
                        "145 / v:expel|kick out / subj=protesters|protester obj=air_base",
                        "none / v:expel|kick out / obj=plan",
                        "160 / v:expel / ",
                        "161 / v:kick out / ");
        assertThat(converted.entries()).isEqualTo(5);
        assertThat(converted.leftOut()).isEmpty();
    }

    @Test
    void particlesJoinTheVerb() {
        assertThat(verbs("--- BUILD [---] ---\nBUILD\n- TROOP * UP [154]")
                        .rows()
                        .get(0))
                .startsWith("154", "v:build up", "subj=troop");
    }

    @Test
    void whatCannotBeSaidIsCountedByReason() {
        var converted = verbs("""
                --- SAY [010] ---
                SAY
                - * + WOULD LEAVE [100]
                - * {VERY LONG NOUN PHRASE} [100]
                - * &NOWHERE [100]
                - * PLAN [999]
                - * PLAN
                ~ a (a b ATTACK) SAY = a b 015
                """);
        assertThat(converted.reasons().keySet())
                .containsExactlyInAnyOrder(
                        "the place of an actor among the words",
                        "a noun phrase of more than two words",
                        "a set of nouns that is not in the file",
                        "a code that is not in CAMEO",
                        "no code",
                        "a rule on two verbs: our operators do that");
        assertThat(converted.leftOut().get(0).line()).isPositive();
        assertThat(converted.rows()).hasSize(1);
    }

    @Test
    void actorsBecomeAliasesWithTheirDays() {
        var converted = ActorDictionary.convert(
                """
                ALPIA_ [ALP]
                +KINGDOM_OF_ALPIA_ # comment
                BORIS_BERA_
                \t[BORGOV 010305-120101]
                \t[BORELI >120101]
                NATIONAL_ARMY_OF_BORIA [BORMIL]
                +ANAB
                FAR_AWAY [XYZ]
                ODD [ALPGOV 990231-990301]
                """.lines().toList(), Directory.standard().withInvented());
        assertThat(converted.rows().stream().map(row -> String.join(",", row)))
                .containsExactly(
                        "Alpia,ALP,,,",
                        "Kingdom of Alpia,ALP,,,",
                        "Boris Bera,BOR,GOV,2001-03-05,2012-01-01",
                        "Boris Bera,BOR,ELI,2012-01-01,",
                        "National Army of Boria,BOR,MIL,,",
                        "ANAB,BOR,MIL,,");
        assertThat(converted.reasons()).containsOnlyKeys("an actor that is not in the directory", "days that are none");
    }
}
