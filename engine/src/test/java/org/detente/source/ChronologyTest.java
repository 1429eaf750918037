package org.detente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.detente.actor.Directory;
import org.detente.base.Problem;
import org.detente.event.ActMerger;
import org.detente.event.CodedEvent;
import org.detente.event.Evidence;
import org.detente.event.Stance;
import org.detente.source.ImportIssue.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronologyTest {
    private static final String HEADER = String.join(",", Chronology.COLUMNS) + "\n";

    private static Chronology read(String rows) {
        return Chronology.read("test", "test.csv", new StringReader(HEADER + rows));
    }

    @Test
    void everyRowOfTheReferenceIsSound() {
        var reference = Chronology.reference();
        assertThat(reference.report().issues()).isEmpty();
        assertThat(reference.events()).hasSize(454);
        var pairs = new HashSet<String>();
        for (var event : reference.events()) {
            assertThat(event.evidence().text()).as(event.id()).isNotBlank().endsWith(".");
            assertThat(event.evidence().cites()).as(event.id()).isNotBlank();
            assertThat(event.id())
                    .startsWith(event.actor().code() + "-"
                            + event.recipient().orElseThrow().code() + "-" + event.day());
            assertThat(event.detail().issue()).as(event.id()).isPresent();
            Directory.standard().get(event.actor().code());
            pairs.add(
                    event.actor()
                                            .code()
                                            .compareTo(event.recipient()
                                                    .orElseThrow()
                                                    .code())
                                    < 0
                            ? event.actor().code()
                                    + event.recipient().orElseThrow().code()
                            : event.recipient().orElseThrow().code()
                                    + event.actor().code());
        }
        assertThat(pairs).hasSize(50);
    }

    @Test
    void eachRowOfTheReferenceIsAnActOfItsOwn() {
        assertThat(ActMerger.merge(Chronology.reference().events())).hasSize(454);
    }

    @Test
    void aRowIsReadWithAllItsParts() {
        var event = read("""
                a,2021-04-15,USA,RUS,accuse,112,,,,,"First, a claim.",cyber,Outlet (2021-04-15),verified1
                b,2021-04-16,RUS,USA,expel_diplomats,161,10,diplomats,a,2021-05-01,Ten left.,cyber,Outlet,verified2
                """).events().get(1);
        assertThat(event.detail().answers()).containsExactly("a");
        assertThat(event.detail().quantity().orElseThrow()).hasToString("10 diplomats");
        assertThat(event.detail().ended()).isEqualTo("2021-05-01");
        assertThat(event.evidence().grade()).isEqualTo(Evidence.Grade.VERIFIED_BY_TWO);
        assertThat(event.evidence().origin()).hasToString("test.csv:3");
    }

    @Test
    void anAllegedDeedIsAlleged() {
        assertThat(read("""
                a,2018-03-04,RUS,GBR,poisoning_alleged,185,2,persons,,,Text.,poisoning,Outlet,verified1
                b,2018-03-14,GBR,RUS,accuse,112,,,,,Text.,poisoning,Outlet,verified1
                """).events()).extracting(CodedEvent::stance).containsExactly(Stance.ALLEGED, Stance.ASSERTED);
    }

    @Test
    void everyBadRowIsAFindingWithItsLine() {
        var chronology = read("""
                a,2021-04-15,USA,RUS,accuse,112,,,,,Text.,cyber,Outlet,verified1
                b,2021-02-30,USA,RUS,accuse,112,,,,,Text.,cyber,Outlet,verified1
                c,2021-04-15,USA,Atlantis,accuse,112,,,,,Text.,cyber,Outlet,verified1
                d,2021-04-15,USA,RUS,tickle,112,,,,,Text.,cyber,Outlet,verified1
                e,2021-04-15,USA,USA,accuse,112,,,,,Text.,cyber,Outlet,verified1
                a,2021-04-15,USA,RUS,accuse,112,,,,,Text.,cyber,Outlet,verified1
                f,2021-04-15,USA,RUS
                g,2021-04-15,USA,RUS,accuse,112,minus ten,persons,,,Text.,cyber,Outlet,verified1
                h,2021-04-15,USA,RUS,accuse,112,,,nobody,,Text.,cyber,Outlet,verified1
                i,2021-04-15,USA,RUS,impose_sanctions,163,,,,2021-04-01,Text.,cyber,Outlet,verified1
                j,2121-04-15,USA,RUS,accuse,112,,,,,Text.,cyber,Outlet,verified1
                k,2021-04-15,USA,RUS,accuse,112,,,,,,cyber,Outlet,verified1
                l,2021-04-15,USA,RUS,accuse,999,1e308,persons,,,Text.,cyber,Outlet,bogus
                """);
        assertThat(chronology.report().issues())
                .extracting(ImportIssue::reason)
                .containsExactlyInAnyOrder(
                        Reason.BAD_DAY,
                        Reason.UNKNOWN_ACTOR,
                        Reason.UNKNOWN_ACT,
                        Reason.SAME_ACTOR_TWICE,
                        Reason.DUPLICATE_ID,
                        Reason.WRONG_WIDTH,
                        Reason.BAD_QUANTITY,
                        Reason.BAD_ANSWER,
                        Reason.BAD_END,
                        Reason.FUTURE_DAY,
                        Reason.NO_TEXT,
                        Reason.UNKNOWN_CODE,
                        Reason.BAD_QUANTITY,
                        Reason.BAD_CONFIDENCE);
        assertThat(chronology.report().issues().get(0).toString())
                .startsWith("test.csv:3: ")
                .contains("2021-02-30", "left out");
        assertThat(chronology.events()).extracting(event -> event.id()).containsExactly("a", "g", "h", "i", "l");
        assertThat(chronology.report().issues())
                .noneMatch(issue -> issue.message().contains(".;"));
        assertThat(chronology.report().summary())
                .isEqualTo("5 events from 13 rows of test.csv; 8 rows left out (wrong width 1, unknown actor 1,"
                        + " unknown act 1, bad day 1, future day 1, no text 1, same actor twice 1, duplicate id 1);"
                        + " 6 parts of kept rows left out (unknown code 1, bad confidence 1, bad quantity 2, bad answer 1,"
                        + " bad end 1)");
        assertThat(read("a,2021-04-15,USA,RUS,accuse,112,,,,,Text.,cyber,Outlet,\n")
                        .report()
                        .summary())
                .isEqualTo("1 event from 1 row of test.csv; 0 rows left out");
    }

    @Test
    void aFileWithoutTheColumnsIsRefusedWhole() {
        assertThatThrownBy(() -> Chronology.read("test", "x.csv", new StringReader("a,b\n1,2\n")))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("x.csv", "lacks", "Nothing was imported");
    }

    @Test
    void anEmptyFileIsRefusedAndAHeaderAloneIsEmpty() {
        assertThatThrownBy(() -> Chronology.read("test", "x.csv", new StringReader("")))
                .isInstanceOf(Problem.class);
        assertThat(read("").events()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsAClearProblem(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Chronology.read(folder.resolve("none.csv")))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("none.csv", "Nothing was taken");
        assertThatThrownBy(() -> Chronology.read(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("this is a folder");
        var binary =
                Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, (byte) 0x80});
        assertThatThrownBy(() -> Chronology.read(binary))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("binary.csv");
    }
}
