package org.detente.ledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.detente.event.EventTable;
import org.junit.jupiter.api.Test;

class SolidarityTest {
    /** Boria strikes Alpia; Celia joins Alpia by its own word, Doria by its deed; Boria's quarrel with Celia is its own. */
    private static final String TOGETHER = """
            2024-03-04 BOR>ALP impose_sanctions 2:persons id=strike
            2024-03-14 ALP>BOR expel_diplomats 23:diplomats id=own answers=strike
            2024-03-26 CEL>BOR expel_diplomats 4:diplomats id=said answers=strike
            2024-03-29 BOR>CEL expel_diplomats 4:diplomats id=back answers=said
            """;

    private static List<Solidarity> of(String table, String asOf, String since) {
        var record = EventTable.record(table, asOf);
        return Solidarity.of(record, PairLinks.of(record, LocalDate.MIN), LocalDate.parse(since));
    }

    @Test
    void aThirdStateThatAnswersTheSameIsOnTheSideOfTheOneStruck() {
        var found = of(TOGETHER, "2024-04-05", "2024-01-01");
        assertThat(found).hasSize(1);
        var together = found.get(0);
        assertThat(together.trigger().id()).isEqualTo("strike");
        assertThat(together.with()).isEqualTo("ALP");
        assertThat(together.states()).containsExactly("CEL");
        assertThat(together.links()).allMatch(Link::stated);
    }

    @Test
    void anAllyThatAnswersForAnotherFindsTheOneStruckBesideIt() {
        var record = EventTable.record("""
                2024-03-04 BOR>CEL impose_sanctions 2:persons id=strike
                2024-03-14 CEL>BOR expel_diplomats 23:diplomats id=own answers=strike
                2024-03-26 ALP>BOR expel_diplomats 4:diplomats id=ally answers=strike
                """, "2024-04-05");
        var found = Solidarity.of(record, PairLinks.of(record, LocalDate.MIN), LocalDate.of(2024, 1, 1));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).with()).isEqualTo("ALP");
        assertThat(found.get(0).states()).containsExactly("CEL");
    }

    @Test
    void whatLiesBeforeTheWindowOrIsAnotherQuarrelIsLeftOut() {
        var table = TOGETHER;
        assertThat(of(table, "2024-12-31", "2024-09-01")).isEmpty();
        assertThat(of("""
                2024-03-04 BOR>ALP impose_sanctions
                2024-03-05 BOR>CEL expel_diplomats 4:diplomats id=theirs
                2024-03-06 CEL>BOR expel_diplomats 4:diplomats answers=theirs
                """, "2024-04-05", "2024-01-01")).isEmpty();
    }
}
