package org.detente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real names as facts, invented ones where a rule is to be seen. Mentions are written "words=CODE". */
class NameFinderTest {
    private static final LocalDate IN_2021 = LocalDate.of(2021, 4, 16);
    private final NameFinder finder = Directory.standard().withInvented().finder();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            The US told us so                        | US=USA
            It told us so                            | none
            Turkey exports turkey                    | Turkey=TUR
            They ate turkey                          | none
            U.S. troops left                         | U.S.=USA
            ALPIA EXPELS BORIAN ENVOYS               | ALPIA=ALP BORIAN=BOR
            alpia did so                             | none
            The EU agreed                            | EU=EUU
            """)
    void capitalsDecide(String text, @Nullable String mentions) {
        assertThat(find(text, IN_2021)).isEqualTo(mentions == null ? "" : mentions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            2021-04-16 | Lavrov met Adler                 | Lavrov=RUS Adler=ALP
            1990-01-01 | Lavrov spoke                     | none
            2007-02-10 | Putin spoke                      | Putin=RUS
            1992-06-01 | Bush spoke                       | Bush=USA
            2021-04-16 | Bush spoke                       | none
            2007-02-10 | Rice spoke                       | none
            2007-02-10 | Condoleezza Rice spoke           | Condoleezza_Rice=USA
            2021-04-16 | The farmers sold rice            | none
            2021-04-16 | May spoke                        | none
            2021-04-16 | Otto Adler spoke                 | none
            """)
    void aSurnameCountsWhenItsOwnerHoldsAHighOffice(LocalDate day, String text, @Nullable String mentions) {
        assertThat(find(text, day)).isEqualTo(mentions == null ? "" : mentions);
    }

    @Test
    void aPersonNamedInFullIsKnownByTheSurnameAfterwards() {
        var known = new HashSet<String>();
        assertThat(find("Bush spoke", IN_2021, known)).isEmpty();
        assertThat(find("George W. Bush spoke", IN_2021, known)).isEqualTo("George_W._Bush=USA");
        assertThat(known).containsExactly("George W. Bush");
        assertThat(find("Bush spoke", IN_2021, known)).isEqualTo("Bush=USA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            U.S.-China talks began        | U.S.-China=USA+CHN
            the Alpia-Boria border        | Alpia-Boria=ALP+BOR
            Israeli-Palestinian talks     | Israeli-Palestinian=ISR+PSE
            Saudi-led raids               | Saudi-led=SAU
            Alpian-owned firms            | Alpian-owned=ALP
            Sino-Indian trade             | Sino-Indian=CHN+IND
            Alpian-born singers           | none
            pro-Borian rebels             | none
            well-known Borians            | Borians=BOR
            """)
    void aHyphenJoinsOneActorOrTwo(String text, @Nullable String mentions) {
        assertThat(find(text, IN_2021)).isEqualTo(mentions == null ? "" : mentions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            They ate French fries            | none
            They ate French bread            | French=FRA
            New Mexico sued                  | New_Mexico=USA
            Mexico sued                      | Mexico=MEX
            The Gulf of Mexico is warm       | none
            South Sudan spoke                | South_Sudan=SSD
            Sudan spoke                      | Sudan=SDN
            The Republic of Alpia spoke      | Republic_of_Alpia=ALP
            North Korea spoke                | North_Korea=PRK
            """)
    void theLongestPhraseDecidesAndMayNameNobody(String text, @Nullable String mentions) {
        assertThat(find(text, IN_2021)).isEqualTo(mentions == null ? "" : mentions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Alpia 's envoy                                  | Alpia=ALP
            Alpia ’s envoy                                  | Alpia=ALP
            the People 's Republic of China spoke           | People_'s_Republic_of_China=CHN
            """)
    void aPossessiveIsATokenOfItsOwn(String text, String mentions) {
        assertThat(find(text, IN_2021)).isEqualTo(mentions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            The Adler government fell                     | Adler=ALP
            But Adler refused                             | Adler=ALP
            Jack Boria said that they would come again    | none
            they met Otto Boria there when they came back | none
            they saw Paris Quimby dance                   | none
            they saw Paris burn                           | Paris=FRA
            The African Union-led force left              | African_Union-led=AFU
            He is the best Male singer                    | none
            The summit in Male ended                      | Male=MDV
            """)
    void aNameIsWholeOrAPartOfALongerOne(String text, @Nullable String mentions) {
        assertThat(find(text, IN_2021)).isEqualTo(mentions == null ? "" : mentions);
    }

    @Test
    void mentionsStandFromLeftToRightAndDoNotOverlap() {
        var words = List.of("Alpia", "and", "the", "Republic", "of", "Boria", "met", "Anna", "Adler", "in", "Celis");
        int end = 0;
        for (var mention : finder.find(words, IN_2021, new HashSet<>())) {
            assertThat(mention.from()).isGreaterThanOrEqualTo(end);
            assertThat(mention.aliases()).isNotEmpty();
            end = mention.to();
        }
        assertThat(end).isEqualTo(words.size());
    }

    @Test
    void anEmptyTextNamesNobody() {
        assertThat(finder.find(List.of(), null, new HashSet<>())).isEmpty();
    }

    private String find(String text, @Nullable LocalDate day) {
        return find(text, day, new HashSet<>());
    }

    private String find(String text, @Nullable LocalDate day, Set<String> known) {
        var words = List.of(text.strip().split(" ", -1));
        return finder.find(words, day, known).stream()
                .map(mention -> String.join("_", words.subList(mention.from(), mention.to())) + "="
                        + mention.aliases().stream().map(Alias::actor).collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
    }
}
