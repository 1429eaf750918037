package org.detente.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActMergerTest { // Alpia (ALP), Boria (BOR) and Coria (COR) are invented: unit tests take no side

    @Test
    void twoReportsOfOneDeedAreOneActWithBothAsEvidence() {
        var acts = EventTable.acts("""
                2024-07-01 ALP>BOR expel_diplomats 10:diplomats
                2024-07-02 ALP>BOR expel_diplomats
                """);
        assertThat(acts).hasSize(1);
        assertThat(acts.get(0).evidence()).hasSize(2);
        assertThat(acts.get(0).day()).isEqualTo("2024-07-01");
        assertThat(acts.get(0).detail().howMany()).isEqualTo(new Quantity(10, "diplomats"));
    }

    @Test
    void twoDaysApartAreTwoActs() {
        assertThat(EventTable.acts("""
                2024-07-01 ALP>BOR expel_diplomats
                2024-07-03 ALP>BOR expel_diplomats
                """)).hasSize(2);
    }

    @Test
    void contradictingNumbersOrIssuesAreTwoActs() {
        assertThat(EventTable.acts("""
                2024-07-01 ALP>BOR expel_diplomats 10:diplomats
                2024-07-01 ALP>BOR expel_diplomats 2:diplomats
                2024-07-01 ALP>BOR accuse issue=cyber
                2024-07-01 ALP>BOR accuse issue=election
                """)).hasSize(4);
    }

    @Test
    void curatedRowsAreNeverMergedWithEachOther() {
        assertThat(EventTable.acts("""
                2024-07-01 ALP>BOR impose_sanctions curated
                2024-07-01 ALP>BOR impose_sanctions 32:persons curated
                """)).hasSize(2);
    }

    @Test
    void aCuratedRowInTwoFilesIsOneReportOfOneAct() {
        var rows = EventTable.events("""
                2024-07-01 ALP>BOR impose_sanctions 32:persons curated
                2024-07-03 BOR>ALP talks curated
                """);
        var twice = new ArrayList<>(rows);
        rows.stream().map(row -> elsewhere(row, row.evidence().text())).forEach(twice::add);
        assertThat(ActMerger.merge(twice)).isEqualTo(ActMerger.merge(rows));
    }

    @Test
    void aCuratedRowThatIsWordedAnewIsASecondReportOfTheSameAct() {
        var row =
                EventTable.events("2024-07-01 ALP>BOR impose_sanctions curated").get(0);
        var acts = ActMerger.merge(List.of(row, elsewhere(row, "Told in other words.")));
        assertThat(acts)
                .singleElement()
                .satisfies(act -> assertThat(act.evidence()).hasSize(2));
    }

    private static CodedEvent elsewhere(CodedEvent row, String text) {
        var evidence = row.evidence();
        return new CodedEvent(
                row.id(),
                row.day(),
                row.learned(),
                row.actor(),
                row.target(),
                row.type(),
                row.stance(),
                row.detail(),
                new Evidence(
                        Origin.ofLine("copy", "a copy", evidence.origin().line()),
                        text,
                        evidence.cites(),
                        evidence.published(),
                        evidence.grade()));
    }

    @Test
    void aMachineReportJoinsTheCuratedAct() {
        var acts = EventTable.acts("""
                2024-07-01 ALP>BOR 161
                2024-07-02 ALP>BOR expel_diplomats 10:diplomats curated
                """);
        assertThat(acts).hasSize(1);
        assertThat(acts.get(0).id()).isEqualTo("e2");
        assertThat(acts.get(0).type().id()).isEqualTo("expel_diplomats");
    }

    @Test
    void mirroredRowsOfAMeetingAreOneActOfBoth() {
        var acts = EventTable.acts("""
                2024-07-01 ALP>BOR talks
                2024-07-01 BOR>ALP talks
                """);
        assertThat(acts).hasSize(1);
        assertThat(acts.get(0).isBy("ALP")).isTrue();
        assertThat(acts.get(0).isBy("BOR")).isTrue();
    }

    @Test
    void whatIsOnlyThreatenedDeniedOrWithoutRecipientIsNoAct() {
        assertThat(EventTable.acts("""
                2024-07-01 ALP>BOR expel_diplomats stance=THREATENED
                2024-07-01 ALP>BOR military_attack stance=DENIED
                2024-07-01 ALP>-   accuse
                2024-07-01 ALP>ALP accuse
                """)).isEmpty();
    }

    @Test
    void anAllegationThatIsLaterAssertedIsAsserted() {
        var acts = EventTable.acts("""
                2024-07-01 ALP>BOR accuse stance=ALLEGED
                2024-07-01 ALP>BOR accuse
                """);
        assertThat(acts).singleElement().extracting(Act::stance).isEqualTo(Stance.ASSERTED);
    }

    @Test
    void answersPointToActsNotToReports() {
        var acts = EventTable.acts("""
                2024-07-01 ALP>BOR expel_diplomats id=first
                2024-07-01 ALP>BOR expel_diplomats id=second
                2024-07-03 BOR>ALP expel_diplomats answers=second
                """);
        assertThat(acts.get(1).detail().answers()).containsExactly(acts.get(0).id());
    }

    @Test
    void onOneDayAnAnswerFollowsWhatItAnswers() {
        assertThat(EventTable.acts("""
                2024-07-01 ALP>BOR impose_tariff id=a answers=d
                2024-07-01 ALP>BOR accuse id=b issue=election
                2024-07-01 BOR>ALP expel_diplomats id=c answers=e
                2024-07-01 BOR>ALP impose_tariff id=d answers=c
                2024-07-01 ALP>BOR expel_diplomats id=e answers=c
                2024-06-30 ALP>BOR accuse id=f issue=cyber
                """)).extracting(Act::id).containsExactly("f", "e", "c", "d", "a", "b");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void neitherOrderNorRepetitionChangesAnything(long seed) {
        var events = RandomEvents.of(seed, 300);
        var expected = ActMerger.merge(events);
        var shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, 150));
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(ActMerger.merge(shuffled)).isEqualTo(expected);
        assertThat(expected).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noReportIsLostOrCountedTwice(long seed) {
        var events = RandomEvents.of(seed, 300);
        var lines = ActMerger.merge(events).stream()
                .flatMap(act -> act.evidence().stream())
                .map(evidence -> evidence.origin().line())
                .sorted()
                .toList();
        assertThat(lines)
                .isEqualTo(events.stream()
                        .map(event -> event.evidence().origin().line())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void swappingTheTwoStatesSwapsTheActs(long seed) {
        var events = RandomEvents.of(seed, 200);
        List<String> plain = ActMerger.merge(events).stream()
                .map(act -> act.id() + act.day())
                .toList();
        var swapped = ActMerger.merge(RandomEvents.swapped(events));
        assertThat(swapped.stream().map(act -> act.id() + act.day()).toList()).isEqualTo(plain);
    }
}
