package org.detente.forecast.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.detente.actor.Dyad;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final LocalDate JULY_1 = LocalDate.of(2024, 7, 1);
    private static final LocalDate JULY_31 = LocalDate.of(2024, 7, 31);
    private static final Dyad ALP_BOR = new Dyad("ALP", "BOR");
    private static final ActFamily TALKS = ActFamily.get("talks");
    private final History history = History.of(DeedTable.of("""
                    2024-07-01  ALP>BOR  talks
                    2024-07-20  ALP>BOR  threat
                    2024-07-30  ALP>BOR  talks
                    2024-08-05  ALP>BOR  talks
                    """), List.of(), JULY_31);

    @Test
    void countsWhatCameUpToADay() {
        var past = history.on((int) JULY_31.toEpochDay());
        assertThat(past.count(ALP_BOR, TALKS.number(), 7)).isEqualTo(1);
        assertThat(past.countEver(ALP_BOR, TALKS.number())).isEqualTo(2);
        assertThat(past.gap(ALP_BOR, TALKS.number())).isEqualTo(1);
        assertThat(past.gap(ALP_BOR.reversed(), TALKS.number())).isEqualTo(Past.NEVER);
        assertThat(past.count(ALP_BOR, DyadDays.HOSTILE, 30)).isEqualTo(1);
        assertThat(past.rung(ALP_BOR, 90)).isEqualTo(3);
        assertThat(history.on((int) JULY_1.toEpochDay()).gap(ALP_BOR, TALKS.number()))
                .isZero();
    }

    @Test
    void knowsNothingOfADayAfterItsEnd() {
        assertThatThrownBy(() -> history.on((int) JULY_31.toEpochDay() + 1))
                .hasMessageContaining("knows nothing of 2024-08-01");
        assertThatThrownBy(() -> history.happened(ALP_BOR, TALKS, JULY_31, JULY_31.plusDays(7)))
                .hasMessageContaining("2024-08-07");
        assertThatThrownBy(() -> history.until(JULY_31.plusDays(1))).hasMessageContaining("2024-08-01");
        assertThat(history.happened(ALP_BOR, TALKS, JULY_1, JULY_31)).isTrue();
        assertThat(history.happened(ALP_BOR, TALKS, JULY_1, JULY_1.plusDays(28)))
                .isFalse();
    }
}
