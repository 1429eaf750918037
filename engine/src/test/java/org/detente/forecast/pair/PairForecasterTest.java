package org.detente.forecast.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.detente.actor.Dyad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairForecasterTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate END = LocalDate.of(2024, 3, 1);
    private static final List<Dyad> BOTH = List.of(new Dyad("ALP", "BOR"), new Dyad("BOR", "ALP"));

    private static List<NextAct> forecast(List<Deed> deeds) {
        var history = History.of(deeds, List.of(), END);
        return PairForecaster.learn(history).forecast(history, BOTH, Horizon.MONTH);
    }

    /** 300 deeds are a short record, for rules; 4,000 a long one, for the fitted model. */
    @ParameterizedTest
    @ValueSource(ints = {300, 4000})
    void laterDeedsChangeNothing(int number) {
        for (long seed = 1; seed <= 2; seed++) {
            var known = DeedTable.random(number, FIRST, 400, seed);
            known.removeIf(deed -> deed.date().isAfter(END));
            var withLater = new ArrayList<>(known);
            withLater.addAll(DeedTable.random(number, END.plusDays(1), 200, seed + 100));
            assertThat(forecast(withLater)).isEqualTo(forecast(known));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 4000})
    void everyForecastFallsApartIntoReasonsAndIsNeverSure(int number) {
        var forecasts = forecast(DeedTable.random(number, FIRST, 426, 3));
        assertThat(forecasts).hasSize(2 * ActFamily.all().size());
        for (var act : forecasts) {
            double p = act.probability();
            assertThat(p).isStrictlyBetween(0.0, 1.0);
            assertThat(act.reasons().stream().mapToDouble(Reason::points).sum())
                    .as(act.question().toString())
                    .isCloseTo(Math.log(p / (1 - p)), within(1e-9));
            assertThat(act.probability(Horizon.WEEK)).isLessThanOrEqualTo(p);
            assertThat(act.probability(Horizon.QUARTER)).isGreaterThanOrEqualTo(p);
            for (var baseline : Baseline.values()) {
                assertThat(act.baseline(baseline)).isStrictlyBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void precedentsAreOnRecordAndOver() {
        var deeds = DeedTable.random(300, FIRST, 426, 4);
        for (var act : forecast(deeds)) {
            for (var card : act.cards()) {
                for (var precedent : card.precedents()) {
                    assertThat(deeds).contains(precedent.trigger());
                    assertThat(precedent.trigger().date().plusDays(30)).isBeforeOrEqualTo(END);
                    precedent.answer().ifPresent(deed -> {
                        assertThat(deeds).contains(deed);
                        assertThat(deed.day()).isGreaterThan(precedent.trigger().day());
                    });
                }
            }
        }
    }

    @Test
    void aLongRecordThatAnswersInKindTeachesTheModelToExpectAnswers() {
        var deeds = DeedTable.random(4000, FIRST, 426, 5);
        var threat = ActFamily.get("threat");
        deeds.removeIf(
                deed -> deed.dyad().pair().isOf("ALP", "BOR") && deed.date().isAfter(END.minusDays(14)));
        var calm = History.of(deeds, List.of(), END);
        var provoked = calm.with(DeedTable.deed(END, BOTH.get(0), threat));
        var forecaster = PairForecaster.learn(calm);
        var answer = new Question(BOTH.get(1), threat);
        assertThat(forecaster.probability(provoked, answer, Horizon.WEEK))
                .isGreaterThan(1.2 * forecaster.probability(calm, answer, Horizon.WEEK));
    }

    @Test
    void aFewDeedsLongBeforeASourceThatWatchesEverybodyDoNotMakeItLookRare() {
        var deeds = DeedTable.random(4000, FIRST, 426, 7);
        var alone = forecast(deeds);
        deeds.addAll(DeedTable.random(40, FIRST.minusYears(10), 3000, 8));
        var withEarlier = forecast(deeds);
        for (var act : withEarlier) {
            var same = alone.stream()
                    .filter(other -> other.question().equals(act.question()))
                    .findFirst()
                    .orElseThrow();
            assertThat(act.probability()).as(act.question().toString()).isCloseTo(same.probability(), within(0.1));
            assertThat(act.baseline(Baseline.BASE_RATE)).isCloseTo(same.baseline(Baseline.BASE_RATE), within(0.05));
        }
    }

    @Test
    void statesThatNeverMetGetTheRateOfAll() {
        var history = History.of(DeedTable.random(300, FIRST, 400, 6), List.of(), END);
        var strangers = List.of(new Dyad("GAR", "HEL"));
        var forecasts = PairForecaster.learn(history).forecast(history, strangers, Horizon.MONTH);
        assertThat(forecasts).allSatisfy(act -> assertThat(act.probability()).isStrictlyBetween(0.0, 0.5));
    }

    @Test
    void oneActorAloneAndOneDayAloneAreAnswered() {
        var history = History.of(DeedTable.of("2024-03-01  ALP>BOR  threat"), List.of(), END);
        var forecasts = PairForecaster.learn(history).forecast(history, BOTH, Horizon.WEEK);
        assertThat(forecasts).allSatisfy(act -> assertThat(act.probability()).isStrictlyBetween(0.0, 1.0));
    }
}
