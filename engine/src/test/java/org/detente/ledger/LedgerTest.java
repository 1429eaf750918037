package org.detente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.detente.event.EventTable;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static Ledger ledger(String table) {
        return Ledger.of(EventTable.acts(table));
    }

    private static List<String> inForce(Ledger ledger, String day) {
        return ledger.inForceOn(LocalDate.parse(day)).stream()
                .map(measure -> measure.act().id())
                .toList();
    }

    @Test
    void aMeasureIsInForceFromItsDayUpToTheDayBeforeItsStatedEnd() {
        var ledger = ledger("2024-07-01 ALP>BOR impose_sanctions ended=2024-09-01");
        assertThat(inForce(ledger, "2024-06-30")).isEmpty();
        assertThat(inForce(ledger, "2024-07-01")).containsExactly("e1");
        assertThat(inForce(ledger, "2024-08-31")).containsExactly("e1");
        assertThat(inForce(ledger, "2024-09-01")).isEmpty();
    }

    @Test
    void theReturnOfTheAmbassadorEndsTheRecall() {
        var ledger = ledger("""
                2024-07-01 ALP>BOR recall_ambassador
                2024-07-02 BOR>ALP recall_ambassador
                2024-09-05 ALP>BOR return_ambassador
                """);
        assertThat(inForce(ledger, "2024-09-05")).containsExactly("e2");
        assertThat(ledger.measures()
                        .get(0)
                        .ended()
                        .orElseThrow()
                        .by()
                        .orElseThrow()
                        .id())
                .isEqualTo("e3");
    }

    @Test
    void whereSeveralMeasuresAreOpenNoneIsClosedByGuess() {
        var ledger = ledger("""
                2024-07-01 ALP>BOR close_mission
                2024-08-01 ALP>BOR close_mission
                2024-09-05 ALP>BOR reopen_mission
                """);
        assertThat(inForce(ledger, "2024-12-31")).containsExactly("e1", "e2");
    }

    @Test
    void easingIsNotEnding() {
        var ledger = ledger("""
                2024-07-01 ALP>BOR impose_sanctions
                2024-09-05 ALP>BOR ease_sanctions
                """);
        assertThat(inForce(ledger, "2024-12-31")).contains("e1");
    }

    @Test
    void talksThatAreHeldEndAllThatWereCalledOffByEitherSide() {
        var ledger = ledger("""
                2024-07-01 ALP>BOR cancel_talks
                2024-07-05 BOR>ALP cancel_talks
                2024-08-01 ALP>BOR cancel_talks
                2024-08-02 ALP>BOR recall_ambassador
                2024-09-05 BOR>ALP summit
                2024-10-01 ALP>BOR cancel_talks
                """);
        assertThat(inForce(ledger, "2024-09-04")).containsExactly("e1", "e2", "e3", "e4");
        assertThat(inForce(ledger, "2024-12-31")).containsExactly("e4", "e6");
    }

    @Test
    void whatBothDoEndsTheOnlyMeasureOfEachSide() {
        var ledger = ledger("""
                2024-07-01 ALP>BOR arrest
                2024-07-05 BOR>ALP arrest
                2024-07-07 BOR>ALP arrest
                2024-09-05 BOR>ALP prisoner_swap
                """);
        assertThat(inForce(ledger, "2024-12-31")).containsExactly("e2", "e3"); // of two, which was freed is not said
    }

    @Test
    void theActNearestToTheStatedDayIsTheOneThatEndedIt() {
        var ledger = ledger("""
                2024-07-01 ALP>BOR recall_ambassador ended=2024-09-08
                2024-09-05 ALP>BOR return_ambassador
                2024-09-08 ALP>BOR return_ambassador
                """);
        assertThat(endedBy(ledger, 0)).isEqualTo("e3");
    }

    @Test
    void easingEndsAMeasureOnADayThatTheRecordStates() {
        var ledger = ledger("""
                2024-07-01 ALP>BOR restrict_export ended=2024-09-05
                2024-09-05 ALP>BOR ease_export_controls
                """);
        assertThat(endedBy(ledger, 0)).isEqualTo("e2");
    }

    private static String endedBy(Ledger ledger, int measure) {
        return ledger.measures()
                .get(measure)
                .ended()
                .orElseThrow()
                .by()
                .orElseThrow()
                .id();
    }

    @Test
    void theNoteThatNamesTheExpelledIsAStepOfTheExpulsion() {
        var ledger = ledger("""
                2024-07-01 BOR>ALP expel_diplomats 10:diplomats
                2024-07-03 ALP>BOR expel_diplomats 10:diplomats answers=e1
                2024-07-08 ALP>BOR expel_diplomats 10:diplomats answers=e1
                """);
        assertThat(ledger.measures()).hasSize(2);
        assertThat(ledger.measures().get(1).steps())
                .singleElement()
                .extracting(act -> act.id())
                .isEqualTo("e3");
        assertThat(ledger.laterSteps()).containsExactly("e3");
    }

    @Test
    void anAnswerKnowsDelayKindAndSize() {
        var answers = Answers.stated(EventTable.acts("""
                2024-07-01 ALP>BOR expel_diplomats 10:diplomats
                2024-07-05 BOR>ALP expel_diplomats 5:diplomats answers=e1
                2024-07-06 BOR>ALP impose_sanctions answers=e1
                """));
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).delayDays()).isEqualTo(4);
        assertThat(answers.get(0).isSameKind()).isTrue();
        assertThat(answers.get(0).sizeRatio()).hasValue(0.5);
        assertThat(answers.get(0).isMirror()).isFalse();
        assertThat(answers.get(1).isSameKind()).isFalse();
        assertThat(answers.get(1).sizeRatio()).isEmpty();
    }

    @Test
    void anActOfTheSameSideIsNoAnswerButAFollowUp() {
        var acts = EventTable.acts("""
                2024-07-01 ALP>BOR accuse
                2024-07-05 ALP>BOR impose_sanctions answers=e1
                """);
        assertThat(Answers.stated(acts)).isEmpty();
        assertThat(Answers.followUps(acts)).hasSize(1);
    }

    @Test
    void whatBothDidIsByTheOtherSideToo() {
        var acts = EventTable.acts("""
                2024-07-01 ALP>BOR summit
                2024-07-05 ALP>BOR return_ambassador answers=e1
                2024-07-06 BOR>ALP return_ambassador answers=e1
                2024-07-09 BOR>ALP talks answers=e1
                2024-07-11 ALP>BOR talks answers=e3
                """);
        assertThat(Answers.stated(acts))
                .extracting(answer -> answer.act().id() + " " + answer.trigger().id())
                .containsExactly("e2 e1", "e3 e1", "e5 e3");
        assertThat(Answers.followUps(acts))
                .extracting(link -> link.act().id() + " " + link.earlier().id())
                .containsExactly("e4 e1");
    }
}
