package org.detente.source.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** POLECAT, PLOVER, Phoenix, PETRARCH, KEDS: invented rows of each. */
class TableFormatsTest {
    private static final String POLECAT = String.join(
            "\t",
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Intensity",
            "Quad Code",
            "Contexts",
            "Actor Name",
            "Actor Country",
            "Actor COW",
            "Primary Actor Sector",
            "Recipient Name",
            "Recipient Country",
            "Recipient COW",
            "Primary Recipient Sector",
            "City",
            "Country",
            "Source",
            "Publication Date",
            "Version");

    @TempDir
    private Path folder;

    @Test
    void polecatHasTypesAndModesOfPlover() throws IOException {
        var file = Told.fileOf(
                folder,
                "events.txt",
                POLECAT
                        + "\nP1\t2024-07-01\tSANCTION\texpel\t-5\tMaterial Conflict\tdiplomatic\tForeign Ministry\tALP\t900\tGOV\tBoria\tBOR\t901\t\tBor\tBoria\tAlpian Herald\t2024-07-03\t1\n"
                        + "P2\t2024-07-01\tCONSULT\tvisit\t1\tVerbal Cooperation\t\tUnited Nations\t\t\tIGO\tBoria\tBoria\t901\tGOV\t\t\tAlpian Herald\t2024-07-03\t1\t\t\n"
                        + "P3\t2024-07-01\tCONSULT\tvisit\t1\tVerbal Cooperation\t\tSome Club\t\t\tCVL\tBoria\tBOR\t901\tGOV\t\t\tAlpian Herald\t2024-07-03\t1\n"
                        + "P4\t2024-07-01\tCONSULT\tvisit\t1\tVerbal Cooperation\t\tAlpia\tALP\t\t\t\t\t\t\t\t\tAlpian Herald\t2024-07-03\t1\n"
                        + "P5\t2024-07-01\tDANCE\t\t1\t\t\tAlpia\tALP\t\t\tBoria\tBOR\t\t\t\t\tAlpian Herald\t2024-07-03\t1\n"
                        + "P6\t2024-07-01\tASSAULT\n");
        assertThat(file.source()).isEqualTo("polecat");
        var told = Told.by(file);
        assertThat(told.inShort()).containsExactly("ALP/GOV 166 BOR 2024-07-01", "UNO 042 BOR/GOV 2024-07-01");
        assertThat(told.events.get(0).learned()).isEqualTo("2024-07-03");
        assertThat(told.events.get(0).evidence().cites()).isEqualTo("Alpian Herald");
        assertThat(told.events.get(0).evidence().text())
                .isEqualTo("Foreign Ministry - send away or pull out - Boria (Alpian Herald; Bor, Boria)");
        assertThat(told.leftInShort())
                .containsExactly(
                        "4 P3 STATELESS Some Club",
                        "5 P4 NO_ACTOR recipient",
                        "6 P5 UNKNOWN_ACT DANCE",
                        "7  WRONG_WIDTH 3 cells");
    }

    @Test
    void ploverComesInJsonLinesToo() throws IOException {
        var file = Told.fileOf(folder, "events.dat", """
                {"id":"a","date":"2024-07-01","event_type":"THREATEN","event_mode":"violence","sources":[{"code":"ALP","sector":"MIL","text":"Alpian army"}],"targets":[{"code":"BOR"}],"text":"Alpia threatens Boria."}
                {"id":"b","date":"2024-07-01","type":"AGREE","source":"ALP","target":"BOR"}
                {"id":"c","pub_date":"2024-07-01","event_type":"AID","attributes":{"ACTOR":[{"country":"ALP","text":"Alpia"}],"RECIP":{"country":"CEL"}}}
                {"id":"d","date":"2024-07-01","type":"AGREE","actors":["ALP","BOR"]}
                {"id":"e","date":null,"type":"AGREE","actors":["ALP","BOR"]}
                [1,2]
                """);
        assertThat(file.source()).isEqualTo("plover");
        var told = Told.by(file);
        assertThat(told.inShort())
                .containsExactly(
                        "ALP/MIL 138 BOR 2024-07-01",
                        "ALP 030 BOR 2024-07-01",
                        "ALP 070 CEL 2024-07-01",
                        "ALP 030 BOR 2024-07-01");
        assertThat(told.events.get(0).evidence().text()).isEqualTo("Alpia threatens Boria.");
        assertThat(told.left)
                .extracting(left -> left.line() + " " + left.reason())
                .containsExactly("5 BAD_DAY", "6 MALFORMED");
    }

    @Test
    void phoenixHasNoHeader() throws IOException {
        var row =
                "1001_2\t20240701\t2024\t07\t01\tALPGOV\tALP\tGOV\t\tBOR\tBOR\t\t\t036\t03\t1\t4.0\t\t1\t2\tAlpe\tAlpe\tALP\t7_1\thttps://a.example\tap\n";
        var file = Told.fileOf(
                folder,
                "events.full.txt",
                row + row.replace("20240701", "20241301").replace("1001_2", "x"));
        assertThat(file.source()).isEqualTo("phoenix");
        var told = Told.by(file);
        assertThat(told.inShort()).containsExactly("ALP/GOV 036 BOR 2024-07-01");
        assertThat(told.events.get(0).id()).isEqualTo("1001_2");
        assertThat(told.events.get(0).evidence().cites()).isEqualTo("https://a.example");
        assertThat(told.leftInShort()).containsExactly("2 x BAD_DAY 20241301");
    }

    @Test
    void historicalPhoenixIsCsvWithAHeader() throws IOException {
        var file = Told.fileOf(folder, "historical.csv", """
                eid,story_date,year,month,day,source,source_root,source_agent,source_others,target,target_root,target_agent,target_others,code,root_code,quad_class,goldstein,joined_issues,lat,lon,placename,statename,countryname,aid,process
                NYT1,07/02/1964,1964,7,2,ALPMIL,ALP,MIL,,BOR,BOR,,,190,19,4,-10,"a,1;b,2",1,2,Alpe,,Alpia,77,x
                """);
        assertThat(file.source()).isEqualTo("phoenix");
        assertThat(Told.by(file).inShort()).containsExactly("ALP/MIL 190 BOR 1964-07-02");
    }

    @Test
    void petrarchWritesFourCellsAndMore() throws IOException {
        var file = Told.fileOf(folder, "evts.txt", """
                20240701\tALPGOV\tBORMIL\t112\t\tAFP1_1\thttps://a.example\tAFP
                20240701\t---GOV\tBOR\t112\t\tAFP1_2\thttps://a.example\tAFP
                20240701\t---\tBOR\t112\t\tAFP1_3\thttps://a.example\tAFP
                """);
        assertThat(file.source()).isEqualTo("petrarch");
        var told = Told.by(file);
        assertThat(told.inShort()).containsExactly("ALP/GOV 112 BOR/MIL 2024-07-01");
        assertThat(told.events.get(0).evidence().cites()).isEqualTo("https://a.example");
        assertThat(told.leftInShort()).containsExactly("2 evts.txt:2 STATELESS ---GOV", "3 evts.txt:3 NO_ACTOR actor");
    }

    @Test
    void kedsHasDaysOfSixOrEightDigitsAndCodesOfItsOwn() throws IOException {
        var file = Told.fileOf(
                folder,
                "gulf.txt",
                "790415\tIRQ\tUAR\t223\t(MILITARY ENGAGEMENT)\n900803\tIRQ\tKUW\t211\t(SEIZE)\n19900804\tUSA\tAUS\t031\t(MEET)\n790416\tARB\tISR\t121\t(CHARGE)\n");
        assertThat(file.source()).isEqualTo("keds");
        assertThat(file.format()).contains("WEIS codes");
        var told = Told.by(file);
        assertThat(told.inShort())
                .containsExactly("IRQ 190 EGY 1979-04-15", "IRQ 171 KWT 1990-08-03", "USA 046 AUT 1990-08-04");
        assertThat(told.leftInShort()).containsExactly("4 gulf.txt:4 STATELESS ARB");
    }

    @Test
    void fourColumnsOfCameoMayHaveAHeader() throws IOException {
        var file = Told.fileOf(
                folder, "four.csv", "date,source,target,code\n2024-07-01,ALP,BOR,036\n2024-07-02,AUS,BOR,190\n");
        assertThat(file.format()).contains("CAMEO codes");
        assertThat(Told.by(file).inShort()).containsExactly("ALP 036 BOR 2024-07-01", "AUS 190 BOR 2024-07-02");
    }
}
