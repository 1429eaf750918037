package org.detente.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.detente.event.EventTable;
import org.detente.news.RecordCheck.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordCheckTest { // Alpia (ALP) and Boria (BOR) are invented
    private static final String RECORD = """
            2024-07-01 ALP>BOR expel_diplomats 10:diplomats id=expelled
            2024-07-10 ALP>BOR talks id=talked
            2024-08-01 BOR>ALP impose_sanctions 5:entities id=sanctioned
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-07-03 ALP>BOR expel_diplomats 10:diplomats, CONFIRMED, expelled",
        "2024-07-04 ALP>BOR expel_diplomats, CONFIRMED, expelled",
        "2024-07-11 BOR>ALP talks, CONFIRMED, talked",
        "2024-07-01 ALP>BOR expel_diplomats 12:diplomats, OTHER_NUMBER, expelled",
        "2024-07-31 ALP>BOR expel_diplomats 12:diplomats, OTHER_NUMBER, expelled",
        "2024-08-01 ALP>BOR expel_diplomats 12:diplomats, NEW, -",
        "2024-07-02 ALP>BOR expel_diplomats 3:consulates, NEW, -",
        "2024-07-05 ALP>BOR expel_diplomats 10:diplomats, OTHER_DAY, expelled",
        "2024-08-01 ALP>BOR expel_diplomats 10:diplomats, NEW, -",
        "2024-07-05 ALP>BOR expel_diplomats, NEW, -",
        "2024-07-02 BOR>ALP expel_diplomats 10:diplomats, OTHER_SIDE, expelled",
        "2024-07-02 BOR>ALP expel_diplomats 10:diplomats because=the_expulsion, NEW, -",
        "2024-07-02 BOR>ALP accuse, NEW, -",
        "2024-07-02 ALP>BOR 161, CONFIRMED, expelled",
        "2024-07-02 ALP>BOR impose_sanctions, NEW, -",
    })
    void standsToTheRecord(String told, Verdict verdict, String act) {
        var standing = RecordCheck.of(EventTable.acts(told).get(0), EventTable.acts(RECORD));
        assertThat(standing.verdict()).isEqualTo(verdict);
        assertThat(standing.act().map(found -> found.id()).orElse("-")).isEqualTo(act);
    }
}
