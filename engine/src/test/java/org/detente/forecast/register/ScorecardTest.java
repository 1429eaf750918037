package org.detente.forecast.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.detente.forecast.register.Resolution.Outcome;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final RegisterFile.Content FOUR = new RegisterFile.Content(
            List.of(
                    RegisterFileTest.forecast("a", 0.8),
                    RegisterFileTest.forecast("b", 0.3),
                    RegisterFileTest.forecast("c", 0.5),
                    RegisterFileTest.forecast("d", 0.5)),
            Map.of(
                    "a", RegisterFileTest.resolution("a", Outcome.YES),
                    "b", RegisterFileTest.resolution("b", Outcome.NO),
                    "c", RegisterFileTest.resolution("c", Outcome.VOID)),
            List.of());

    @Test
    void countsWhatIsOpenAndVoidAndScoresTheRest() {
        var card = Scorecard.of(FOUR);
        assertThat(List.of(card.registered(), card.open(), card.yes(), card.no()))
                .containsExactly(4, 1, 1, 1);
        assertThat(card.voids()).containsExactly(Map.entry("act of 2024-08-02", 1));
        var all = card.groups().get(0);
        // Python: ((1-.8)**2+.3**2)/2; (-log(.8)-log(.7))/2; base rate said .1 of both: (.9**2+.1**2)/2
        assertThat(all.brier().score()).isCloseTo(0.065, within(1e-12));
        assertThat(all.logScore()).isCloseTo(0.28990924762646, within(1e-12));
        assertThat(all.skills().get("base_rate").value()).isCloseTo(1 - 0.065 / 0.41, within(1e-12));
        assertThat(card.groups())
                .extracting(Scorecard.Group::name)
                .containsExactly("all", "7 days", "expulsion", "in advance");
        assertThat(card.table().bins()).hasSize(2);
    }

    @Test
    void nothingResolvedIsNoScore() {
        var card = Scorecard.of(new RegisterFile.Content(FOUR.forecasts(), Map.of(), List.of()));
        assertThat(card.groups()).isEmpty();
        assertThat(card.open()).isEqualTo(4);
    }
}
