package org.detente.source.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.source.events.Rows.icews;
import static org.detente.source.events.Rows.icewsHeader;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IcewsTest {
    @TempDir
    private Path folder;

    @Test
    void theCountryIsTheStateAndTheSectorsTheArm() throws IOException {
        var told = Told.of(
                folder,
                "events.tab",
                icewsHeader()
                        + icews(
                                "1",
                                "2018-10-12",
                                "Foreign Affairs (Alpia)|Cabinet,Government|Alpia",
                                "Consult",
                                "040",
                                "Boria||Boria")
                        + icews(
                                "2",
                                "2018-10-12",
                                "Police (Alpia)|Government,Police|Alpia",
                                "Arrest",
                                "173",
                                "Citizen (Boria)|Social|Boria"));
        assertThat(told.inShort()).containsExactly("ALP/GOV 040 BOR 2018-10-12", "ALP/COP 173 BOR/CVL 2018-10-12");
        assertThat(told.events.get(0).evidence().text())
                .isEqualTo("Foreign Affairs (Alpia) - Consult - Boria (Alpian Herald; Alpe, Alpia)");
        assertThat(told.events.get(0).evidence().cites()).isEqualTo("Alpian Herald");
        assertThat(told.left).isEmpty();
    }

    @Test
    void organisationsAndPeopleAreKnownByName() throws IOException {
        var told = Told.of(
                folder,
                "events.tab",
                icewsHeader()
                        + icews("1", "2018-10-12", "UN Security Council|Global|", "Consult", "040", "Alpia||Alpia")
                        + icews("2", "2014-10-12", "Barack Obama||", "Consult", "040", "Alpia||Alpia")
                        + icews("3", "2018-10-12", "Alpia||Alpia", "Consult", "040", "Unspecified Actor|Unspecified|")
                        + icews(
                                "4",
                                "2018-10-12",
                                "Alpia||Alpia",
                                "Consult",
                                "040",
                                "Media Personnel (International)|Media|")
                        + icews("5", "2018-10-12", "Alpia||Alpia", "Consult", "040", "||")
                        + icews("6", "2018-10-12", "Alpia||Alpia", "Consult", "040", "Somewhere||Nowhere"));
        assertThat(told.inShort()).containsExactly("UNO 040 ALP 2018-10-12", "USA/GOV 040 ALP 2014-10-12");
        assertThat(told.leftInShort())
                .containsExactly(
                        "4 3 NO_ACTOR recipient",
                        "5 4 STATELESS Media Personnel (International)",
                        "6 5 NO_ACTOR recipient",
                        "7 6 UNKNOWN_ACTOR Nowhere");
    }

    @Test
    void olderFilesWriteDaysWithTheMonthFirstAndLoseZeros() throws IOException {
        var told = Told.of(
                folder,
                "events.tab",
                icewsHeader()
                        + icews("1", "1/2/14", "Alpia||Alpia", "Make statement", "10", "Boria||Boria")
                        + icews("2", "10/12/2018", "Alpia||Alpia", "Consult", "40", "Boria||Boria")
                        + icews("3", "10/12/2018", "Alpia||Alpia", "Release", "841", "Boria||Boria")
                        + icews("4", "10/12/2018", "Alpia||Alpia", "Demand", "100", "Boria||Boria")
                        + icews("5", "10/12/2018", "Alpia||Alpia", "Praise or endorse", "", "Boria||Boria"));
        assertThat(told.inShort())
                .containsExactly(
                        "ALP 010 BOR 2014-01-02",
                        "ALP 040 BOR 2018-10-12",
                        "ALP 0841 BOR 2018-10-12",
                        "ALP 100 BOR 2018-10-12",
                        "ALP 051 BOR 2018-10-12");
    }

    @Test
    void anIdTwiceIsLeftOutOrNumbered() throws IOException {
        var row = icews("1", "2018-10-12", "Alpia||Alpia", "Consult", "040", "Boria||Boria");
        var told = Told.of(
                folder,
                "events.tab",
                icewsHeader()
                        + row
                        + row
                        + icews("1", "2018-10-12", "Boria||Boria", "Consult", "040", "Alpia||Alpia")
                        + icews("1", "2018-10-12", "Celia||Celia", "Consult", "040", "Alpia||Alpia")
                        + row);
        assertThat(told.events).extracting("id").containsExactly("1", "1#2", "1#3");
        assertThat(told.leftInShort()).containsExactly("3 1 DUPLICATE_ID 1", "6 1 DUPLICATE_ID 1");
    }

    @Test
    void whatADailyFileTellsIsKnownOnItsDay() throws IOException {
        var rows = icewsHeader()
                + icews("1", "2018-10-12", "Alpia||Alpia", "Consult", "040", "Boria||Boria")
                + icews("2", "2018-10-31", "Alpia||Alpia", "Consult", "040", "Boria||Boria")
                + icews("3", "2018-10-31", "Alpia||Alpia", "Consult", "042", "Boria||Boria");
        var daily = Told.of(folder, "20181101-events.tab", rows);
        assertThat(daily.events).extracting("learned").hasToString("[2018-11-01, 2018-11-01, 2018-11-01]");
        var dump = Told.of(folder, "20181231-events.tab", rows);
        assertThat(dump.events).extracting("learned").hasToString("[2018-10-12, 2018-10-31, 2018-10-31]");
        var contradicted = Told.of(folder, "20181013-events.tab", rows);
        assertThat(contradicted.events).extracting("learned").hasToString("[2018-10-12, 2018-10-31, 2018-10-31]");
    }
}
