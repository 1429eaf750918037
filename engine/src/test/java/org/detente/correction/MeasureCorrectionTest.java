package org.detente.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.detente.correction.Change.Life.Bound;
import org.detente.correction.Effect.Outcome;
import org.detente.event.Act;
import org.detente.event.EventTable;
import org.detente.event.Quantity;
import org.detente.ledger.Ledger;
import org.detente.ledger.Measure;
import org.detente.ledger.Step;
import org.detente.ontology.Ontology;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What analysts say of measures: their days, their steps, their number. */
class MeasureCorrectionTest {
    private static final Instant WHEN = Instant.parse("2024-09-01T10:00:00Z");
    private static final String SANCTIONS = """
            2024-03-01 ALP>BOR impose_sanctions 5:persons id=first
            2024-04-01 ALP>BOR impose_sanctions 9:persons id=second
            2024-05-01 ALP>BOR lift_sanctions 5:persons id=lift
            2024-05-02 BOR>ALP close_mission id=theirs
            """;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Change.Life life(
            @Nullable String announced, @Nullable String effective, @Nullable String ended, Set<Bound> cleared) {
        return new Change.Life(
                announced == null ? null : day(announced),
                effective == null ? null : day(effective),
                ended == null ? null : day(ended),
                null,
                cleared);
    }

    private static Target target(String id) {
        return Target.of(act(EventTable.acts(SANCTIONS), id));
    }

    private static Act act(List<Act> acts, String id) {
        return acts.stream().filter(act -> act.id().equals(id)).findFirst().orElseThrow();
    }

    private static Overlay overlay(Change... changes) {
        var corrections = new ArrayList<Correction>();
        for (var change : changes) {
            int number = corrections.size() + 1;
            corrections.add(new Correction(number, WHEN.plusSeconds(number), "A. Reader", "the gazette", change));
        }
        return new Overlay(corrections);
    }

    private static Ledger ledger(Change... changes) {
        return Ledger.of(overlay(changes).apply(EventTable.acts(SANCTIONS)).acts());
    }

    private static Measure measure(Ledger ledger, String id) {
        return ledger.measures().stream()
                .filter(measure -> measure.act().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutACorrectionTheLiftingEndsTheOneOfItsNumber() {
        assertThat(measure(ledger(), "first").ended().orElseThrow().day()).isEqualTo(day("2024-05-01"));
        assertThat(measure(ledger(), "second").ended()).isEmpty();
    }

    @Test
    void daysAreSetWithNameAndReason() {
        var measure = measure(
                ledger(new Change.Measure(target("second"), life("2024-04-02", "2024-04-20", "2024-06-30", Set.of()))),
                "second");
        assertThat(measure.announced()).isEqualTo(day("2024-04-02"));
        assertThat(measure.from()).isEqualTo(day("2024-04-20"));
        assertThat(measure.on(day("2024-04-10"))).isEqualTo(Measure.Status.ANNOUNCED);
        assertThat(measure.start().reason()).isEqualTo("by hand, A. Reader on 2024-09-01: the gazette");
        assertThat(measure.ended().orElseThrow().day()).isEqualTo(day("2024-06-30"));
        assertThat(measure.ended().orElseThrow().reason()).startsWith("by hand, A. Reader");
    }

    @Test
    void aReopenedMeasureHasNoEndAndMayEndAgainByHand() {
        var reopened = new Change.Measure(target("first"), life(null, null, null, EnumSet.of(Bound.ENDED)));
        assertThat(measure(ledger(reopened), "first").ended()).isEmpty();
        var ended = new Change.Measure(target("first"), life(null, null, "2024-07-01", Set.of()));
        assertThat(measure(ledger(reopened, ended), "first")
                        .ended()
                        .orElseThrow()
                        .day())
                .isEqualTo(day("2024-07-01"));
    }

    @Test
    void whatWasOnlyAnnouncedIsNotInForce() {
        var announced = new Change.Measure(target("theirs"), life(null, null, null, EnumSet.of(Bound.EFFECTIVE)));
        assertThat(measure(ledger(announced), "theirs").on(day("2024-06-01"))).isEqualTo(Measure.Status.ANNOUNCED);
    }

    @Test
    void theNumberOfAMeasureChanges() {
        var more = new Change.Measure(
                target("second"), new Change.Life(null, null, null, new Quantity(12, "persons"), Set.of()));
        assertThat(measure(ledger(more), "second").act().detail().howMany()).isEqualTo(new Quantity(12, "persons"));
    }

    @Test
    void aJoinedActIsAStepAndASeparateOneIsNone() {
        var joined = ledger(new Change.Join(target("second"), target("first")));
        assertThat(joined.measures()).extracting(measure -> measure.act().id()).containsExactly("first", "theirs");
        assertThat(measure(joined, "first").life()).anySatisfy(step -> {
            assertThat(step.kind()).isEqualTo(Step.Kind.CARRIED_OUT);
            assertThat(step.act().id()).isEqualTo("second");
            assertThat(step.reason()).startsWith("by hand, A. Reader");
        });
        var again = ledger(new Change.Join(target("second"), target("first")), new Change.Separate(target("second")));
        assertThat(again.measures()).hasSize(3);

        var note = """
                2024-03-01 ALP>BOR expel_diplomats 3:diplomats id=a
                2024-03-09 ALP>BOR expel_diplomats 3:diplomats id=b answers=a
                """;
        assertThat(Ledger.of(EventTable.acts(note)).measures()).hasSize(1);
        var apart = overlay(new Change.Separate(Target.of(act(EventTable.acts(note), "b"))));
        assertThat(Ledger.of(apart.apply(EventTable.acts(note)).acts()).measures())
                .hasSize(2);
    }

    @Test
    void anActOfTheOtherSideOrAnEarlierOneIsNoStep() {
        var effects = overlay(
                        new Change.Join(target("theirs"), target("first")),
                        new Change.Join(target("first"), target("second")))
                .apply(EventTable.acts(SANCTIONS))
                .effects();
        assertThat(effects).extracting(Effect::outcome).containsOnly(Outcome.DOES_NOT_FIT);
    }

    @Test
    void actsOfOneDayThatAreJoinedToEachOtherLoseNeither() {
        var table = "2024-03-01 ALP>BOR impose_sanctions 5:persons id=a\n2024-03-01 ALP>BOR impose_tariff id=b\n";
        var acts = EventTable.acts(table);
        var one = Target.of(act(acts, "a"));
        var other = Target.of(act(acts, "b"));
        var ledger = Ledger.of(overlay(new Change.Join(one, other), new Change.Join(other, one))
                .apply(acts)
                .acts());
        assertThat(ledger.measures()).hasSize(1);
        assertThat(ledger.measures().get(0).steps()).hasSize(1);
    }

    @Test
    void aMeasureThatIsSplitIsTwo() {
        var parts = List.of(
                new Change.Part(List.of(), new Quantity(4, "persons")),
                new Change.Part(List.of(), new Quantity(5, "persons")));
        assertThat(ledger(new Change.Split(target("second"), parts)).measures()).hasSize(4);
    }

    @Test
    void nothingLaterIsKnown() {
        var later = overlay(new Change.Measure(target("second"), life(null, null, "2024-06-30", Set.of())));
        var known = later.apply(EventTable.acts(SANCTIONS), day("2024-06-01")).acts();
        assertThat(measure(Ledger.of(known), "second").ended()).isEmpty();
    }

    @Test
    void aLineOfTheFileIsReadBackAsItWas() throws Exception {
        for (var change : List.of(
                new Change.Measure(target("first"), life("2024-03-02", "2024-03-03", "2024-07-01", Set.of())),
                new Change.Measure(target("first"), life(null, null, null, EnumSet.allOf(Bound.class))),
                new Change.Join(target("second"), target("first")),
                new Change.Separate(target("second")))) {
            var correction = overlay(change).corrections().get(0);
            var reader = new CorrectionReader(Ontology.standard());
            assertThat(reader.read(1, CorrectionWriter.line(correction))).isEqualTo(correction);
        }
    }
}
