package org.detente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases that are asked for, by class: people out of office, bodies, groups, kinds of people. */
class ResolverTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private final Directory directory = Directory.standard().withInvented();

    @ParameterizedTest
    @CsvSource({
        "Seventh Fleet, USA, MIL",
        "Black Sea Fleet, RUS, MIL",
        "the Indian Air Force, IND, MIL",
        "members of the Royal Marines, GBR, MIL",
        "Sinaloa Cartel, MEX, CRM",
        "Moro National Liberation Front, PHL, REB",
        "Palestinian Islamic Jihad, PSE, REB",
        "Ku Klux Klan, USA, UAF",
        "Fianna Fail, IRL, PTY",
        "Congress Party, IND, PTY",
        "Bank of Japan, JPN, GOV",
        "Drug Enforcement Administration, USA, COP",
        "Supreme Federal Court, BRA, JUD",
        "Legislative Yuan, TWN, LEG",
        "Petrobras, BRA, BUS",
        "Deutsche Welle, DEU, MED",
        "Moscow Patriarchate, RUS, REL",
        "Harvard University, USA, EDU",
        "Interpol, INTERPOL, ''",
        "African Development Bank, AFDB, ''"
    })
    void aBodyOfItsOwnNameIsKnown(String phrase, String actor, String role) {
        assertTraced(phrase, actor, role);
    }

    @ParameterizedTest
    @CsvSource({
        "Boria's Ministry of Mines, BOR, GOV",
        "the Borian president's office, BOR, GOV",
        "Borian mercenaries, BOR, UAF",
        "Borian lawmakers, BOR, LEG",
        "Muslim leaders in Boria, BOR, REL",
        "people in Boria, BOR, CVL",
        "a group of Borian tourists, BOR, CVL",
        "a former Borian official, BOR, ELI",
        "Borian-backed rebels, BOR, REB",
        "Boria's airlines, BOR, BUS",
        "Kurdish militants in Boria, BOR, REB"
    })
    void theNounsSayTheRole(String phrase, String actor, String role) {
        assertTraced(phrase, actor, role);
    }

    @ParameterizedTest
    @CsvSource({
        "soldiers, MIL",
        "a group of tourists, CVL",
        "a disgraced former minister, ELI",
        "gunmen, UAF",
        "a cat, ''",
        "a cat named Frank, ''"
    })
    void peopleWithoutAStateHaveARoleAlone(String phrase, String role) {
        var resolution = directory.resolve(phrase, DAY);
        assertThat(resolution.chosen()).as(resolution.toString()).isEmpty();
        assertThat(resolution.role()).isEqualTo(role);
    }

    @Test
    void whoHeldOfficeAtAnotherTimeStandsForTheStateAndItIsSaid() {
        var blair = directory.resolve("Tony Blair", DAY).chosen().orElseThrow();
        assertThat(blair.alias().actor()).isEqualTo("GBR");
        assertThat(blair.role()).isEqualTo("ELI");
        assertThat(blair.why()).contains("1997-05-02 to 2007-06-27", "not in office on 2021-06-01");
        var early = directory
                .resolve("Tony Blair", LocalDate.of(1980, 1, 1))
                .chosen()
                .orElseThrow();
        assertThat(early.role()).isEmpty();
        assertThat(early.why()).contains("not in office on 1980-01-01");
    }

    @Test
    void whoIsInOfficeComesBeforeWhoWas() {
        assertThat(directory
                        .resolve("Sergei Lavrov", DAY)
                        .chosen()
                        .orElseThrow()
                        .role())
                .isEqualTo("GOV");
        assertThat(directory
                        .resolve("Obama", LocalDate.of(2016, 1, 1))
                        .chosen()
                        .orElseThrow()
                        .role())
                .isEqualTo("GOV");
        assertThat(directory.resolve("Obama", DAY).chosen().orElseThrow().role())
                .isEqualTo("ELI");
        assertThat(directory.resolve("Obama", LocalDate.of(1995, 1, 1)).chosen())
                .isEmpty(); // nobody knew the surname
    }

    private void assertTraced(String phrase, String actor, String role) {
        var resolution = directory.resolve(phrase, DAY);
        assertThat(resolution.chosen()).as(resolution.toString()).isPresent();
        assertThat(resolution.chosen().orElseThrow().alias().actor()).isEqualTo(actor);
        assertThat(resolution.chosen().orElseThrow().role()).isEqualTo(role);
    }
}
