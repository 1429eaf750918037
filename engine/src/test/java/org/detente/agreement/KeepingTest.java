package org.detente.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Locale;
import org.detente.actor.Directory;
import org.detente.agreement.ClauseStatus.State;
import org.detente.base.Table;
import org.detente.event.Act;
import org.detente.event.EventTable;
import org.junit.jupiter.api.Test;

class KeepingTest {
    private static final String HEADER =
            "agreement,title,parties,signed,from,until,clause,text,sign,who,acts,issue,words,source\n";
    private static final String PACT = HEADER + """
            pact,Pact,ALP;BOR,2020-01-01,2020-01-01,2024-01-01,nets,No intrusion,breach,does,cyber_attack,cyber,,made up
            pact,Pact,ALP;BOR,2020-01-01,2020-01-01,2024-01-01,nets,No intrusion,breach,accused,accuse;attribute_cyber,cyber,,made up
            pact,Pact,ALP;BOR,2020-01-01,2020-01-01,2024-01-01,talks,Yearly talks,keep,does,talks,cyber,,made up
            pact,Pact,ALP;BOR,2020-01-01,2020-01-01,2024-01-01,talks,Yearly talks,breach,does,cancel_talks,cyber,,made up
            pact,Pact,ALP;BOR,2020-01-01,2020-01-01,2024-01-01,plans,No secret plans,,,,,,made up
            """;
    private static final Agreement AGREEMENT = register(PACT).get("pact");

    private static Register register(String csv) {
        return Register.of(
                Table.read("pact.csv", new StringReader(csv), ','),
                Directory.standard().withInvented());
    }

    private static ClauseStatus status(String clause, String acts, String day) {
        return Keeping.of(AGREEMENT, EventTable.acts(acts), LocalDate.parse(day)).stream()
                .filter(status -> status.clause().id().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBreachThatIsOnRecordIsABreach() {
        var status = status("talks", "2021-05-01 ALP>BOR cancel_talks issue=cyber", "2021-06-01");
        assertThat(status.state()).isEqualTo(State.BREACHED);
        assertThat(status.reason()).isEqualTo("cancellation of talks by ALP on 2021-05-01");
    }

    @Test
    void keptAgainAfterABreachSaysSo() {
        var status = status("talks", """
                2021-05-01 ALP>BOR cancel_talks issue=cyber
                2021-07-01 ALP>BOR talks issue=cyber
                """, "2021-08-01");
        assertThat(status.state()).isEqualTo(State.KEPT);
        assertThat(status.reason()).contains("after a breach on 2021-05-01");
    }

    @Test
    void whatOnePartyClaimsAndTheOtherDeniesIsContested() {
        var status = status("nets", """
                2021-05-01 ALP>BOR accuse issue=cyber id=claim
                2021-05-03 BOR>ALP deny id=denial
                2021-05-04 CEL>ALP deny
                """, "2021-06-01");
        assertThat(status.state()).isEqualTo(State.CONTESTED);
        assertThat(status.claims()).extracting(Act::id).containsExactly("claim");
        assertThat(status.denials()).extracting(Act::id).containsExactly("denial");
    }

    @Test
    void anAllegedDeedIsAClaimAndNoBreach() {
        var status = status("nets", "2021-05-01 BOR>ALP cyber_attack issue=cyber stance=ALLEGED", "2021-06-01");
        assertThat(status.state()).isEqualTo(State.CONTESTED);
        assertThat(status.breaches()).isEmpty();
    }

    @Test
    void whatNothingWouldShowIsUnobservable() {
        assertThat(status("plans", "2021-05-01 ALP>BOR accuse issue=cyber", "2021-06-01")
                        .state())
                .isEqualTo(State.UNOBSERVABLE);
    }

    @Test
    void silenceIsNotKeeping() {
        assertThat(status("nets", "2021-05-01 ALP>BOR praise", "2021-06-01").state())
                .isEqualTo(State.NOT_SEEN);
    }

    @Test
    void bindsFromItsFirstDayUntilItsEnd() {
        var breach = "2021-05-01 ALP>BOR cancel_talks issue=cyber";
        assertThat(status("talks", breach, "2019-06-01").state()).isEqualTo(State.NOT_YET);
        assertThat(status("talks", breach, "2024-01-01").state()).isEqualTo(State.LAPSED);
        assertThat(status("talks", "2019-05-01 ALP>BOR cancel_talks issue=cyber", "2021-01-01")
                        .state())
                .isEqualTo(State.NOT_SEEN);
    }

    @Test
    void whatIsLearnedLaterChangesNothing() {
        var status = status("talks", "2021-05-01 ALP>BOR cancel_talks issue=cyber learned=2021-09-01", "2021-06-01");
        assertThat(status.state()).isEqualTo(State.NOT_SEEN);
    }

    @Test
    void actsOfStrangersAndOfOtherIssuesChangeNothing() {
        var status = status("talks", """
                2021-05-01 CEL>BOR cancel_talks issue=cyber
                2021-05-01 ALP>BOR cancel_talks issue=trade
                """, "2021-06-01");
        assertThat(status.state()).isEqualTo(State.NOT_SEEN);
    }

    @Test
    void wordsTellOneTreatyFromAnother() {
        var agreement = register(HEADER
                        + "t,Treaty,ALP;BOR,2020-01-01,,,look,Looking,breach,does,suspend_agreement,,blue treaty,s\n")
                .get("t");
        var acts = EventTable.acts("2021-05-01 ALP>BOR suspend_agreement");
        assertThat(Keeping.of(agreement, acts, LocalDate.parse("2021-06-01"))
                        .get(0)
                        .state())
                .isEqualTo(State.NOT_SEEN);
        var own = register(HEADER
                        + "t,Treaty,ALP;BOR,2020-01-01,,,look,Looking,breach,does,suspend_agreement,,%s,s\n"
                                .formatted(acts.get(0).summary().toUpperCase(Locale.ROOT)))
                .get("t");
        assertThat(Keeping.of(own, acts, LocalDate.parse("2021-06-01")).get(0).state())
                .isEqualTo(State.BREACHED);
    }

    @Test
    void aFallThatHadBegunEarlierIsNotCreditedToTheSignature() {
        var trend = status("nets", """
                2018-02-01 BOR>ALP cyber_attack issue=cyber
                2018-06-01 BOR>ALP cyber_attack issue=cyber
                2018-09-01 ALP>BOR accuse issue=cyber
                2019-06-01 BOR>ALP cyber_attack issue=cyber
                """, "2022-01-01").trend();
        assertThat(trend.yearBeforeLast()).isEqualTo(3);
        assertThat(trend.lastYear()).isEqualTo(1);
        assertThat(trend.since()).isZero();
        assertThat(trend.toString()).contains("the fall had begun before the signature");
    }

    @Test
    void aRegisterThatDoesNotMakeSenseNamesTheLine() {
        assertThatThrownBy(() -> register(HEADER + "p,P,ALP;BOR,2020-13-01,,,c,C,,,,,,s\n"))
                .hasMessageContainingAll("pact.csv:2", "2020-13-01", "Write it like");
        assertThatThrownBy(() -> register(HEADER + "p,P,ALP;BOR,2020-01-01,,,c,C,breach,does,no_such_act,,,s\n"))
                .hasMessageContainingAll("pact.csv:2", "no_such_act");
        assertThatThrownBy(() -> register(HEADER + "p,P,ALP,2020-01-01,,,c,C,,,,,,s\n"))
                .hasMessageContainingAll("pact.csv:2", "not two");
        assertThatThrownBy(() -> register(HEADER + "p,P,ALP;BOR,2020-01-01,,,c,C,maybe,does,talks,,,s\n"))
                .hasMessageContainingAll("pact.csv:2", "maybe", "KEEP");
        assertThatThrownBy(() -> register("agreement,title\np,P\n")).hasMessageContainingAll("parties", "missing");
        assertThatThrownBy(() -> register(PACT).get("peace")).hasMessageContainingAll("peace", "pact");
    }

    @Test
    void theShippedRegisterAndTheTemplateCanBeRead() {
        assertThat(Register.standard().agreements()).hasSizeGreaterThanOrEqualTo(3);
        var filled = Register.template().replace("AAA;BBB", "ALP;BOR");
        assertThat(register(filled).get("cyber-pact").clauses()).hasSize(4);
    }
}
