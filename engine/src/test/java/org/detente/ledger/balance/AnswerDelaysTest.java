package org.detente.ledger.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detente.base.Table;
import org.detente.event.Act;
import org.detente.event.ActMerger;
import org.detente.ledger.Answer;
import org.detente.ledger.Answers;
import org.detente.ledger.Ledger;
import org.detente.ledger.balance.AnswerDelays.Scope;
import org.detente.ledger.balance.AnswerDelays.Watch;
import org.detente.source.Chronology;
import org.junit.jupiter.api.Test;

class AnswerDelaysTest {
    /** Ten acts: answered after 1, 1, 3, 10 days; six watched in vain for 2, 5, 20, 20, 20 and 20. */
    private static final AnswerDelays TEN = new AnswerDelays(
            Scope.SIDE,
            Stream.concat(
                            Stream.of(1L, 1L, 3L, 10L).map(days -> new Watch(days, true)),
                            Stream.of(2L, 5L, 20L, 20L, 20L, 20L).map(days -> new Watch(days, false)))
                    .toList());

    @Test
    void theShippedTableIsThatOfTheReferenceChronology() {
        var drawn = ActMerger.merge(Chronology.reference().events()).stream()
                .collect(Collectors.groupingBy(act -> act.dyad().pair()))
                .values()
                .stream()
                .flatMap(AnswerDelaysTest::rows)
                .sorted()
                .toList();
        var shipped = Table.ofResource(AnswerDelays.class, "delays.tsv").rows().stream()
                .map(row -> row.get("day") + "\t" + row.get("delay"))
                .toList();
        assertThat(shipped)
                .as("renew delays.tsv with:%n%s", String.join("\n", drawn))
                .isEqualTo(drawn);
    }

    private static Stream<String> rows(List<Act> acts) {
        var steps = Ledger.of(acts).laterSteps();
        var first = Answers.stated(acts).stream()
                .filter(answer -> !steps.contains(answer.act().id()))
                .filter(answer -> answer.act().isBy(answer.trigger().dyad().recipient()))
                .collect(Collectors.toMap(Answer::trigger, Answer::delayDays, Math::min));
        return acts.stream()
                .filter(act -> act.type().isConflict() && !act.type().symmetric() && !steps.contains(act.id()))
                .map(act -> act.day() + "\t" + (first.containsKey(act) ? first.get(act) : ""));
    }

    @Test
    void sharesAreOfTheAnswersThatCame() {
        assertThat(TEN.answers()).isEqualTo(4);
        assertThat(TEN.shareWithin(0)).hasValue(0);
        assertThat(TEN.shareWithin(1)).hasValue(0.5);
        assertThat(TEN.shareWithin(10)).hasValue(1);
        assertThat(new AnswerDelays(Scope.SIDE, List.of()).shareWithin(10)).isEmpty();
    }

    @Test
    void theChanceOfOneToComeCountsThoseStillWaiting() {
        // By hand: of 8 watched for more than one day one is left out after 2; of the 7 left one is answered after 3;
        // one is left out
        // after 5; of the 5 left one is answered after 10. 1 - (6/7)(4/5) = 11/35.
        assertThat(TEN.stillToCome(1, 90).orElseThrow()).isCloseTo(11.0 / 35, within(1e-12));
        assertThat(TEN.stillToCome(1, 2).orElseThrow()).isCloseTo(1.0 / 7, within(1e-12));
    }

    @Test
    void fewActsGiveNoChance() {
        assertThat(TEN.stillToCome(2, 90)).isEmpty(); // seven were watched for longer
    }

    @Test
    void withoutCensoringTheChanceIsTheShare() {
        var all = new AnswerDelays(
                Scope.SIDE,
                IntStream.rangeClosed(1, 20)
                        .mapToObj(day -> new Watch(day, true))
                        .toList());
        assertThat(all.stillToCome(10, 5).orElseThrow()).isCloseTo(0.5, within(1e-12)); // 5 of the 10 left
    }

    @Test
    void theReferenceKnowsNothingLater() {
        var then = AnswerDelays.ofReference(LocalDate.of(2014, 3, 20));
        var now = AnswerDelays.ofReference(LocalDate.of(2024, 12, 31));
        assertThat(then.watches()).hasSizeLessThan(now.watches().size());
        assertThat(then.answers()).isLessThan(now.answers());
        assertThat(AnswerDelays.ofReference(LocalDate.of(1990, 1, 1)).watches()).isEmpty();
    }
}
