package org.detente.forecast.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void countsFadeAsTheFormulaSays() {
        var tally = new Tally();
        tally.add(7, 0);
        tally.add(7, 3);
        tally.add(7, 3);
        int id = tally.find(7);
        assertThat(tally.count(id)).isEqualTo(3);
        assertThat(tally.gap(id)).isEqualTo(3);
        assertThat(tally.daysSinceLast(id, 10)).isEqualTo(7);
        // Python: 2**(-10/7) + 2 * 2**(-7/7)
        assertThat(tally.decayed(id, Decay.WEEK, 10)).isCloseTo(1.371498572284237, within(1e-12));
    }

    @Test
    void whatNeverHappenedIsNothing() {
        var tally = new Tally();
        int id = tally.find(7);
        assertThat(id).isNegative();
        assertThat(tally.count(id)).isZero();
        assertThat(tally.decayed(id, Decay.MONTH, 5)).isZero();
        assertThat(tally.daysSinceLast(id, 5)).isEqualTo(Tally.NEVER);
    }

    @Test
    void manyKeysAreFoundAgain() {
        var tally = new Tally();
        for (int i = 0; i < 5000; i++) {
            tally.add(Key.of(i, i % 7, 3 * i), i / 100);
        }
        for (int i = 0; i < 5000; i++) {
            int id = tally.find(Key.of(i, i % 7, 3 * i));
            assertThat(tally.last(id)).isEqualTo(i / 100);
            assertThat(Key.first(tally.key(id))).isEqualTo(i);
            assertThat(Key.middle(tally.key(id))).isEqualTo(i % 7);
            assertThat(Key.last(tally.key(id))).isEqualTo(3 * i);
        }
    }
}
