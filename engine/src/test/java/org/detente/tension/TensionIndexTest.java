package org.detente.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.detente.actor.Dyad;
import org.detente.event.CodedEvent;
import org.detente.event.EventTable;
import org.detente.event.PairRecord;
import org.detente.event.RandomEvents;
import org.detente.ontology.QuadClass;
import org.detente.ontology.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensionIndexTest {
    private static final Dyad ALPIA_TO_BORIA = new Dyad("ALP", "BOR");
    private static final Dyad BORIA_TO_ALPIA = new Dyad("BOR", "ALP");
    private static final String SUMMER = """
            2024-07-01 ALP>BOR accuse
            2024-07-28 ALP>BOR military_attack
            2024-07-31 ALP>BOR expel_diplomats 10:diplomats
            2024-07-31 BOR>ALP accuse
            2024-07-31 ALP>BOR talks
            """;
    /** The flat scale makes the arithmetic plain: every hostile act scores -1. */
    private final TensionIndex flat = new TensionIndex(new TensionSettings(Scale.FLAT, 30, 0.1, 1, 90));

    @Test
    void agreesWithAnIndependentCalculation() {
        // Python: 2**(-30/30) + 2**(-3/30) + math.log2(11) + 0.1*math.log2(11)
        var tension = flat.of(EventTable.record(SUMMER, "2024-07-31"), ALPIA_TO_BORIA);
        assertThat(tension.points().orElseThrow()).isCloseTo(5.238407772037834, within(1e-12));
        assertThat(tension.stock().orElseThrow()).isCloseTo(0.34594316186372975, within(1e-12));
        assertThat(tension.cooperationPoints()).hasValue(1.0);
    }

    @Test
    void moneyCountsInBillions() {
        // Python: math.log2(201), 1, 1
        assertThat(weight("impose_tariff 200:USD_bn")).isCloseTo(7.651051691178929, within(1e-12));
        assertThat(weight("impose_tariff 200000:USD_mn")).isCloseTo(7.651051691178929, within(1e-12));
        assertThat(weight("impose_tariff 5:USD_mn")).isEqualTo(1.0); // as much as one without a number
        assertThat(weight("impose_tariff")).isEqualTo(1.0);
        assertThat(weight("withdraw_agreement 200:USD_bn")).isEqualTo(1.0); // no act that is counted
    }

    private double weight(String act) {
        var tension = flat.of(EventTable.record("2024-07-31 ALP>BOR " + act, "2024-07-31"), ALPIA_TO_BORIA);
        return tension.flow(QuadClass.MATERIAL_CONFLICT).orElseThrow();
    }

    @Test
    void aMeetingCountsForBothSides() {
        assertThat(flat.of(EventTable.record(SUMMER, "2024-07-31"), BORIA_TO_ALPIA)
                        .cooperationPoints())
                .hasValue(1.0);
    }

    @Test
    void aMeasureThatEndedIsNoLongerInTheStock() {
        var table = "2024-07-01 ALP>BOR impose_sanctions ended=2024-07-20";
        assertThat(flat.of(EventTable.record(table, "2024-07-19"), ALPIA_TO_BORIA)
                        .stock())
                .hasValue(0.1);
        assertThat(flat.of(EventTable.record(table, "2024-07-20"), ALPIA_TO_BORIA)
                        .stock())
                .hasValue(0.0);
    }

    @Test
    void belowTheFloorThereIsNoNumberButAReason() {
        var tension = new TensionIndex(TensionSettings.STANDARD)
                .of(EventTable.record("2024-07-01 ALP>BOR accuse", "2024-07-31"), ALPIA_TO_BORIA);
        assertThat(tension.points()).isEmpty();
        assertThat(tension.why()).contains("1 acts of this pair", "floor is 5");
    }

    @Test
    void longAfterTheEndOfTheDataThereIsNoNumber() {
        var tension = flat.of(EventTable.record(SUMMER, "2024-12-31"), ALPIA_TO_BORIA);
        assertThat(tension.points()).isEmpty();
        assertThat(tension.why()).contains("2024-07-31", "153 days");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void contributionsSumToTheValueAndTheSeriesEndsOnIt(long seed) {
        var record = EventTable.record(RandomEvents.of(seed, 200), "2020-07-18");
        for (var dyad : List.of(ALPIA_TO_BORIA, BORIA_TO_ALPIA)) {
            var tension = flat.of(record, dyad);
            double sum = tension.conflict().stream()
                    .mapToDouble(Contribution::points)
                    .sum();
            assertThat(tension.points().orElseThrow()).isCloseTo(sum, within(1e-9));
            var series = TensionSeries.of(record, dyad, flat.settings());
            assertThat(series.points(series.days() - 1)).isCloseTo(sum, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsLearnedLaterChangesNothing(long seed) {
        var events = RandomEvents.of(seed, 200);
        var today = LocalDate.of(2020, 4, 15);
        var knownThen = events.stream()
                .filter(event -> !event.learned().isAfter(today))
                .map(event -> event.asKnownOn(today))
                .toList();
        assertThat(EventTable.record(events, "2020-04-15")).isEqualTo(EventTable.record(knownThen, "2020-04-15"));
        assertThat(both(events, "2020-04-15")).isEqualTo(both(knownThen, "2020-04-15"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void swappingTheActorsSwapsTheDirections(long seed) {
        var events = RandomEvents.of(seed, 200);
        var plain = both(events, "2020-07-18");
        var swapped = both(RandomEvents.swapped(events), "2020-07-18");
        assertThat(swapped.get(0).points()).isEqualTo(plain.get(1).points());
        assertThat(swapped.get(1).points()).isEqualTo(plain.get(0).points());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void actsOfOthersChangeNothing(long seed) {
        var events = RandomEvents.of(seed, 200);
        var ofThePair = events.stream()
                .filter(event -> !event.actor().code().equals("COR"))
                .filter(event -> !event.recipient().orElseThrow().code().equals("COR"))
                .toList();
        assertThat(points(events)).isEqualTo(points(ofThePair));
    }

    @Test
    void theSeriesIsTheIndexOfEachDay() {
        // Curated rows known at once: nothing is merged or revised later, so that each day's view is the final one.
        var events = RandomEvents.of(11, 600).stream()
                .filter(event -> event.learned().equals(event.day()))
                .filter(event -> event.evidence().grade().isCurated())
                .filter(event -> event.detail().endedOn().isEmpty())
                .toList();
        var last = EventTable.record(events, "2020-07-18");
        var series = TensionSeries.of(last, ALPIA_TO_BORIA, flat.settings());
        for (int i = 0; i < series.days(); i += 7) {
            PairRecord then =
                    EventTable.record(events, series.first().plusDays(i).toString());
            assertThat(series.points(i))
                    .isCloseTo(flat.of(then, ALPIA_TO_BORIA).points().orElseThrow(), within(1e-9));
        }
    }

    @Test
    void percentilesGiveTiesTheirAverage() {
        assertThat(new TensionSeries(LocalDate.EPOCH, 1, 1, 1, 1).percentileOfLast())
                .isEqualTo(0.5);
        assertThat(new TensionSeries(LocalDate.EPOCH, 1, 2, 3, 4).percentileOfLast())
                .isEqualTo(0.875);
    }

    @Test
    void aNewExtremeIsSaidAsSuch() {
        assertThat(new TensionSeries(LocalDate.EPOCH, 3, 2, 1).endsOnItsLowest())
                .isTrue();
        assertThat(new TensionSeries(LocalDate.EPOCH, 1, 2, 1).endsOnItsLowest())
                .isFalse();
        assertThat(new TensionSeries(LocalDate.EPOCH, 1, 2, 3).endsOnItsHighest())
                .isTrue();
        assertThat(new TensionSeries(LocalDate.EPOCH, 1).endsOnItsHighest()).isFalse();
        assertThat(new TensionSeries(LocalDate.EPOCH, new double[0]).endsOnItsLowest())
                .isFalse();
    }

    @Test
    void refusesSettingsOutOfRangeAndSaysWhatIsUsual() {
        assertThatThrownBy(() -> new TensionSettings(Scale.FLAT, 0, 0.1, 5, 90))
                .hasMessageContainingAll("was 0", "30 is usual");
        assertThatThrownBy(() -> new TensionSettings(Scale.FLAT, 30, Double.NaN, 5, 90))
                .hasMessageContaining("[0, 1]");
        assertThatThrownBy(() -> new TensionSettings(Scale.FLAT, 30, 0.1, 0, 90))
                .hasMessageContaining("floorActs");
        assertThatThrownBy(() -> new TensionSettings(Scale.FLAT, 30, 0.1, 5, -1))
                .hasMessageContaining("maxGapDays");
    }

    @Test
    void theLadderNamesTheHighestHostileActOfLate() {
        var record = EventTable.record(SUMMER, "2024-07-31");
        assertThat(Ladder.of(record, "ALP").act().orElseThrow().type().id()).isEqualTo("military_attack");
        assertThat(Ladder.of(EventTable.record(SUMMER, "2024-12-31"), "ALP").rung())
                .isZero();
    }

    private List<Tension> both(List<CodedEvent> events, String day) {
        var record = EventTable.record(events, day);
        return List.of(flat.of(record, ALPIA_TO_BORIA), flat.of(record, BORIA_TO_ALPIA));
    }

    private List<Object> points(List<CodedEvent> events) {
        return both(events, "2020-07-18").stream().<Object>map(Tension::points).toList();
    }
}
