package org.detente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detente.actor.Pair;
import org.detente.event.PairRecord;
import org.detente.source.Chronology;
import org.junit.jupiter.api.Test;

/** Lives on the reference chronology, read line by line by a person. */
class ReferenceLivesTest {

    private static Map<String, Measure> ledger(String first, String second, String asOf) {
        var day = LocalDate.parse(asOf);
        var record = PairRecord.of(
                Pair.of(first, second), day, Chronology.reference().events(), day);
        return Ledger.of(record.acts()).measures().stream()
                .collect(Collectors.toMap(measure -> measure.act().id(), measure -> measure));
    }

    private static List<String> inForce(Map<String, Measure> measures, String action, String day) {
        return measures.values().stream()
                .filter(measure ->
                        measure.act().type().id().equals(action) && measure.isInForceOn(LocalDate.parse(day)))
                .map(measure -> measure.act().id())
                .sorted()
                .toList();
    }

    @Test
    void theTariffsOfAmericaAndChina() {
        var trade = ledger("USA", "CHN", "2020-12-31");
        assertThat(trade.get("USA-CHN-2018-09-24-a")
                        .ended()
                        .orElseThrow()
                        .by()
                        .orElseThrow()
                        .id())
                .isEqualTo("USA-CHN-2019-05-10-a"); // 200 bn, from 10 to 25 per cent
        assertThat(trade.get("CHN-USA-2018-09-24-a").ended().orElseThrow().day())
                .isEqualTo(LocalDate.of(2019, 6, 1)); // 60 bn, announced on 13 May
        assertThat(inForce(trade, "impose_tariff", "2020-03-01"))
                .containsExactly(
                        "CHN-USA-2018-07-06-a",
                        "CHN-USA-2018-08-23-a",
                        "CHN-USA-2019-05-13-a",
                        "CHN-USA-2019-08-23-a",
                        "USA-CHN-2018-07-06-a",
                        "USA-CHN-2018-08-23-a",
                        "USA-CHN-2019-05-10-a");
        var declared = trade.get("USA-CHN-2019-08-23-a"); // 30 per cent on 250 bn: never took effect
        assertThat(declared.on(LocalDate.of(2020, 3, 1))).isEqualTo(Measure.Status.ANNOUNCED);
        assertThat(trade.get("USA-CHN-2018-07-06-a").possible())
                .extracting(step -> step.kind() + " " + step.act().id())
                .containsExactly("SUPERSEDED USA-CHN-2019-08-23-a", "EASED USA-CHN-2020-02-14-a");
        assertThat(trade.get("USA-CHN-2020-07-22-a").from()).isEqualTo(LocalDate.of(2020, 7, 24)); // Houston
    }

    @Test
    void europeAndChinaOnOneDay() {
        assertThat(ledger("EUU", "CHN", "2021-03-22").values())
                .hasSize(2)
                .allSatisfy(measure -> assertThat(measure.ended()).isEmpty());
    }

    @Test
    void indiaResumedSomeVisasAndCanadasDiplomatsWereHome() {
        var quarrel = ledger("IND", "CAN", "2023-12-31");
        var visas = quarrel.get("IND-CAN-2023-09-21-a");
        assertThat(visas.ended()).isEmpty();
        assertThat(visas.life()).extracting(Step::kind).contains(Step.Kind.EASED);
        assertThat(quarrel.get("CAN-IND-2023-10-19-a").isInForceOn(LocalDate.of(2023, 10, 19)))
                .isTrue();
        assertThat(quarrel.get("IND-CAN-2023-09-19-a").life())
                .extracting(Step::kind)
                .contains(Step.Kind.DUE);
    }

    @Test
    void qatarGotItsBordersBackADayBeforeItsRelations() {
        var rift = ledger("SAU", "QAT", "2021-12-31").get("SAU-QAT-2017-06-05-a");
        assertThat(rift.life())
                .extracting(step -> step.day() + " " + step.kind())
                .containsExactly(
                        "2017-06-05 ANNOUNCED", "2017-06-05 IN_FORCE", "2021-01-04 EASED", "2021-01-05 LIFTED");
    }

    @Test
    void whatIsLearnedLaterChangesNothing() {
        var then = ledger("USA", "CHN", "2019-05-31");
        assertThat(then.get("USA-CHN-2018-07-06-a").possible()).isEmpty();
        assertThat(then.get("CHN-USA-2018-09-24-a").isInForceOn(LocalDate.of(2019, 5, 31)))
                .isTrue();
        assertThat(ledger("IND", "CAN", "2023-10-24")
                        .get("IND-CAN-2023-09-21-a")
                        .life())
                .hasSize(2);
    }
}
