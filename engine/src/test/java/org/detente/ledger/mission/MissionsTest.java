package org.detente.ledger.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.detente.actor.Directory;
import org.detente.actor.Pair;
import org.detente.event.Act;
import org.detente.event.EventTable;
import org.detente.event.PairRecord;
import org.detente.source.Chronology;
import org.junit.jupiter.api.Test;

class MissionsTest {
    private static final Places PLACES = new Places(Directory.standard());
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static Missions missions(String table) {
        return Missions.of(Pair.of("ALP", "BOR"), EventTable.acts(table), DAY, PLACES);
    }

    private static List<Act> reference(String asOf) {
        var day = LocalDate.parse(asOf);
        return PairRecord.of(Pair.of("USA", "RUS"), day, Chronology.reference().events(), day)
                .acts();
    }

    private static List<String> places(List<Site> sites) {
        return sites.stream().map(Site::place).toList();
    }

    @Test
    void theLastActTellsWhereTheAmbassadorIs() {
        var missions = missions("""
                2024-03-01 ALP>BOR recall_ambassador
                2024-04-01 ALP>BOR expel_diplomats 1:ambassadors
                """);
        assertThat(missions.first().ambassador().state()).isEqualTo(Post.State.RECALLED);
        assertThat(missions.second().ambassador().state()).isEqualTo(Post.State.EXPELLED);
        assertThat(missions("2024-03-01 ALP>BOR accuse").first().ambassador().state())
                .isEqualTo(Post.State.NOTHING_ON_RECORD);
        var back = missions("""
                2024-03-01 ALP>BOR recall_ambassador
                2024-04-01 ALP>BOR return_ambassador
                """);
        assertThat(back.first().ambassador().state()).isEqualTo(Post.State.IN_POST);
        assertThat(back.first().ambassador().by().orElseThrow().id()).isEqualTo("e2");
    }

    @Test
    void expulsionsAreSummedAndReadmissionsTakenOff() {
        var missions = missions("""
                2024-03-01 ALP>BOR expel_diplomats 10:diplomats
                2024-04-01 ALP>BOR expel_diplomats 5:diplomats
                2024-05-01 ALP>BOR expel_diplomats
                2024-06-01 ALP>BOR readmit_diplomats 4:diplomats
                """);
        var boria = missions.second();
        assertThat(boria.expelled()).isEqualTo(15);
        assertThat(boria.allowedBack()).isEqualTo(4);
        assertThat(boria.netExpelled()).isEqualTo(11);
        assertThat(boria.ordersWithoutNumber()).isEqualTo(1);
        assertThat(missions.first().expelled()).isZero();
    }

    @Test
    void aMissionOpenAgainIsNoLongerClosed() {
        var missions = missions("""
                2024-03-01 ALP>BOR close_mission
                2024-04-01 ALP>BOR reopen_mission
                2024-05-01 BOR>ALP close_own_mission
                """);
        assertThat(missions.second().closed())
                .singleElement()
                .extracting(Site::own)
                .isEqualTo(true);
        assertThat(missions.second().reopened()).hasSize(1);
    }

    @Test
    void nothingDoneOrLearnedAfterTheDayMattersNorWhatThirdStatesDo() {
        var rows = "2024-03-01 ALP>BOR close_mission\n";
        var more = """
                2024-06-01 CEL>BOR close_mission id=u1
                2025-01-01 ALP>BOR reopen_mission id=u2
                2024-05-01 ALP>BOR reopen_mission id=u3 learned=2025-02-01
                """;
        assertThat(missions(rows + more)).isEqualTo(missions(rows));
    }

    @Test
    void theWayBackBeginsWithWhatIsCheapAndUndoesALimitBeforeWhatAnsweredIt() {
        var way = WayBack.of(EventTable.acts("""
                2024-01-01 ALP>BOR expel_diplomats 3:diplomats
                2024-03-01 ALP>BOR close_mission
                2024-03-02 BOR>ALP cap_staff
                2024-03-09 ALP>BOR suspend_visas answers=e3
                2024-04-01 BOR>ALP recall_ambassador
                2024-04-02 BOR>ALP return_ambassador
                2024-04-03 ALP>BOR recall_ambassador
                """), LocalDate.of(2024, 2, 1), DAY);
        assertThat(way.steps())
                .extracting(step -> step.mover() + " " + step.measure().act().id() + " " + step.after())
                .containsExactly("ALP e7 ", "BOR e3 ", "ALP e4 e3", "ALP e2 ");
        assertThatThrownBy(() -> WayBack.of(List.of(), DAY.plusDays(1), DAY)).hasMessageContaining("later");
    }

    @Test
    void americaAndRussiaAtTheEndOf2021() {
        var day = LocalDate.of(2021, 12, 31);
        var missions = Missions.of(Pair.of("USA", "RUS"), reference("2021-12-31"), day, PLACES);
        assertThat(places(missions.first().closed())).contains("St Petersburg", "Vladivostok", "Yekaterinburg");
        assertThat(places(missions.second().closed())).contains("San Francisco", "Seattle");
        assertThat(missions.first()
                        .cap()
                        .orElseThrow()
                        .act()
                        .detail()
                        .quantity()
                        .orElseThrow()
                        .amount())
                .isEqualTo(455.0);
        assertThat(missions.first().hiringBans()).hasSize(1);
        assertThat(missions.first().ambassador().state()).isEqualTo(Post.State.IN_POST);
        // by hand: 2 + 35 + 60 + 10 + 24 + 27 from the USA; 1 + 2 + 60 + 10 from Russia, and one order without a number
        assertThat(missions.second().expelled()).isEqualTo(158);
        assertThat(missions.first().expelled()).isEqualTo(73);
        assertThat(missions.first().ordersWithoutNumber()).isEqualTo(1);
        var spring = Missions.of(Pair.of("USA", "RUS"), reference("2021-05-01"), LocalDate.of(2021, 5, 1), PLACES);
        assertThat(spring.both())
                .allSatisfy(side -> assertThat(side.ambassador().state()).isEqualTo(Post.State.RECALLED));
    }

    @Test
    void theTownThatTheOtherSideLostIsNotAmongTheOwn() {
        var petersburg = reference("2021-12-31").stream()
                .filter(act -> act.id().equals("RUS-USA-2018-03-29-b"))
                .findFirst()
                .orElseThrow();
        assertThat(PLACES.of(petersburg, "RUS")).containsExactly("St Petersburg"); // and not Seattle
    }
}
