package org.detente.source.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.source.events.Rows.gdelt1;
import static org.detente.source.events.Rows.gdelt2;
import static org.detente.source.events.Rows.mention;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import org.detente.event.Evidence;
import org.detente.event.Stance;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GdeltTest {
    private static final String ADDED = "20240702101500";

    @TempDir
    private Path folder;

    @Test
    void aRowBetweenTwoStatesIsAnEvent() throws IOException {
        var told = Told.of(folder, "any.name", gdelt2("77", "20240701", "ALPGOV", "BOR", "036", ADDED));
        assertThat(told.events).hasSize(1);
        var event = told.events.get(0);
        assertThat(event.id()).isEqualTo("77");
        assertThat(event.day()).isEqualTo("2024-07-01");
        assertThat(event.learned()).isEqualTo("2024-07-02");
        assertThat(event.actor()).hasToString("ALP/GOV");
        assertThat(event.recipient().orElseThrow()).hasToString("BOR");
        assertThat(event.type().cameo()).isEqualTo("036");
        assertThat(event.stance()).isEqualTo(Stance.ASSERTED);
        var evidence = event.evidence();
        assertThat(evidence.text())
                .isEqualTo("NAME OF ALPGOV - show will for a meeting or negotiation - NAME OF BOR (Alpe, Alpia)");
        assertThat(evidence.cites()).isEqualTo("https://news.example/77");
        assertThat(evidence.grade()).isEqualTo(Evidence.Grade.CODED);
        assertThat(evidence.published()).isEqualTo("2024-07-02");
        assertThat(evidence.origin()).hasToString("any.name:1");
        assertThat(evidence.origin().source()).isEqualTo("gdelt");
        assertThat(told.days).containsExactly(LocalDate.parse("2024-07-01"));
    }

    @Test
    void everyRowThatIsLeftOutSaysWhy() throws IOException {
        var rows = gdelt2("1", "20240701", "ALP", "BOR", "036", ADDED)
                + gdelt2("2", "20240701", "ALP", "", "036", ADDED)
                + gdelt2("3", "20240701", "", "BOR", "036", ADDED)
                + gdelt2("4", "20240701", "BUS", "BOR", "036", ADDED)
                + gdelt2("5", "20240701", "ALP", "AFR", "036", ADDED)
                + gdelt2("6", "20240701", "ALPMIL", "ALPGOV", "190", ADDED)
                + gdelt2("7", "20240701", "ALP", "QQQ", "036", ADDED)
                + gdelt2("8", "20240701", "ALP", "BOR", "999", ADDED)
                + gdelt2("9", "20240231", "ALP", "BOR", "036", ADDED)
                + gdelt2("10", "29240701", "ALP", "BOR", "036", ADDED)
                + gdelt2("11", "20240701", "ALP", "BOR", "036", "yesterday")
                + "12\t20240701\tALP\n"
                + gdelt2("1", "20240701", "ALP", "BOR", "036", ADDED)
                + gdelt2("13", "20240701", "ALP\0", "BOR", "036", ADDED)
                + gdelt2("14", "20240701", "ALP", "x".repeat(20_000), "036", ADDED)
                + gdelt2("15", "20240701", "x".repeat(2_000_000), "BOR", "036", ADDED)
                + gdelt2("16", "20240701", "CEL", "BOR", "036", ADDED);
        var told = Told.of(folder, "a.csv", rows);
        assertThat(told.events).extracting("id").containsExactly("1", "16");
        assertThat(told.leftInShort())
                .containsExactly(
                        "2 2 NO_ACTOR recipient",
                        "3 3 NO_ACTOR actor",
                        "4 4 STATELESS BUS",
                        "5 5 STATELESS AFR",
                        "6 6 SAME_ACTOR_TWICE ALP",
                        "7 7 UNKNOWN_ACTOR QQQ",
                        "8 8 UNKNOWN_ACT 999",
                        "9 9 BAD_DAY 20240231",
                        "10 10 FUTURE_DAY 29240701",
                        "11 11 BAD_DAY yesterday",
                        "12  WRONG_WIDTH 3 cells",
                        "13 1 DUPLICATE_ID 1",
                        "14  MALFORMED the character NUL",
                        "15  TOO_LARGE cell 16 has 20000 bytes",
                        "16  TOO_LARGE a row of more than 1 MB");
        assertThat(told.rows()).isEqualTo(17);
    }

    @Test
    void aRowThatIsNotUtf8IsKeptAndTold() throws IOException {
        var path = folder.resolve("latin.csv");
        var row = gdelt2("1", "20240701", "ALP", "BOR", "036", ADDED).replace("Alpe, Alpia", "Älpe, Alpia");
        Files.write(path, row.getBytes(StandardCharsets.ISO_8859_1));
        var told = Told.by(Told.soundFiles(path).get(0));
        assertThat(told.events.get(0).evidence().text()).contains("(Älpe, Alpia)");
        assertThat(told.leftInShort()).containsExactly("1 1 ENCODING read as Windows-1252");
    }

    @Test
    void versionOneHasAShorterRowAndArchivesAreNotKnownBeforeTheyWereMade() throws IOException {
        var rows = gdelt1(57, "1", "19910701", "ALP", "BOR", "036", "20130203")
                + gdelt1(58, "2", "20140701", "ALP", "BOR", "036", "20140702");
        var file = Told.fileOf(folder, "old.csv", rows);
        assertThat(file.format()).startsWith("GDELT 1.0 events");
        var told = Told.by(file);
        assertThat(told.left).isEmpty();
        assertThat(told.events.get(0).learned()).isEqualTo("1991-07-01");
        assertThat(told.events.get(0).evidence().cites()).isEmpty();
        assertThat(told.events.get(1).learned()).isEqualTo("2014-07-02");
        assertThat(told.events.get(1).evidence().cites()).isEqualTo("https://news.example/2");
    }

    @Test
    void aHeaderIsNoRow() throws IOException {
        var names = new String[61];
        Arrays.setAll(names, i -> "Column" + i);
        names[0] = "GLOBALEVENTID";
        names[1] = "SQLDATE";
        names[5] = "Actor1Code";
        names[15] = "Actor2Code";
        names[26] = "EventCode";
        var told = Told.of(
                folder,
                "headed.csv",
                String.join("\t", names) + "\r\n"
                        + gdelt2("1", "20240701", "ALP", "BOR", "036", ADDED).replace("\n", "\r\n"));
        assertThat(told.inShort()).containsExactly("ALP 036 BOR 2024-07-01");
        assertThat(told.left).isEmpty();
        assertThat(told.events.get(0).evidence().cites()).isEqualTo("https://news.example/1");
    }

    @Test
    void mentionsGiveTheOutletsOfTheirEvents() throws IOException {
        Files.writeString(folder.resolve("1.export.CSV"), gdelt2("7", "20240701", "ALP", "BOR", "036", ADDED));
        Files.writeString(
                folder.resolve("1.mentions.CSV"),
                mention("7", "herald.example")
                        + mention("7", "post.example")
                        + mention("7", "herald.example")
                        + mention("8", "other.example"));
        var files = Told.soundFiles(folder);
        assertThat(files).hasSize(1);
        assertThat(Told.by(files.get(0)).events.get(0).evidence().cites())
                .isEqualTo("https://news.example/7; herald.example; post.example");
    }

    @Test
    void mentionsAloneAreNoEvents() throws IOException {
        Files.writeString(folder.resolve("1.mentions.CSV"), mention("7", "herald.example"));
        var issues = new ArrayList<ImportIssue>();
        assertThat(Told.files(issues, folder)).isEmpty();
        assertThat(issues).extracting(ImportIssue::reason).containsExactly(Reason.NO_EVENTS);
        assertThat(issues.get(0).message()).contains("Give it together with the file of the events.");
    }
}
