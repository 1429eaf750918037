package org.detente.forecast.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.detente.actor.Dyad;
import org.detente.event.Act;
import org.detente.event.ActMerger;
import org.detente.source.Chronology;
import org.junit.jupiter.api.Test;

/** The spring of 2021 as it looked on the evening of 15 April, when ten Russian diplomats had been told to leave. */
class ChronologyForecastTest {
    private static final LocalDate APRIL_15 = LocalDate.of(2021, 4, 15);

    private static List<Act> knownOn(LocalDate day) {
        return ActMerger.merge(Chronology.reference().events().stream()
                .filter(event -> !event.learned().isAfter(day) && !event.day().isAfter(day))
                .map(event -> event.asKnownOn(day))
                .toList());
    }

    @Test
    void russiaExpelsUsDiplomatsIsAmongTheFirstThreeAnswers() {
        var acts = knownOn(APRIL_15);
        var history = History.ofActs(acts, APRIL_15);
        var both = List.of(new Dyad("USA", "RUS"), new Dyad("RUS", "USA"));
        var forecasts = PairForecaster.learn(history).forecast(history, both, Horizon.WEEK);
        var expulsion = forecasts.stream()
                .limit(3)
                .filter(act -> act.question().toString().equals("RUS>USA expulsion"))
                .findFirst()
                .orElseThrow();
        var rule = expulsion.cards().get(0);
        assertThat(rule.condition()).isEqualTo(Condition.ANSWER_IN_KIND);
        assertThat(rule.precedents()).anyMatch(Precedent::isHit).anyMatch(precedent -> !precedent.isHit());
        assertThat(expulsion.probability()).isGreaterThan(10 * expulsion.baseline(Baseline.BASE_RATE));
        var ids = acts.stream().map(Act::id).toList();
        assertThat(rule.precedents()).allSatisfy(precedent -> {
            assertThat(ids).contains(precedent.trigger().id());
            assertThat(precedent.trigger().date()).isBefore(APRIL_15);
        });
    }
}
