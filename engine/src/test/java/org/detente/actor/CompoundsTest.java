package org.detente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.base.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names made of a state or town and other words, and names that several places share, in running text. */
class CompoundsTest {
    private final NameFinder finder = Directory.standard().withInvented().finder();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            they told the Boria Times so               | none
            she wrote in the Celis Gazette             | none
            they heard Radio Alpia there               | none
            he flew with Borian Airlines               | Borian_Airlines=BOR/BUS
            it went to the Bank of Boria               | Bank_of_Boria=BOR/BUS
            rates of the Central Bank of Boria rose    | Central_Bank_of_Boria=BOR/GOV
            she taught at the University of Alpia      | University_of_Alpia=ALP/EDU
            the Communist Party of the Republic of Boria won | Communist_Party_of_the_Republic_of_Boria=BOR/PTY
            under the Treaty of Celis they left        | none
            under the Celis Accords they left          | none
            the Battle of Boria began                  | none
            they lost the Boria Open there             | none
            the Borian national football team lost     | none
            a ship in the Gulf of Boria sank           | Gulf_of_Boria=BOR/@
            the Boria River rose                       | Boria_River=BOR/@
            the Borian Air Force flew                  | Borian=BOR/
            the Borian Press Secretary spoke           | Borian=BOR/
            the Borian army left                       | Borian=BOR/
            """)
    void theWholeIsTakenForWhatItIs(String text, @Nullable String mentions) {
        assertThat(find(text)).isEqualTo(mentions == null ? "" : mentions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            a fire in Moscow , Idaho , spread          | Moscow=USA/@ Idaho=USA/@
            talks in Moscow , Russia , began           | Moscow=RUS/GOV Russia=RUS/
            talks in Moscow and Idaho began            | Moscow=RUS/GOV Idaho=USA/@
            they shelled Tripoli in Lebanon            | Tripoli=LBN/@ Lebanon=LBN/
            they shelled Tripoli again                 | Tripoli=LBY/GOV
            a court in Atlanta , Georgia , ruled       | Atlanta=USA/@ Georgia=USA/@
            Georgia elected a Republican governor      | Georgia=USA/@
            Georgia and Russia signed it               | Georgia=GEO/ Russia=RUS/
            Georgia joined them                        | Georgia=GEO/
            New Zealand 's Labour Party won            | New_Zealand=NZL/ Labour_Party=NZL/PTY
            the Labour Party won                       | Labour_Party=GBR/PTY
            """)
    void homonymsAreToldByWhatStandsNear(String text, @Nullable String mentions) {
        assertThat(find(text)).isEqualTo(mentions == null ? "" : mentions);
    }

    @Test
    void everyRowSaysWhatItIs() {
        var roles = Set.of("none", "place", "BUS", "GOV", "EDU", "PTY", "REL", "LEG", "JUD", "MIL");
        for (var row : Table.ofResource(Directory.class, "compounds.tsv").rows()) {
            assertThat(row.get("phrase")).as(row.where()).containsPattern("^[*@] \\S|\\S [*@]$");
            assertThat(roles).as(row.where()).contains(row.get("meaning"));
        }
        for (var row : Table.ofResource(Directory.class, "homonyms.tsv").rows()) {
            assertThat(Directory.standard().find(row.get("actor")))
                    .as(row.where())
                    .isPresent();
            assertThat(row.list("near")).as(row.where()).isNotEmpty();
        }
    }

    /** Mentions as "words=CODE/ROLE", a mere place as "words=CODE/@". */
    private String find(String text) {
        var words = List.of(text.strip().split(" ", -1));
        return finder.find(words, LocalDate.of(2021, 4, 16), new HashSet<>()).stream()
                .map(mention -> String.join("_", words.subList(mention.from(), mention.to())) + "="
                        + mention.aliases().stream()
                                .map(alias ->
                                        alias.actor() + "/" + (alias.kind() == Alias.Kind.PLACE ? "@" : alias.role()))
                                .collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
    }
}
