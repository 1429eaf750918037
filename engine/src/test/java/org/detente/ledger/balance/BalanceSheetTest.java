package org.detente.ledger.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.detente.actor.Dyad;
import org.detente.event.Act;
import org.detente.event.EventTable;
import org.detente.ledger.Ledger;
import org.detente.ledger.balance.AnswerDelays.Scope;
import org.detente.ledger.link.PairLinks;
import org.junit.jupiter.api.Test;

class BalanceSheetTest {
    private static final Dyad ALPIA = new Dyad("ALP", "BOR");
    private static final Dyad BORIA = new Dyad("BOR", "ALP");

    private static BalanceSheet sheet(Dyad dyad, String table, String asOf) {
        var record = EventTable.record(table, asOf);
        return BalanceSheet.of(
                dyad,
                record,
                Ledger.of(record.acts()),
                PairLinks.of(record, LocalDate.MIN),
                LocalDate.parse(asOf).minusDays(120));
    }

    @Test
    void countsEachDeedOnce() {
        var table = """
                2024-07-01 ALP>BOR expel_diplomats 10:diplomats
                2024-07-02 ALP>BOR accuse
                2024-07-03 BOR>ALP expel_diplomats 10:diplomats answers=e1
                2024-07-08 BOR>ALP expel_diplomats 10:diplomats answers=e1
                2024-07-09 BOR>ALP impose_sanctions answers=e1;e2
                2024-07-10 ALP>BOR talks
                """;
        var alpia = sheet(ALPIA, table, "2024-07-31");
        assertThat(alpia.hostile()).hasSize(2);
        assertThat(alpia.answered().stated()).hasSize(2);
        assertThat(alpia.unanswered()).isEmpty();
        assertThat(alpia.open()).isEmpty();
        assertThat(alpia.given().stated()).isEmpty();
        assertThat(alpia.statedMirrorShare()).isEmpty();
        assertThat(alpia.statedDelay()).isEmpty();
        var boria = sheet(BORIA, table, "2024-07-31");
        assertThat(boria.hostile()).hasSize(2); // the second note is a step of the expulsion
        assertThat(boria.given().stated()).hasSize(2);
        assertThat(boria.mirrors().stated()).hasSize(1);
        assertThat(boria.statedMirrorShare()).hasValue(0.5);
        assertThat(boria.statedDelay()).hasValue(7.0); // delays 2, 7, 8
        assertThat(alpia.begun()).isEqualTo(1);
        assertThat(boria.begun()).isZero();
        assertThat(boria.episodes()).isEqualTo(1);
    }

    @Test
    void whatIsInferredStandsApart() {
        var table = """
                2024-03-01 ALP>BOR accuse
                2024-05-10 ALP>BOR expel_diplomats 10:diplomats issue=cyber
                2024-05-11 BOR>ALP expel_diplomats 10:diplomats issue=cyber
                """;
        var record = EventTable.record(table, "2024-05-31");
        var links = PairLinks.of(record, LocalDate.MIN);
        assertThat(links).hasSize(1);
        double sure = links.get(0).probability();
        var alpia = sheet(ALPIA, table, "2024-05-31");
        assertThat(alpia.answered().stated()).isEmpty();
        assertThat(alpia.answered().inferred()).extracting(Act::id).containsExactly("e2");
        assertThat(alpia.answered().expected()).isCloseTo(sure, within(1e-12));
        assertThat(alpia.unanswered()).extracting(Act::id).containsExactly("e1");
        var boria = sheet(BORIA, table, "2024-05-31");
        assertThat(boria.mirrors().inferred()).hasSize(1);
        assertThat(boria.mirrors().stated()).isEmpty();
        assertThat(boria.inferredDelay()).hasValue(1);
        assertThat(boria.statedDelay()).isEmpty();
    }

    @Test
    void anUnansweredActStandsBesideEarlierDelays() {
        var table = new StringBuilder();
        for (int i = 1; i <= 8; i++) { // answered after 1 to 8 days
            table.append("20%d-03-01 ALP>BOR accuse id=a%d\n".formatted(10 + i, i));
            table.append("20%d-03-%02d BOR>ALP accuse answers=a%d\n".formatted(10 + i, 1 + i, i));
        }
        table.append("2024-05-01 ALP>BOR impose_sanctions id=open\n");
        var alpia = sheet(ALPIA, table.toString(), "2024-05-03");
        assertThat(alpia.delays().scope()).isEqualTo(Scope.SIDE);
        assertThat(alpia.delays().answers()).isEqualTo(8);
        assertThat(alpia.open()).hasSize(1);
        var open = alpia.open().get(0);
        assertThat(open.act().id()).isEqualTo("open");
        assertThat(open.day()).isEqualTo(2);
        assertThat(open.cameWithin()).hasValue(0.25);
        assertThat(open.stillToCome()).isEmpty(); // six were watched for longer than two days
    }

    @Test
    void aPairWithFewAnswersIsHeldAgainstTheReference() {
        var alpia = sheet(ALPIA, "2024-05-01 ALP>BOR impose_sanctions", "2024-05-03");
        assertThat(alpia.delays().scope()).isEqualTo(Scope.REFERENCE);
        assertThat(alpia.open().get(0).cameWithin().orElseThrow()).isBetween(0.1, 0.9);
    }

    @Test
    void whatIsLearnedLaterChangesNothing() {
        var table = """
                2024-05-10 ALP>BOR expel_diplomats 10:diplomats
                2024-05-20 BOR>ALP expel_diplomats 10:diplomats answers=e1
                """;
        assertThat(sheet(ALPIA, table, "2024-05-15"))
                .isEqualTo(sheet(ALPIA, "2024-05-10 ALP>BOR expel_diplomats 10:diplomats", "2024-05-15"));
    }
}
