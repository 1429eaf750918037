package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.detente.event.Quantity;
import org.detente.event.Stance;
import org.detente.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ten          | 10
            Nineteen     | 19
            twenty       | 20
            ninety-nine  | 99
            dozen        | 12
            1,500        | 1500
            12,345,678   | 12345678
            5.5          | 5.5
            2.5bn        | 2500000000
            30m          | 30000000
            million      | 1000000
            """)
    void numerals(String word, double value) {
        assertThat(Numerals.value(word).orElseThrow()).isCloseTo(value, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1,5", "1.2.3", "twenty-", "-three", "2024-07-10", "ten-year", "", "½"})
    void whatIsNoNumeral(String word) {
        assertThat(Numerals.value(word)).isEmpty();
    }

    @Test
    void countsTheObjectUnderTheNameOfTheRecord() {
        assertThat(object("""
                3 ten    ten    CD  4 nummod
                4 envoys envoy  NNS 2 obj
                """)).hasToString("10 diplomats");
    }

    @Test
    void aCompoundNumeralIsMultiplied() {
        assertThat(object("""
                3 two       two      CD  4 compound
                4 dozen     dozen    NN  5 nummod
                5 diplomats diplomat NNS 2 obj
                """)).hasToString("24 diplomats");
        assertThat(object("""
                3 2.5     2.5     CD  4 compound
                4 million million CD  5 nummod
                5 tonnes  tonne   NNS 2 obj
                6 of      of      IN  7 case
                7 wheat   wheat   NN  5 nmod
                """)).hasToString("2500000 tonnes");
    }

    @Test
    void aRoundNumberOfManyIsNoNumber() {
        assertThat(quantity("expel_diplomats", """
                3 dozens    dozen    NNS 2 obj
                4 of        of       IN  5 case
                5 diplomats diplomat NNS 3 nmod
                """)).isEmpty();
    }

    @Test
    void coordinatedNumbersAreAddedUp() {
        assertThat(object("""
                3 five      five     CD  4 nummod
                4 officials official NNS 2 obj
                5 and       and      CC  7 cc
                6 three     three    CD  7 nummod
                7 firms     firm     NNS 4 conj
                """)).hasToString("8 persons and entities");
    }

    @Test
    void oneInTheSingularCountsBesideANumber() {
        assertThat(object("""
                3 an         a          DT  4 det
                4 ambassador ambassador NN  2 obj
                5 and        and        CC  7 cc
                6 two        two        CD  7 nummod
                7 consuls    consul     NNS 4 conj
                """)).hasToString("3 ambassadors and consuls");
    }

    @Test
    void oneInTheSingularIsOne() {
        assertThat(object("""
                3 a         a         DT 4 det
                4 consulate consulate NN 2 obj
                """)).hasToString("1 consulate");
    }

    @Test
    void whatStandsInAListIsAddedWhateverTheParserMakesOfIt() {
        assertThat(object("""
                3 seven    seven    CD  4 nummod
                4 bankers  banker   NNS 2 obj
                5 ,        ,        ,   4 punct
                6 12       12       CD  4 appos
                7 of       of       IN  9 case
                8 their    their    PRP$ 9 nmod:poss
                9 firms    firm     NNS 6 nmod
                10 and     and      CC  12 cc
                11 a       a        DT  12 det
                12 bank    bank     NN  2 dep
                """)).hasToString("20 persons and entities");
    }

    @Test
    void aPercentageIsNoNumberBesideMoney() {
        assertThat(quantity("impose_tariff", """
                3 a       a       DT 6 det
                4 25      25      CD 5 nummod
                5 percent percent NN 6 compound
                6 tariff  tariff  NN 2 obj
                7 on      on      IN 10 case
                8 4       4       CD 9 compound
                9 billion billion CD 10 nummod
                10 dollars dollar NNS 6 nmod
                """)).contains(new Quantity(4, "USD_bn"));
    }

    @Test
    void moneyIsCountedInMillionsOrBillions() {
        assertThat(object("""
                3 5.5     5.5     CD  4 compound
                4 billion billion CD  5 nummod
                5 dollars dollar  NNS 2 obj
                """)).isEqualTo(new Quantity(5.5, "USD_bn"));
        assertThat(object("""
                3 $       $       $  2 obj
                4 20      20      CD 5 compound
                5 million million CD 3 nummod
                """)).isEqualTo(new Quantity(20, "USD_mn"));
        assertThat(object("""
                3 300     300     CD  4 compound
                4 million million CD  5 nummod
                5 euros   euro    NNS 2 obj
                """)).isEqualTo(new Quantity(0.3, "EUR_bn"));
    }

    @Test
    void aYearIsNoQuantity() {
        assertThat(quantity("condemn", """
                3 Boria Boria NNP 2 obj
                4 in    in    IN  5 case
                5 2021  2021  CD  2 obl
                """)).isEmpty();
    }

    @Test
    void anUncountedActWithoutANumeralHasNoQuantity() {
        assertThat(quantity("condemn", """
                3 the        the        DT 4 det
                4 ambassador ambassador NN 2 obj
                """)).isEmpty();
    }

    private static Quantity object(String rest) {
        return quantity("expel_diplomats", rest).orElseThrow();
    }

    private static Optional<Quantity> quantity(String action, String rest) {
        var tree = Conllu.tree("""
                1 Alpia Alpia NNP 2 nsubj
                2 did   do    VBD 0 root
                """ + rest);
        var grammar = new Grammar(tree);
        var parties = new PartyReader(grammar, Conllu.names(tree), new Discourse(), null);
        var pattern = new Pattern(action, true, List.of("do"), List.of(), List.of(), List.of(), "", "", "");
        var deed = new Deed(
                Ontology.standard().get(action), Stance.ASSERTED, 1, 1, List.of(), List.of(), pattern, List.of());
        return new QuantityReader(grammar, parties).read(deed);
    }
}
