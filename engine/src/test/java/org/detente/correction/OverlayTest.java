package org.detente.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.detente.correction.Effect.Outcome;
import org.detente.event.Act;
import org.detente.event.ActMerger;
import org.detente.event.CodedEvent;
import org.detente.event.EventTable;
import org.detente.event.Evidence;
import org.detente.event.Quantity;
import org.detente.event.RandomEvents;
import org.detente.event.Stance;
import org.detente.ledger.Ledger;
import org.detente.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Corrections laid over acts: what they change, and that they change nothing else. */
class OverlayTest {
    private static final Instant WHEN = Instant.parse("2024-09-01T10:00:00Z");
    private static final String SPRING = """
            2024-03-01 ALP>BOR expel_diplomats 10:diplomats id=a
            2024-03-04 BOR>ALP expel_diplomats 4:diplomats id=b answers=a
            2024-03-05 BOR>ALP expel_diplomats 6:diplomats id=c answers=a
            2024-03-09 ALP>BOR accuse id=d
            """;

    private static Correction made(int second, Change change) {
        return new Correction(second, WHEN.plusSeconds(second), "A. Reader", "reason " + second, change);
    }

    private static Overlay overlay(Change... changes) {
        var corrections = new ArrayList<Correction>();
        for (var change : changes) {
            corrections.add(made(corrections.size() + 1, change));
        }
        return new Overlay(corrections);
    }

    private static Act act(List<Act> acts, String id) {
        return acts.stream().filter(act -> act.id().equals(id)).findFirst().orElseThrow();
    }

    private static Target target(String id) {
        return Target.of(act(EventTable.acts(SPRING), id));
    }

    private static Change.Values quantity(double amount) {
        return new Change.Values(null, null, null, null, new Quantity(amount, "diplomats"), null, null, null, Set.of());
    }

    private static Change.Values stance(Stance stance) {
        return new Change.Values(null, null, null, null, null, null, stance, null, Set.of());
    }

    @Test
    void aCorrectedActSaysByWhomAndWhy() {
        var acts = overlay(new Change.Correct(target("a"), quantity(9)))
                .apply(EventTable.acts(SPRING))
                .acts();
        assertThat(act(acts, "a").detail().howMany()).isEqualTo(new Quantity(9, "diplomats"));
        assertThat(act(acts, "a").remarks()).hasToString("[correct by A. Reader on 2024-09-01: reason 1]");
    }

    @Test
    void theLaterOneHasTheLastWord() {
        var acts = overlay(new Change.Correct(target("a"), quantity(9)), new Change.Correct(target("a"), quantity(8)))
                .apply(EventTable.acts(SPRING))
                .acts();
        assertThat(act(acts, "a").detail().howMany()).isEqualTo(new Quantity(8, "diplomats"));
    }

    @Test
    void whatWasOnlyThreatenedIsNoAct() {
        var acts = overlay(new Change.Correct(target("d"), stance(Stance.THREATENED)))
                .apply(EventTable.acts(SPRING))
                .acts();
        assertThat(acts).extracting(Act::id).containsExactly("a", "b", "c");
    }

    @Test
    void mergedActsAreOneAndWhatAnsweredThemAnswersIt() {
        var table = SPRING + "2024-03-10 ALP>BOR protest_note id=f answers=c";
        var acts = overlay(new Change.Merge(List.of(target("b"), target("c"))))
                .apply(EventTable.acts(table))
                .acts();
        assertThat(acts).extracting(Act::id).containsExactly("a", "b", "d", "f");
        assertThat(act(acts, "b").evidence()).hasSize(2);
        assertThat(act(acts, "f").detail().answers()).containsExactly("b");
    }

    @Test
    void anActSplitByQuantitiesIsAnsweredInAllItsParts() {
        var parts = List.of(
                new Change.Part(List.of(), new Quantity(4, "diplomats")),
                new Change.Part(List.of(), new Quantity(6, "diplomats")));
        var acts = overlay(new Change.Split(target("a"), parts))
                .apply(EventTable.acts(SPRING))
                .acts();
        assertThat(acts).extracting(Act::id).containsExactly("a/1", "a/2", "b", "c", "d");
        assertThat(act(acts, "b").detail().answers()).containsExactly("a/1", "a/2");
    }

    @Test
    void anActSplitByEvidenceKeepsEveryReport() {
        var merged = overlay(new Change.Merge(List.of(target("b"), target("c"))))
                .apply(EventTable.acts(SPRING))
                .acts();
        var reports = act(merged, "b").evidence();
        var parts = List.of(
                new Change.Part(List.of(reports.get(1).text()), null),
                new Change.Part(List.of(reports.get(0).text()), null));
        var split = overlay(new Change.Split(Target.of(act(merged, "b")), parts))
                .apply(merged)
                .acts();
        assertThat(act(split, "b/1").evidence()).containsExactly(reports.get(1));
        assertThat(act(split, "b/2").evidence()).containsExactly(reports.get(0));
    }

    @Test
    void linksAreTakenAwayAndPut() {
        var acts = overlay(new Change.Unlink(target("c"), target("a")), new Change.Link(target("d"), target("b")))
                .apply(EventTable.acts(SPRING))
                .acts();
        assertThat(act(acts, "c").detail().answers()).isEmpty();
        assertThat(act(acts, "c").isUnlinkedFrom("a")).isTrue();
        assertThat(act(acts, "d").detail().answers()).containsExactly("b");
        assertThat(act(acts, "b").isUnlinkedFrom("a")).isFalse();
    }

    @Test
    void anActThatTheSourcesDoNotHaveIsAddedWithItsEvidence() {
        var corrected = overlay(added()).apply(EventTable.acts(SPRING));
        var act = corrected.acts().get(corrected.acts().size() - 1);
        assertThat(act.summary()).isEqualTo("Alpia closed its consulate in Boria.");
        assertThat(act.evidence().get(0).origin().source()).isEqualTo(Overlay.SOURCE);
    }

    private static Change added() {
        return new Change.Add(new Change.NewAct(
                LocalDate.of(2024, 5, 1),
                LocalDate.of(2024, 5, 1),
                "ALP",
                "BOR",
                Ontology.standard().get("close_mission"),
                Stance.ASSERTED,
                null,
                null,
                null,
                "Alpia closed its consulate in Boria.",
                "Alpium Post"));
    }

    @Test
    void withNewIdsItIsFoundByWhatItSays() {
        var renamed = EventTable.acts(SPRING.replace("id=", "id=new-")).stream()
                .map(act -> rewritten(act))
                .toList();
        var corrected = overlay(new Change.Correct(target("a"), quantity(9))).apply(renamed);
        assertThat(act(corrected.acts(), "new-a").detail().howMany()).isEqualTo(new Quantity(9, "diplomats"));
    }

    /** The words of the first import: the table writes ids into them. */
    private static Act rewritten(Act act) {
        var evidence = act.evidence().stream()
                .map(report -> new Evidence(
                        report.origin(),
                        report.text().replace("new-", ""),
                        report.cites(),
                        report.published(),
                        report.grade()))
                .toList();
        return new Act(
                act.id(), act.day(), act.learned(), act.dyad(), act.type(), act.stance(), act.detail(), evidence);
    }

    @Test
    void anIdThatWentToAnotherActIsNoTarget() {
        var other = EventTable.acts("2024-08-01 BOR>ALP talks id=a");
        var corrected = overlay(new Change.Drop(target("a"))).apply(other);
        assertThat(corrected.acts()).isEqualTo(other);
        assertThat(corrected.effects().get(0).outcome()).isEqualTo(Outcome.WITHOUT_TARGET);
        assertThat(corrected.effects().get(0).why()).contains("no act is on record", "ALP>BOR expel_diplomats");
    }

    @Test
    void severalThatCouldBeMeantAreNoTarget() {
        var twins = new ArrayList<Act>();
        for (var id : List.of("x", "y")) {
            var act = act(EventTable.acts(SPRING), "a");
            twins.add(new Act(
                    id, act.day(), act.learned(), act.dyad(), act.type(), act.stance(), act.detail(), act.evidence()));
        }
        var corrected = overlay(new Change.Drop(target("a"))).apply(twins);
        assertThat(corrected.acts()).isEqualTo(twins);
        assertThat(corrected.effects().get(0).why()).startsWith("2 acts on record could be");
    }

    @Test
    void aWithdrawalOfAWithdrawalLetsItHoldAgain() {
        var first = overlay(new Change.Drop(target("d")));
        var key = first.corrections().get(0).key();
        var withdrawn = first.plus(List.of(made(7, new Change.Withdraw(key))));
        var again = withdrawn.plus(List.of(
                made(8, new Change.Withdraw(withdrawn.corrections().get(1).key()))));
        var acts = EventTable.acts(SPRING);
        assertThat(withdrawn.apply(acts).acts()).isEqualTo(acts);
        assertThat(again.apply(acts).acts()).isEqualTo(first.apply(acts).acts());
    }

    @Test
    void whatWasCorrectedLaterIsNotKnown() {
        var overlay = overlay(new Change.Drop(target("d")));
        assertThat(overlay.madeBy(LocalDate.of(2024, 8, 31)).isEmpty()).isTrue();
        assertThat(overlay.madeBy(LocalDate.of(2024, 9, 1))).isEqualTo(overlay);
        assertThat(overlay(added()).apply(List.of(), LocalDate.of(2024, 4, 30)).acts())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theLawsHoldWhateverTheData(long seed) {
        var events = RandomEvents.of(seed, 150);
        var acts = ActMerger.merge(events);
        var overlay = random(seed, acts);
        var once = overlay.apply(acts);

        assertThat(overlay.apply(once.acts()).acts()).as("twice is once").isEqualTo(once.acts());

        var more = new ArrayList<CodedEvent>(later(seed));
        more.addAll(events);
        var news = ActMerger.merge(more);
        var expected = new ArrayList<>(once.acts());
        news.stream().filter(act -> act.id().startsWith("n")).forEach(expected::add);
        assertThat(overlay.apply(news).acts())
                .as("after a new import nothing else moves")
                .containsExactlyInAnyOrderElementsOf(expected);

        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Ledger.of(overlay.apply(ActMerger.merge(shuffled)).acts()))
                .as("measures after the same import in another order")
                .isEqualTo(Ledger.of(once.acts()));

        var touched = touched(overlay);
        var before = acts.stream().filter(act -> !touched.contains(act.id())).toList();
        assertThat(once.acts())
                .as("unrelated acts stay")
                .containsAll(before.stream()
                        .filter(act -> act.detail().answers().stream().noneMatch(touched::contains))
                        .toList());

        var withdrawals = new ArrayList<Correction>();
        overlay.corrections()
                .forEach(one -> withdrawals.add(made(1000 + withdrawals.size(), new Change.Withdraw(one.key()))));
        assertThat(overlay.plus(withdrawals).apply(acts).acts()).as("withdrawn").isEqualTo(acts);
    }

    private static Set<String> touched(Overlay overlay) {
        var ids = new HashSet<String>();
        overlay.corrections().forEach(one -> one.change().targets().forEach(target -> ids.add(target.id())));
        return ids;
    }

    /** Events of a later time, so that they join no act of the first import. */
    private static List<CodedEvent> later(long seed) {
        return RandomEvents.of(seed + 100, 40).stream()
                .map(event -> new CodedEvent(
                        "n" + event.id(),
                        event.day().plusYears(2),
                        event.learned().plusYears(2),
                        event.actor(),
                        event.target(),
                        event.type(),
                        event.stance(),
                        event.detail().withAnswers(List.of()).withEnded(null),
                        new Evidence(
                                event.evidence().origin(),
                                "later " + event.evidence().text(),
                                "",
                                event.evidence().published(),
                                event.evidence().grade())))
                .toList();
    }

    private static Overlay random(long seed, List<Act> acts) {
        var random = new Random(seed);
        var corrections = new ArrayList<Correction>();
        for (int i = 1; i <= 40; i++) {
            var one = Target.of(acts.get(random.nextInt(acts.size())));
            var other = Target.of(acts.get(random.nextInt(acts.size())));
            var change = switch (random.nextInt(12)) {
                case 0 -> new Change.Drop(one);
                case 1 -> new Change.Link(one, other);
                case 2 -> new Change.Unlink(one, other);
                case 3 -> new Change.Merge(List.of(one, other));
                case 4 -> new Change.Annotate(one);
                case 5 -> new Change.Confirm(one, null);
                case 6 ->
                    new Change.Split(
                            one,
                            List.of(
                                    new Change.Part(List.of(), new Quantity(1, "persons")),
                                    new Change.Part(List.of(), new Quantity(2, "persons"))));
                case 7 -> added();
                case 8 ->
                    new Change.Measure(
                            one,
                            new Change.Life(
                                    null,
                                    one.day().plusDays(random.nextInt(30)),
                                    random.nextBoolean() ? one.day().plusDays(30 + random.nextInt(30)) : null,
                                    null,
                                    Set.of()));
                case 9 -> new Change.Join(one, other);
                case 10 -> new Change.Separate(one);
                default -> new Change.Correct(one, quantity(1 + random.nextInt(9)));
            };
            corrections.add(made(i, change));
        }
        return new Overlay(corrections);
    }
}
