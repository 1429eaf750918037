package org.detente.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.detente.base.Problem;
import org.detente.base.Table;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real names as facts: this is the directory of real states. */
class DirectoryTest {
    private final Directory directory = Directory.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "states.tsv",
                "organisations.tsv",
                "bodies.tsv",
                "institutions.tsv",
                "forces.tsv",
                "parties.tsv",
                "groups.tsv",
                "companies.tsv",
                "media.tsv",
                "leaders.tsv",
                "officials.tsv",
                "leader-roles.tsv",
                "agents.tsv",
                "ambiguous.tsv",
                "compounds.tsv",
                "homonyms.tsv",
                "not-actors.tsv"
            })
    void everyRowIsSound(String name) {
        var table = Table.ofResource(Directory.class, name);
        assertThat(table.rows()).isNotEmpty();
        for (var row : table.rows()) {
            assertThat(row.width()).as(row.where()).isEqualTo(row.expectedWidth());
            if (table.columns().contains("actor")
                    && !(name.equals("not-actors.tsv") && row.get("actor").isEmpty())) {
                assertThat(directory.find(row.get("actor"))).as(row.where()).isPresent();
            }
            if (table.columns().contains("from")) {
                var days = Aliases.days(row); // throws when a day is none or the end is before the beginning
                assertThat(days.first()).isBeforeOrEqualTo(days.last());
            }
        }
    }

    @Test
    void everyStateHasANameAndAlmostAllAnAdjectiveAndACapital() {
        var codes = new HashSet<String>();
        int states = 0;
        int withAdjective = 0;
        for (var row : Table.ofResource(Directory.class, "states.tsv").rows()) {
            assertThat(codes.add(row.get("code"))).as("twice: " + row.where()).isTrue();
            assertThat(row.get("name")).as(row.where()).isNotBlank();
            if (row.get("kind").equals("STATE")) {
                states++;
                withAdjective += row.get("adjectives").isEmpty() ? 0 : 1;
            }
            if (!row.get("successor").isEmpty()) {
                assertThat(directory.find(row.get("successor"))).as(row.where()).isPresent();
            }
        }
        assertThat(states).isGreaterThan(193);
        assertThat(withAdjective).isGreaterThan(states - 5);
        for (var country : Locale.getISOCountries()) {
            assertThat(codes)
                    .contains(new Locale.Builder().setRegion(country).build().getISO3Country());
        }
    }

    @Test
    void noNameStandsForTwoActorsUnlessDeclared() {
        var owner = new HashMap<String, String>();
        for (var alias : directory.aliases()) {
            boolean name = alias.kind() == Alias.Kind.NAME
                    || alias.kind() == Alias.Kind.ADJECTIVE
                    || alias.kind() == Alias.Kind.CAPITAL;
            if (name && alias.valid().isOpen()) {
                var before = owner.putIfAbsent(alias.phrase(), alias.actor());
                assertThat(before == null || before.equals(alias.actor()))
                        .as(alias.phrase() + " " + before + " " + alias.actor())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Kremlin, 2021-04-16, RUS, GOV",
        "the White House, 2021-04-15, USA, GOV",
        "Moscow, 2021-04-16, RUS, GOV",
        "Lavrov, 2021-04-16, RUS, GOV",
        "President Biden, 2021-04-15, USA, GOV",
        "Sergei Lavrov, 2021-04-16, RUS, GOV",
        "Russian foreign ministry spokeswoman, 2021-04-16, RUS, GOV",
        "US troops, 2021-01-01, USA, MIL",
        "Pentagon, 2021-01-01, USA, MIL",
        "British Prime Minister Theresa May, 2018-03-12, GBR, GOV",
        "the State Duma, 2021-01-01, RUS, LEG",
        "Bush, 2003-03-19, USA, GOV",
        "Türkiye, 2023-01-01, TUR, ''",
        "EU, 2021-01-01, EUU, ''",
        "the United Nations, 2021-01-01, UNO, ''",
        "Taliban, 2010-01-01, AFG, REB",
        "Taliban, 2022-01-01, AFG, GOV",
        "former President Obama, 2019-01-01, USA, ELI",
        "Soviet troops, 1991-01-13, SUN, MIL",
        "Gorbachev, 1990-06-01, SUN, GOV",
        "Shevardnadze, 1990-06-01, SUN, GOV",
        "Shevardnadze, 2001-06-01, GEO, GOV",
        "Yeltsin, 1991-08-19, RUS, GOV",
        "Milosevic, 1999-04-01, YUG, GOV",
        "Milosevic, 1993-04-01, SRB, GOV",
        "Kremlin critic, 2021-01-17, RUS, OPP",
        "President of France, 2021-01-01, FRA, GOV",
        "troops of the Russian Federation, 2021-01-01, RUS, MIL",
        "New Mexico, 2021-01-01, USA, ''",
        "Inner Mongolia, 2021-01-01, CHN, ''",
        "British Columbia, 2021-01-01, CAN, ''",
        "KGB, 1991-01-13, SUN, SPY",
        "People's Liberation Army, 2021-01-01, CHN, MIL",
        "Unit 8200, 2021-01-01, ISR, SPY",
        "Somaliland, 2021-01-01, SOM, REB"
    })
    void aPhraseIsTracedToItsActor(String phrase, LocalDate on, String actor, String role) {
        var resolution = directory.resolve(phrase, on);
        assertThat(resolution.chosen()).as(resolution.toString()).isPresent();
        assertThat(resolution.chosen().orElseThrow().alias().actor()).isEqualTo(actor);
        assertThat(resolution.chosen().orElseThrow().role()).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"French fries", "guinea pigs", "the Indian Ocean", "South Vietnam", "South Yemen", "Panama Canal"
            })
    void whatOnlyLooksLikeAnActorIsNone(String phrase) {
        assertThat(directory.resolve(phrase, LocalDate.of(2021, 1, 1)).candidates())
                .isEmpty();
    }

    @Test
    void noPhraseIsBothAnActorAndNone() {
        var actors = directory.aliases().stream()
                .map(alias -> Directory.key(alias.phrase()))
                .collect(Collectors.toSet());
        assertThat(directory.notActors()).containsEntry("New Mexico", "USA").containsEntry("Guinea pig", "");
        assertThat(directory.notActors().keySet()).noneMatch(phrase -> actors.contains(Directory.key(phrase)));
    }

    @Test
    void wordsThatWereNotReadAreNamed() {
        var rally = directory
                .resolve("Kremlin chess rally", LocalDate.of(2021, 1, 1))
                .chosen();
        assertThat(rally.orElseThrow().why()).endsWith("; not read: chess rally");
        var minister = directory
                .resolve("Russian foreign minister", LocalDate.of(2021, 1, 1))
                .chosen();
        assertThat(minister.orElseThrow().why()).doesNotContain("not read");
    }

    @Test
    void theKimOf2018IsTheOneInPower() {
        var kim = directory.resolve("Kim", LocalDate.of(2018, 6, 12)).chosen().orElseThrow();
        assertThat(kim.alias().person()).isEqualTo("Kim Jong-un");
    }

    @Test
    void whoHeldAnOfficeDependsOnTheDay() {
        assertThat(directory.resolve("Trump", LocalDate.of(2012, 1, 1)).chosen())
                .isEmpty();
        assertThat(directory.resolve("Trump", LocalDate.of(2018, 1, 1)).chosen())
                .isPresent();
        var medvedev =
                directory.resolve("Medvedev", LocalDate.of(2010, 1, 1)).chosen().orElseThrow();
        assertThat(medvedev.alias().office()).isEqualTo("head_of_state");
        assertThat(medvedev.why()).contains("Medvedev, head of state 2008-05-07 to 2012-05-0");
    }

    @Test
    void anAmbiguousPhraseNamesItsChoices() {
        assertThatThrownBy(() -> directory.get("Korea"))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("(KOR)", "(PRK)", "Say which");
        var resolution = directory.resolve("Congolese army", LocalDate.of(2020, 1, 1));
        assertThat(resolution.chosen()).isEmpty();
        assertThat(resolution.candidates()).hasSize(2);
    }

    @Test
    void actorsAreFoundByCodeAndName() {
        assertThat(directory.get("usa").name()).isEqualTo("United States");
        assertThat(directory.get("US").code()).isEqualTo("USA");
        assertThat(directory.get("gb").code()).isEqualTo("GBR");
        assertThat(directory.get("cote d'ivoire").code()).isEqualTo("CIV");
        assertThat(directory.get("European Union").code()).isEqualTo("EUU");
        assertThatThrownBy(() -> directory.get("Kremlin"))
                .hasMessageContainingAll("stand for Russia (RUS)", "name the state");
        assertThatThrownBy(() -> directory.get("Putin")).hasMessageContaining("stand for Russia (RUS)");
        for (var nonsense : List.of("ZZZ", "", "Xyzzy")) {
            assertThatThrownBy(() -> directory.get(nonsense))
                    .hasMessageContaining("lists them")
                    .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("Maybe"));
        }
        assertThatThrownBy(() -> directory.get("Rusia")).hasMessageContainingAll("Rusia", "Russia (RUS)");
        assertThat(directory.resolve("Atlantis", LocalDate.EPOCH).candidates()).isEmpty();
    }

    @Test
    void phrasesOfOnesOwnComeFirstAndBadOnesAreNamed() {
        var own = Table.read("mine.csv", new StringReader("phrase,actor,role,from,to\nThe Lodge,AUS,GOV,,\n"), ',');
        assertThat(directory
                        .with(own)
                        .resolve("The Lodge", LocalDate.of(2020, 1, 1))
                        .chosen()
                        .orElseThrow()
                        .alias()
                        .actor())
                .isEqualTo("AUS");
        var bad = Table.read("mine.csv", new StringReader("phrase,actor,role,from,to\nX,Atlantis,,,\n"), ',');
        assertThatThrownBy(() -> directory.with(bad))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("mine.csv:2", "Atlantis");
        var badDay = Table.read("mine.csv", new StringReader("phrase,actor,role,from,to\nX,USA,,2020-13-01,\n"), ',');
        assertThatThrownBy(() -> directory.with(badDay))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("mine.csv:2");
    }

    @Test
    void aPairIsTheSameInEitherOrderAndADyadIsNot() {
        assertThat(Pair.of("ALP", "BOR")).isEqualTo(Pair.of("BOR", "ALP")).hasToString("ALP-BOR");
        assertThat(Pair.of("BOR", "ALP").first()).isEqualTo("BOR");
        assertThat(new Dyad("ALP", "BOR")).isNotEqualTo(new Dyad("BOR", "ALP")).isLessThan(new Dyad("BOR", "ALP"));
        assertThat(new Dyad("ALP", "BOR").reversed()).hasToString("BOR>ALP");
        assertThatThrownBy(() -> Pair.of("ALP", "ALP")).isInstanceOf(Problem.class);
    }

    /** Leaders by an independent list, where it lies beside the project: each is looked up on a day of the term. */
    @Test
    void mostLeadersOfAnIndependentListAreKnown() throws IOException {
        var file = Path.of(System.getProperty("detente.root", ".."), "../shared/data/dictionaries/leaderlist_3_21.csv");
        Assumptions.assumeTrue(Files.exists(file), "skipped: ../shared/data is not here");
        var known = directory.aliases().stream()
                .filter(alias -> !alias.office().isEmpty())
                .collect(Collectors.groupingBy(alias -> Directory.key(alias.phrase())));
        int asked = 0;
        int found = 0;
        try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (var row : Table.read("leaders", reader, ',').rows()) {
                if (row.get("eyear").isEmpty() || Integer.parseInt(row.get("eyear")) < 1992) {
                    continue;
                }
                asked++;
                found += known.containsKey(Directory.key(row.get("leader"))) ? 1 : 0;
            }
        }
        assertThat(asked).isGreaterThan(500);
        assertThat((double) found / asked).as("%d of %d", found, asked).isGreaterThan(0.75);
    }
}
