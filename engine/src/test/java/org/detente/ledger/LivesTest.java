package org.detente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detente.event.Act;
import org.detente.event.ActMerger;
import org.detente.event.CodedEvent;
import org.detente.event.EventTable;
import org.detente.event.Evidence;
import org.junit.jupiter.api.Test;

/** Lives of measures in the words of invented acts: a row is an event and, after the bar, its sentence. */
class LivesTest {

    static List<Act> acts(String rows) {
        var lines = rows.strip().lines().map(row -> row.split("\\|", 2)).toList();
        var events = EventTable.events(
                String.join("\n", lines.stream().map(row -> row[0].strip()).toList()));
        var worded = new ArrayList<CodedEvent>();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var evidence = event.evidence();
            worded.add(new CodedEvent(
                    event.id(),
                    event.day(),
                    event.learned(),
                    event.actor(),
                    event.recipient().orElseThrow(),
                    event.type(),
                    event.stance(),
                    event.detail(),
                    new Evidence(
                            evidence.origin(),
                            lines.get(i)[1].strip(),
                            "",
                            evidence.published(),
                            Evidence.Grade.VERIFIED_BY_TWO)));
        }
        return ActMerger.merge(worded);
    }

    private static Measure measure(String id, String rows) {
        return Ledger.of(acts(rows)).measures().stream()
                .filter(measure -> measure.act().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String life(Measure measure) {
        return String.join(
                ", ",
                measure.life().stream()
                        .map(step -> "%s %s %s"
                                .formatted(
                                        step.day(),
                                        step.kind().words(),
                                        step.act().id()))
                        .toList());
    }

    private static Optional<LocalDate> entry(String words, String day) {
        return new StatedDays(words, LocalDate.parse(day)).entry().map(StatedDays.Stated::day);
    }

    @Test
    void theDayOfEntryIntoForceIsReadFromTheWords() {
        for (var row : List.of(
                "from 23 August|2023-08-21|2023-08-23",
                "in force from August 26|2023-08-02|2023-08-26",
                "that took effect on 27 August|2023-08-08|2023-08-27",
                "which came into force on 1 July 2024|2023-08-08|2024-07-01",
                "Alpia would stop issuing most visas on 12 May|2023-04-30|2023-05-12",
                "from 1 January|2023-12-28|2024-01-01", // the next one
                "in force since 20 December|2024-01-05|2023-12-20")) { // the last one
            var cells = Arrays.asList(row.split("\\|", -1));
            assertThat(entry(cells.get(0), cells.get(1))).as(row).hasValue(LocalDate.parse(cells.get(2)));
        }
        assertThat(entry("from 31 April", "2023-04-01")).isEmpty(); // no day of the calendar
        assertThat(entry("from 25 to 30 per cent", "2023-04-01")).isEmpty();
    }

    @Test
    void aDeadlineIsTheDayOfForceOfAClosureAndOnlyADeadlineOfAnExpulsion() {
        var closure =
                measure("e1", "2024-08-31 ALP>BOR close_mission | Alpia ordered the consulate shut by 2 September.");
        assertThat(life(closure)).isEqualTo("2024-08-31 announced e1, 2024-09-02 in force e1");
        assertThat(closure.on(LocalDate.of(2024, 9, 1))).isEqualTo(Measure.Status.ANNOUNCED);
        assertThat(closure.isInForceOn(LocalDate.of(2024, 9, 2))).isTrue();
        var expulsion =
                measure("e1", "2024-08-31 ALP>BOR expel_diplomats 3:diplomats | Three were given 72 hours to leave.");
        assertThat(life(expulsion)).isEqualTo("2024-08-31 announced e1, 2024-08-31 in force e1, 2024-09-03 due e1");
        assertThat(expulsion.standing(LocalDate.of(2025, 1, 1))).contains("cannot come back unless readmitted");
    }

    @Test
    void whatIsOnlyAnnouncedIsNeverShownInForce() {
        var ban = measure(
                "e1", "2024-05-01 ALP>BOR restrict_media | Alpia announced that the press of Boria would be shut out.");
        assertThat(ban.isInForceOn(LocalDate.of(2024, 12, 31))).isFalse();
        assertThat(ban.standing(LocalDate.of(2024, 12, 31)))
                .isEqualTo("announced; entry into force not seen up to 2024-12-31");
        var cut = measure(
                "e1",
                "2024-05-01 ALP>BOR cut_own_staff | Alpia called staff home from Boria, which had announced that it would strip them of immunity.");
        assertThat(cut.isInForceOn(LocalDate.of(2024, 5, 1))).isTrue();
    }

    @Test
    void aBillAndItsSignatureAreOneMeasure() {
        var law = measure("e1", """
                2024-07-27 ALP>BOR impose_sanctions issue=trade | The senate of Alpia voted for a bill of sanctions on Boria.
                2024-08-02 ALP>BOR impose_sanctions issue=trade | The president of Alpia signed the sanctions act.
                """);
        assertThat(life(law)).isEqualTo("2024-07-27 announced e1, 2024-08-02 in force e2");
        var bill =
                "2024-07-27 ALP>BOR impose_sanctions | The senate of Alpia voted by 9 to 2 for a bill of sanctions on Boria.";
        assertThat(measure("e1", bill).isInForceOn(LocalDate.of(2024, 8, 1))).isFalse();
    }

    @Test
    void aNoticeOfExitAndTheExitAreOneMeasureIfBothNameTheTreaty() {
        var rows = """
                2024-02-01 ALP>BOR withdraw_agreement | Alpia gave notice that it was leaving the Fair Winds treaty.
                2024-08-01 ALP>BOR withdraw_agreement | Alpia formally left the %s treaty.
                """;
        assertThat(life(measure("e1", rows.formatted("Fair Winds"))))
                .isEqualTo("2024-02-01 announced e1, 2024-08-01 in force e2");
        assertThat(Ledger.of(acts(rows.formatted("Calm Seas"))).measures()).isEmpty();
    }

    @Test
    void aRaisedTariffOnTheSameGoodsSupersedesTheFirstOnTheDayItTakesEffect() {
        var tariff = measure("e1", """
                2024-03-01 ALP>BOR impose_tariff 60:USD_bn | Alpia taxed goods worth 60 billion dollars.
                2024-05-13 ALP>BOR impose_tariff 60:USD_bn | Alpia said that duties on 60 billion dollars would rise from 1 June.
                """);
        assertThat(life(tariff)).endsWith("2024-06-01 superseded e2");
        assertThat(tariff.isInForceOn(LocalDate.of(2024, 5, 31))).isTrue();
        assertThat(tariff.isInForceOn(LocalDate.of(2024, 6, 1))).isFalse();
    }

    @Test
    void aRaiseOnTheSumOfTwoTariffsSupersedesBothOnceItIsInForce() {
        var rows = """
                2024-03-01 ALP>BOR impose_tariff 60:USD_bn | Alpia taxed goods worth 60 billion dollars.
                2024-04-01 ALP>BOR impose_tariff 40:USD_bn | Alpia taxed goods worth 40 billion dollars more.
                2024-05-01 ALP>BOR impose_tariff 100:USD_bn | Alpia %s duties on 100 billion dollars %s.
                """;
        assertThat(life(measure("e1", rows.formatted("raised its", "to 25 per cent"))))
                .endsWith("superseded e3");
        assertThat(life(measure("e2", rows.formatted("raised its", "to 25 per cent"))))
                .endsWith("superseded e3");
        var declared = measure("e1", rows.formatted("declared that", "would go up"));
        assertThat(declared.ended()).isEmpty();
        assertThat(declared.possible()).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(Step.Kind.SUPERSEDED);
            assertThat(step.reason()).contains("not on record");
        });
    }

    @Test
    void otherGoodsAndOtherPersonsSupersedeNothing() {
        var ledger = Ledger.of(acts("""
                2024-03-01 ALP>BOR impose_tariff 60:USD_bn | Alpia taxed goods worth 60 billion dollars.
                2024-05-01 ALP>BOR impose_tariff 75:USD_bn | Alpia taxed goods worth 75 billion dollars.
                2024-05-02 ALP>BOR impose_sanctions 4:persons | Four were listed.
                2024-06-02 ALP>BOR impose_sanctions 4:persons | Four others were listed.
                """));
        assertThat(ledger.inForceOn(LocalDate.of(2024, 12, 31))).hasSize(4);
    }

    @Test
    void aLowerCapSupersedesTheCap() {
        var cap = measure("e1", """
                2024-03-01 ALP>BOR cap_staff 60:staff_allowed | Alpia set a limit of 60.
                2024-05-01 ALP>BOR cap_staff 40:staff_allowed | Alpia set a limit of 40.
                """);
        assertThat(life(cap)).endsWith("2024-05-01 superseded e2");
    }

    @Test
    void ofSeveralMissionsThePlaceOrTheWordOrTheNumberTellsWhichIsOpenAgain() {
        var two = """
                2024-03-01 ALP>BOR close_mission %s | The consulate of Boria in Northport was shut.
                2024-04-01 ALP>BOR close_mission %s | The consulate of Boria in Southport was shut.
                2024-09-01 ALP>BOR reopen_mission %s | %s
                """;
        var byPlace = two.formatted("", "", "", "Alpia let the consulate in Southport open again.");
        assertThat(life(measure("e2", byPlace))).endsWith("2024-09-01 lifted e3");
        assertThat(measure("e1", byPlace).ended()).isEmpty();
        assertThat(measure("e1", byPlace).possible()).isEmpty();
        var byWord = two.formatted("", "", "answers=e1", "A mission was opened again.");
        assertThat(life(measure("e1", byWord))).endsWith("2024-09-01 lifted e3");
        var byNumber = two.formatted("2:offices", "3:offices", "3:offices", "Missions were opened again.");
        assertThat(life(measure("e2", byNumber))).endsWith("2024-09-01 lifted e3");
    }

    @Test
    void whereNothingTellsWhichBothAreNamedAndNoneIsClosed() {
        var rows = """
                2024-03-01 ALP>BOR close_mission | A consulate was shut.
                2024-04-01 ALP>BOR close_mission | Another consulate was shut.
                2024-09-01 ALP>BOR reopen_mission | One of them was opened again.
                """;
        for (var id : List.of("e1", "e2")) {
            assertThat(measure(id, rows).ended()).isEmpty();
            assertThat(measure(id, rows).possible()).singleElement().satisfies(step -> {
                assertThat(step.act().id()).isEqualTo("e3");
                assertThat(step.among()).isEqualTo(2);
            });
        }
    }

    @Test
    void whatGivesBackAPartLoosensAndDoesNotEnd() {
        var visas = measure("e1", """
                2024-03-01 ALP>BOR suspend_visas | Alpia stopped visas.
                2024-04-01 ALP>BOR restore_visas | Some visas were issued again.
                """);
        assertThat(life(visas)).endsWith("2024-04-01 eased e2");
        assertThat(visas.ended()).isEmpty();
        var expelled = measure("e1", """
                2024-03-01 ALP>BOR expel_diplomats 10:diplomats | Ten were sent home.
                2024-04-01 ALP>BOR readmit_diplomats 4:diplomats | Four of them may come again.
                """);
        assertThat(life(expelled)).endsWith("2024-04-01 eased e2");
    }

    @Test
    void anAmbassadorBackInPostDoesNotBringBackThirtyAttaches() {
        var rows = """
                2024-03-01 ALP>BOR expel_diplomats 30:diplomats | Thirty were sent home.
                2024-04-01 ALP>BOR return_ambassador | The ambassador of Alpia went back.
                """;
        assertThat(measure("e1", rows).possible()).isEmpty();
        assertThat(life(measure("e1", rows))).doesNotContain("eased");
    }

    @Test
    void aTermIsShownAndEndsNothingUnlessTheRecordSaysSo() {
        var rows = "2024-03-01 ALP>BOR ban_import %s | Alpia shut out the fruit of Boria for a year.";
        assertThat(life(measure("e1", rows.formatted("")))).endsWith("2025-03-01 term up to e1");
        assertThat(measure("e1", rows.formatted("")).isInForceOn(LocalDate.of(2025, 6, 1)))
                .isTrue();
        assertThat(measure("e1", rows.formatted("ended=2025-03-01"))
                        .ended()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Step.Kind.EXPIRED);
    }

    @Test
    void sanctionsAreExtendedAndSuspendedWithoutEnding() {
        var sanctions = measure("e1", """
                2024-03-01 ALP>BOR impose_sanctions | Alpia listed Boria.
                2024-09-01 ALP>BOR extend_sanctions | Alpia prolonged the list.
                2024-10-01 ALP>BOR ease_sanctions | Alpia suspended the sanctions.
                """);
        assertThat(life(sanctions)).endsWith("2024-09-01 extended e2, 2024-10-01 suspended e3");
        assertThat(sanctions.ended()).isEmpty();
    }

    @Test
    void aThreatIsAStepWhenTheMeasureSaysSoAndElseOnlyPossible() {
        var rows = """
                2024-03-01 ALP>BOR threaten_sanctions issue=trade | Alpia threatened sanctions.
                2024-04-01 ALP>BOR impose_sanctions issue=trade %s | Alpia listed Boria.
                """;
        assertThat(life(measure("e2", rows.formatted("answers=e1")))).startsWith("2024-03-01 threatened e1");
        var unsaid = measure("e2", rows.formatted(""));
        assertThat(life(unsaid)).doesNotContain("threatened");
        assertThat(unsaid.possible()).singleElement().extracting(Possible::kind).isEqualTo(Step.Kind.THREATENED);
    }

    @Test
    void unrelatedActsChangeNoLifeAndEveryStepNamesItsAct() {
        var rows = """
                2024-03-01 ALP>BOR close_mission | The consulate in Northport was shut.
                2024-04-01 ALP>BOR recall_ambassador | The ambassador went home.
                2024-09-01 ALP>BOR reopen_mission | The consulate in Northport was opened again.
                """;
        var unrelated = """
                2024-03-15 CEL>DOR close_mission id=u1 | The consulate in Northport was shut.
                2024-03-16 CEL>BOR reopen_mission id=u2 | The consulate in Northport was opened again.
                2024-03-17 ALP>CEL reopen_mission id=u3 | The consulate in Northport was opened again.
                2024-03-18 BOR>ALP reopen_mission id=u4 | The consulate in Northport was opened again.
                """;
        assertThat(life(measure("e1", rows + unrelated))).isEqualTo(life(measure("e1", rows)));
        Ledger.of(acts(rows))
                .measures()
                .forEach(measure -> measure.life()
                        .forEach(step -> assertThat(step.act().evidence()).isNotEmpty()));
    }
}
