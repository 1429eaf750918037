package org.detente.forecast.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.event.EventTable;
import org.detente.event.PairRecord;
import org.detente.forecast.register.Resolution.Outcome;
import org.junit.jupiter.api.Test;

class ResolverTest {
    private static final LocalDate JULY_31 = LocalDate.of(2024, 7, 31);
    private static final String BEFORE = "2024-07-31 ALP>BOR expel_diplomats";

    private static PairRecord record(String... rows) {
        return EventTable.record(String.join("\n", rows), "2026-01-01");
    }

    private static Registered forecast(String family) {
        var sources = record(BEFORE).coverage().sources();
        return new Registered(
                "f", JULY_31, JULY_31, "BOR", "ALP", family, 7, "rule", 0.4, Map.of(), "rules", "", JULY_31, sources);
    }

    private static Optional<Resolution> resolve(Registered forecast, String today, PairRecord now) {
        return new Resolver(LocalDate.parse(today)).resolve(forecast, Optional.of(now));
    }

    @Test
    void yesAsSoonAsTheActIsOnRecord() {
        var now = record(BEFORE, "2024-08-02 BOR>ALP expel_diplomats id=answer");
        var resolution = resolve(forecast("expulsion"), "2024-08-02", now).orElseThrow();
        assertThat(resolution.outcome()).isEqualTo(Outcome.YES);
        assertThat(resolution.act()).contains("answer");
        assertThat(resolution.dataState()).isEqualTo(DataState.of(now)).hasSize(16);
    }

    @Test
    void openAsLongAsDataHaveNotReachedTheLastDay() {
        assertThat(resolve(forecast("expulsion"), "2024-08-03", record(BEFORE))).isEmpty();
        assertThat(resolve(forecast("expulsion"), "2024-09-30", record(BEFORE, "2024-08-06 BOR>ALP accuse")))
                .isEmpty();
    }

    @Test
    void noWhenDataReachTheLastDayWithoutSuchAnAct() {
        // what came a day too late, was done by the other side, was of another family, or was only threatened does not
        // count
        var now = record(
                BEFORE,
                "2024-08-01 ALP>BOR expel_diplomats",
                "2024-08-03 BOR>ALP impose_sanctions",
                "2024-08-04 BOR>ALP expel_nationals stance=THREATENED",
                "2024-08-08 BOR>ALP expel_diplomats");
        assertThat(resolve(forecast("expulsion"), "2024-09-01", now).orElseThrow())
                .satisfies(resolution -> assertThat(resolution.outcome()).isEqualTo(Outcome.NO))
                .satisfies(resolution -> assertThat(resolution.reason()).contains("data to 2024-08-08"));
    }

    @Test
    void bothDidWhatIsSymmetric() {
        var now = record(BEFORE, "2024-08-05 ALP>BOR talks");
        assertThat(resolve(forecast("talks"), "2024-09-01", now).orElseThrow().outcome())
                .isEqualTo(Outcome.YES);
    }

    @Test
    void voidWhenItCanNeverBeTold() {
        assertThat(resolve(forecast("witchcraft"), "2024-08-01", record(BEFORE))
                        .orElseThrow()
                        .reason())
                .contains("\"witchcraft\"");
        assertThat(resolve(forecast("expulsion"), "2026-01-01", record(BEFORE)).orElseThrow())
                .satisfies(resolution -> assertThat(resolution.outcome()).isEqualTo(Outcome.VOID))
                .satisfies(resolution -> assertThat(resolution.reason()).contains("data end on 2024-07-31"));
        assertThat(new Resolver(LocalDate.of(2024, 9, 1)).resolve(forecast("expulsion"), Optional.empty()))
                .hasValueSatisfying(
                        resolution -> assertThat(resolution.outcome()).isEqualTo(Outcome.VOID));
        var elsewhere = new Registered(
                "f",
                JULY_31,
                JULY_31,
                "BOR",
                "ALP",
                "expulsion",
                7,
                "rule",
                0.4,
                Map.of(),
                "rules",
                "",
                JULY_31,
                List.of("another wire"));
        assertThat(resolve(elsewhere, "2024-09-01", record(BEFORE, "2024-08-20 BOR>ALP accuse"))
                        .orElseThrow()
                        .reason())
                .contains("another wire");
    }
}
