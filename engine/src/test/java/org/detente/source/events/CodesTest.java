package org.detente.source.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.actor.Directory;
import org.detente.base.Table;
import org.detente.ontology.Ontology;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.Who.Traced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of codes are sound, and codes are read as their codebooks say. */
class CodesTest {
    private static final LocalDate DAY = LocalDate.parse("2014-07-01");
    private static final Set<String> ROLES = Set.of(
            "GOV", "LEG", "MIL", "COP", "JUD", "SPY", "OPP", "REB", "UAF", "CVL", "BUS", "MED", "EDU", "REL", "REF",
            "NGO", "LAB", "CRM", "ELI", "PTY");

    private final Codebook codes = Told.CODES;

    private static List<Table.Row> rows(String name) {
        return Table.ofResource(CodesTest.class, name).rows();
    }

    @Test
    void everyActorCodeLeadsIntoTheDirectoryOnce() {
        var seen = new HashSet<String>();
        for (var row : rows("actor-codes.tsv")) {
            var actor = row.get("actor");
            assertThat(row.width()).as(row.where()).isEqualTo(row.expectedWidth());
            assertThat(seen.add(row.get("scheme") + " " + row.get("code")))
                    .as(row.where())
                    .isTrue();
            switch (row.get("scheme")) {
                case "cameo-role" -> assertThat(ROLES).as(row.where()).contains(actor);
                case "cameo", "cameo-group", "keds", "fips", "cow" ->
                    assertThat(actor.equals("-")
                                    || Directory.standard().find(actor).isPresent())
                            .as(row.where())
                            .isTrue();
                default -> {
                    assertThat(row.get("scheme")).as(row.where()).isEqualTo("name");
                    assertThat(actor.isEmpty()
                                    || actor.equals("-")
                                    || Directory.standard().find(actor).isPresent())
                            .as(row.where())
                            .isTrue();
                }
            }
            if (row.get("scheme").equals("cameo-role")) {
                assertThat(Directory.standard().find(row.get("code")))
                        .as(row.where())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyActCodeLeadsIntoTheOntologyOnce() {
        var seen = new HashSet<String>();
        for (var row : rows("act-codes.tsv")) {
            var code = Ontology.standard().cameo(row.get("cameo"));
            assertThat(seen.add(row.get("scheme") + " " + row.get("code").toLowerCase(Locale.ROOT)))
                    .as(row.where())
                    .isTrue();
            assertThat(code).as(row.where()).isPresent();
            if (row.get("scheme").equals("plover")) {
                assertThat(code.orElseThrow().plover().orElseThrow().name())
                        .as(row.where())
                        .isEqualTo(row.get("code").split(" ", 2)[0]);
            }
        }
    }

    @Test
    void rolesAreThoseOfTheDirectory() {
        rows("sectors.tsv").forEach(row -> assertThat(ROLES).as(row.where()).contains(row.get("role")));
        rows("arms.tsv").forEach(row -> assertThat(ROLES).as(row.where()).contains(row.get("role")));
        rows("graphs.tsv")
                .forEach(row -> assertThat(EventDays.parse(row.get("origin")))
                        .as(row.where())
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "USA, USA",
        "USAGOV, USA/GOV",
        "USAELIMIL, USA/ELI",
        "DEUBUSMED, DEU/BUS",
        "ROM, ROU",
        "ZARGOV, COD/GOV",
        "TMP, TLS",
        "KOS, XKX",
        "PSEHMSMIL, PSE/MIL",
        "WSB, PSE",
        "CSK, CSK",
        "YUG, YUG",
        "EUU, EUU",
        "IGOUNO, UNO",
        "IGOUNOKID, UNO",
        "IGOUNOREFHCR, UNO",
        "IGOUNODEVWBK, IBRD",
        "IGOUNOIAE, IAEA",
        "IGOEUREEC, EUU",
        "IGOWSTNAT, NATO",
        "NATO, NATO",
        "NAMGOV, NAM/GOV",
        "IGONON, NON",
        "IGOIMF, IMF",
        "IGOAFRAFU, AFU",
        "IGOWAFWAS, WAS",
        "IGOMEAARL, ARL",
        "NGOHRIAMN, NGO_AI",
        "IMGMOSALQ, IMG_AQ",
        "MNCUSAMED, USA/BUS",
    })
    void cameoCodesAreTraced(String code, String actor) {
        assertThat(codes.actors().cameo(code).on(DAY).party()).hasToString(actor);
    }

    @ParameterizedTest
    @CsvSource({
        "GOV, STATELESS",
        "BUS, STATELESS",
        "COPGOV, STATELESS",
        "kurREB, STATELESS",
        "AFR, STATELESS",
        "IGO, STATELESS",
        "SUN, STATELESS",
        "---MIL, STATELESS",
        "---, NO_ACTOR",
        "'', NO_ACTOR",
        "QQQ, UNKNOWN_ACTOR",
        "USA GOV, ''",
    })
    void whatIsNoStateSaysWhy(String code, String reason) {
        var traced = codes.actors().cameo(code).on(DAY);
        assertThat(traced.reason() == null ? "" : traced.reason().name()).isEqualTo(reason);
    }

    @Test
    void theSovietUnionIsAStateWhileItWasOne() {
        var code = codes.actors().cameo("SUNGOV");
        assertThat(code.on(LocalDate.parse("1985-03-11")).party()).hasToString("SUN/GOV");
        assertThat(code.on(DAY).reason()).isEqualTo(Reason.STATELESS);
    }

    @Test
    void otherSchemesAreTraced() {
        var actors = codes.actors();
        assertThat(List.of(
                        actors.keds("AUS"),
                        actors.keds("KOS"),
                        actors.keds("UAR"),
                        actors.fips("UP"),
                        actors.fips("RS"),
                        actors.cow("002"),
                        actors.cow("365")))
                .extracting(who -> String.valueOf(who.on(DAY).party()))
                .containsExactly("AUT", "KOR", "EGY", "UKR", "RUS", "USA", "RUS");
        assertThat(List.of(
                        codes.who("us"),
                        codes.who("Indonesia"),
                        codes.who("INDONESIA"),
                        codes.who("INDGOV"),
                        codes.who("EUU")))
                .extracting(who -> String.valueOf(who.on(DAY).party()))
                .containsExactly("USA", "IDN", "IDN", "IND/GOV", "EUU");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "United States | USA",
                "Palestinian Territory, Occupied | PSE",
                "Foreign_Affairs_(United_States) | USA/GOV",
                "Media Personnel (Afghanistan) | AFG/MED",
                "Military Personnel - Special (India) | IND/MIL",
                "UN Security Council | UNO",
                "Barack Obama | USA/GOV",
                "Israeli Defense Forces | ISR/MIL",
                "Jacob Gedleyihlekisa Zuma | ZAF/GOV",
                "Latin America | STATELESS",
                "Citizen (International) | STATELESS",
                "Unspecified Actor | NO_ACTOR",
                "Air India | IND/BUS",
                "Democratic Progressive Party | TWN/PTY",
                "Society of Nobody in Particular | UNKNOWN_ACTOR",
            })
    void namesAreTraced(String name, String expected) {
        var traced = codes.names().who(name).on(DAY);
        assertThat(
                        traced.party() == null
                                ? String.valueOf(traced.reason())
                                : traced.party().toString())
                .isEqualTo(expected);
    }

    @Test
    void aPersonActsForAStateWhileInOffice() {
        assertThat(codes.names().who("Barack Obama").on(LocalDate.parse("2018-07-01")))
                .isEqualTo(Traced.left(Reason.UNKNOWN_ACTOR, "Barack Obama"));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10-12, 2018-10-12",
        "20181012, 2018-10-12",
        "20181012153000, 2018-10-12",
        "790415, 1979-04-15",
        "140415, 2014-04-15",
        "1/2/14, 2014-01-02",
        "10/12/2018, 2018-10-12",
        "2018-10-12 00:00:00, 2018-10-12",
    })
    void daysAreReadAsFilesWriteThem(String text, LocalDate day) {
        assertThat(EventDays.parse(text)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"''", "2018-02-31", "20181301", "00000000", "99/99/99", "yesterday", "2018", "-2018-10-12", "１９９９０１０１"})
    void otherDaysAreNone(String text) {
        assertThat(EventDays.parse(text)).isEmpty();
    }
}
