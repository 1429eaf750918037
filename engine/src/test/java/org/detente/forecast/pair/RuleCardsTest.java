package org.detente.forecast.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.detente.actor.Dyad;
import org.junit.jupiter.api.Test;

class RuleCardsTest {
    private static final Question BOR_EXPELS = new Question(new Dyad("BOR", "ALP"), ActFamily.get("expulsion"));

    /** Boria answered Alpia once within a week and once too late, and Celia once; Doria never answered Celia. */
    private static final String RECORD = """
            2024-01-10  ALP>BOR  expulsion
            2024-01-13  BOR>ALP  expulsion
            2024-03-01  ALP>BOR  expulsion
            2024-03-20  BOR>ALP  expulsion
            2024-04-01  CEL>BOR  expulsion
            2024-04-05  BOR>CEL  expulsion
            2024-05-01  CEL>DOR  expulsion
            2024-07-31  ALP>BOR  expulsion
            """;

    private static final LocalDate JULY_31 = LocalDate.of(2024, 7, 31);

    private static RuleCard answerInKind(String record, LocalDate end) {
        return new RuleCards(History.of(DeedTable.of(record), List.of(), end))
                .of(BOR_EXPELS, Horizon.WEEK).stream()
                        .filter(card -> card.condition() == Condition.ANSWER_IN_KIND)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void countsEarlierCasesOfTheTwoOfTheActorAndOfOthers() {
        var card = answerInKind(RECORD, JULY_31);
        assertThat(card.current().map(Deed::id)).contains("ALP>BOR-2024-07-31");
        assertThat(card.precedents()).hasSize(2);
        assertThat(card.hits()).isEqualTo(1);
        assertThat(card.precedents().get(0).answer().map(Deed::id)).contains("BOR>ALP-2024-01-13");
        assertThat(card.byActor()).isEqualTo(new Counts(1, 1));
        // Boria's expulsions, too, are triggers for the others: of Alpia twice, of Celia once, and Celia's for Doria
        assertThat(card.byOthers()).isEqualTo(new Counts(4, 0));
    }

    @Test
    void drawsAShareTowardsThoseOfTheActorOfOthersAndTheBaseRate() {
        // Python: d=204; pooled=(8+1)/6/d; rate=(2+1)/(d+1/pooled); base=1-exp(-rate*7)
        // o=(0+4*base)/(4+4); a=(1+4*o)/(1+4); (1+4*a)/(2+4)
        double days = 204;
        double rate = 3 / (days + 1 / (9.0 / 6 / days));
        double base = 1 - Math.exp(-rate * 7);
        double expected = (1 + 4 * ((1 + 4 * (4 * base / 8)) / 5)) / 6;
        assertThat(answerInKind(RECORD, JULY_31).probability()).isCloseTo(expected, within(1e-12));
        assertThat(expected).isCloseTo(0.3157, within(1e-3));
    }

    @Test
    void anAnswerGivenLeavesNothingToAnswer() {
        var answered = RECORD + "2024-08-02  BOR>ALP  expulsion\n";
        assertThat(answerInKind(answered, LocalDate.of(2024, 8, 1)).holds()).isTrue();
        assertThat(answerInKind(answered, LocalDate.of(2024, 8, 2)).holds()).isFalse();
        assertThat(answerInKind(RECORD, LocalDate.of(2024, 9, 30)).holds()).isFalse();
    }

    @Test
    void aCaseIsAskedAsLongAfterItsTriggerAsToday() {
        // four days on, January was answered already, and in March the answer still came too late
        var card = answerInKind(RECORD, LocalDate.of(2024, 8, 4));
        assertThat(card.age()).isEqualTo(4);
        assertThat(card.precedents()).hasSize(1);
        assertThat(card.hits()).isZero();
    }
}
