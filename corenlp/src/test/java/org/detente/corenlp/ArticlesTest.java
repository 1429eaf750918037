package org.detente.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.detente.coding.Coder;
import org.detente.coding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is meant across sentences, and what more a sentence tells: how many, when, where, why, and who says so. */
class ArticlesTest {
    private static final Coder CODER = Coding.coder();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alpia expelled ten Borian diplomats. It also condemned Boria over the arrests.             | ALP>BOR condemn
            President Anna Adler met Boris Bera on Monday. She condemned Boria over the arrests.        | ALP>BOR condemn
            Alpia and Boria signed a treaty. The two countries also agreed to exchange prisoners.       | ALP>BOR prisoner_swap
            Alpia and Boria held talks. Their foreign ministers signed an agreement.                    | ALP>BOR sign_agreement
            President Anna Adler arrived in Celis. Adler accused Boria of spying.                       | ALP>BOR accuse_espionage
            Boria expelled an Alpian diplomat. The Alpian foreign ministry condemned the decision.      | ALP> condemn
            """)
    void whoIsMeantStandsInTheSentenceBefore(String text, String wanted) {
        var second = Coding.code(CODER, text).get(1).onRecord();
        assertThat(second).isNotEmpty();
        assertThat(Coding.dyad(second.get(0)) + " " + second.get(0).type().id()).isEqualTo(wanted);
    }

    @Test
    void anEqualNumberIsThatOfTheActBefore() {
        var found = Coding.onRecord(
                CODER, "Alpia expelled ten Borian diplomats. Boria expelled an equal number of Alpian diplomats.");
        assertThat(found).hasSize(2);
        assertThat(Coding.dyad(found.get(1))).isEqualTo("BOR>ALP");
        assertThat(found.get(1).detail().quantity()).get().hasToString("10 diplomats");
    }

    @Test
    void theHeadlineIsReadWithWhatTheBodyIntroduces() {
        var coded = CODER.code(
                Coding.article("Adler condemns Boria", "President Anna Adler spoke in Alpe. She condemned Boria."));
        assertThat(coded.get(0).number()).isZero();
        assertThat(coded.get(0).onRecord())
                .singleElement()
                .satisfies(finding -> assertThat(Coding.dyad(finding)).isEqualTo("ALP>BOR"));
        assertThat(coded).extracting(sentence -> sentence.number()).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alpia expelled two dozen Borian diplomats.                            | 24 diplomats
            Alpia expelled twenty-three Borian diplomats on Thursday.             | 23 diplomats
            Alpia sent some 1,500 troops to Boria.                                | 1500 troops
            Alpia imposed sanctions on five Borian officials and three firms.     | 8 persons and entities
            Alpia gave Boria 20 million euros in aid.                             | 20 m euros
            Alpia imposed tariffs on 50 billion dollars of Borian goods.          | 50 bn US dollars
            Alpian troops killed four Borian soldiers.                            | 4 persons
            Boria seized an Alpian tanker.                                        | 1 vessel
            Alpia recalled its ambassador from Boria.                             | 1 ambassador
            """)
    void howMany(String text, String quantity) {
        assertThat(only(text).detail().quantity()).get().hasToString(quantity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alpia expelled ten Borian diplomats on Thursday.        | 2024-07-04
            Alpia expelled ten Borian diplomats yesterday.          | 2024-07-09
            Alpia expelled ten Borian diplomats on April 15.        | 2024-04-15
            Alpia expelled ten Borian diplomats on 15 April 2021.   | 2021-04-15
            On July 4, Alpia expelled ten Borian diplomats.         | 2024-07-04
            Alpia expelled ten Borian diplomats.                    | 2024-07-10
            """)
    void when(String text, LocalDate day) {
        assertThat(only(text).day()).contains(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            In retaliation for Borian sanctions, Alpia expelled ten Borian diplomats.                   | In retaliation for Borian sanctions
            Alpia expelled ten Borian diplomats in response to the poisoning of Carla Cesti.            | in response to the poisoning of Carla Cesti
            Alpia closed its embassy in Boria after an attack.                                          | after an attack
            Alpia condemned Boria over the arrests.                                                     | over the arrests
            """)
    void why(String text, String because) {
        assertThat(only(text).detail().because()).isEqualTo(because);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alpian troops killed four people in Celia.                              | ALP>CEL | CEL
            The Borian ambassador was killed in Celia by Alpian gunmen.             | ALP>BOR | CEL
            Dozens of protesters were arrested in Alpia.                            | ALP>ALP | ALP
            Rebels attacked Alpian troops in Celia.                                 | CEL>ALP | CEL
            Ten Borian diplomats have been expelled from Alpia.                     | ALP>BOR | ALP
            """)
    void where(String text, String dyad, String place) {
        assertThat(Coding.dyad(only(text))).isEqualTo(dyad);
        assertThat(only(text).detail().place()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            Carla Cesti said Alpia had attacked Boria.                      | CEL/GOV
            "Alpia has attacked Boria," Carla Cesti said.                   | CEL/GOV
            Alpia expelled ten Borian diplomats, according to Celia.        | CEL
            Alpia announced that ten Borian diplomats would be expelled.    | ALP
            Celia claimed that Alpia had bombed Boria.                      | CEL
            """)
    void whoSaysSo(String text, String speaker) {
        assertThat(only(text).detail().speaker()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alpian troops killed four Borian soldiers.             | ALP/MIL | BOR/MIL
            Boris Bera praised Alpia.                              | BOR/GOV | ALP
            Boria arrested two Alpian journalists.                 | BOR     | ALP/MED
            Alpian police arrested Borian protesters in Alpe.      | ALP/COP | BOR/CVL
            """)
    void theArmOfAState(String text, String actor, String recipient) {
        var finding = only(text);
        assertThat(finding.actor().orElseThrow().party()).hasToString(actor);
        assertThat(finding.recipient().orElseThrow().party()).hasToString(recipient);
    }

    private static Finding only(String text) {
        var found = Coding.onRecord(CODER, text);
        assertThat(found).as("%s", List.copyOf(found)).hasSize(1);
        return found.get(0);
    }
}
