package org.detente.ledger.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.detente.event.Act;
import org.detente.event.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelayChanceTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 400;

    /** The test as its definition has it: shift the answering side's acts by every number of days, and look. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalsEveryShiftTriedOut(long seed) {
        var random = new Random(seed);
        var table = new StringBuilder(
                "%s ALP>BOR accuse id=first\n%s ALP>BOR accuse id=last\n".formatted(FIRST, FIRST.plusDays(DAYS - 1)));
        var days = new ArrayList<Integer>();
        for (int i = 0; i < 6; i++) {
            int day = random.nextInt(DAYS);
            if (days.stream().allMatch(other -> Math.abs(other - day) > 1)) {
                days.add(day);
                table.append("%s BOR>ALP expel_diplomats id=b%d\n".formatted(FIRST.plusDays(day), i));
            }
        }
        int trigger = Math.max(0, days.get(0) - random.nextInt(20));
        table.append("%s ALP>BOR expel_diplomats id=t\n".formatted(FIRST.plusDays(trigger)));
        var acts = EventTable.acts(table.toString());
        int delay = days.get(0) - trigger;
        int sooner = 0;
        for (int shift = 0; shift < DAYS; shift++) {
            int by = shift;
            sooner += days.stream().anyMatch(day -> Math.floorMod(day + by - trigger, DAYS) <= delay) ? 1 : 0;
        }
        assertThat(new DelayChance(acts).of(act(acts, "b0"), act(acts, "t")).orElseThrow())
                .isCloseTo((double) sooner / DAYS, within(1e-12));
    }

    @Test
    void aRecordOfAFewWeeksSaysNothing() {
        var acts = EventTable.acts("2024-05-10 ALP>BOR accuse id=a\n2024-05-12 BOR>ALP accuse id=b\n");
        assertThat(new DelayChance(acts).of(act(acts, "b"), act(acts, "a"))).isEmpty();
    }

    private static Act act(List<Act> acts, String id) {
        return acts.stream().filter(act -> act.id().equals(id)).findFirst().orElseThrow();
    }
}
