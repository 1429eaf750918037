package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command as a person types it, on the embedded chronology and on a store of its own. */
class CommandsTest {
    @TempDir
    private Path folder;

    /** What a command said and how it ended. */
    private record Said(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private static Said run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void theBriefTellsOfTheSpringOf2021() {
        var said = run("brief", "USA", "RUS", "--as-of", "2021-06-30");
        var words = said.out().replaceAll("\\s+", " ");
        assertThat(said.code()).isZero();
        assertThat(words)
                .contains(
                        "The expulsion of ten Russian diplomats",
                        "ten American diplomats would be expelled. Answers USA-RUS-2021-04-15-a",
                        "same kind, same number",
                        "In force on 2021-06-30",
                        "Tension USA>RUS",
                        "Tension RUS>USA",
                        "Russia's ambassador Anatoly Antonov was back in Washington",
                        "US Ambassador John Sullivan resumed his post in Moscow");
    }

    @Test
    void aBriefWithoutADaySaysThatItIsTheLastOneOnRecord() {
        var said = run("brief", "GBR", "RUS");
        assertThat(said.code()).isZero();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("as of 2021-08-20", "No day was asked for", "nothing later is on record");
        assertThat(run("brief", "GBR", "RUS", "--as-of", "2021-08-20").out()).doesNotContain("No day was asked for");
        assertThat(run("brief", "USA", "RUS", "--as-of", "2025-06-01").code()).isEqualTo(1);
    }

    @Test
    void theReadmeShowsWhatIsPrinted() throws IOException {
        var readme = Files.readString(Path.of(System.getProperty("detente.root", ".."), "README.md"));
        var begin = "<!-- output -->\n```\n";
        var shown =
                readme.substring(readme.indexOf(begin) + begin.length(), readme.indexOf("```\n<!-- end of output -->"));
        assertThat(shown).contains("Tension USA>RUS");
        assertThat(run("brief", "USA", "RUS", "--as-of", "2021-06-30").out()).startsWith(shown);
    }

    @Test
    void textAndJsonSayTheSame() {
        var text = run("brief", "USA", "RUS", "--as-of", "2021-06-30").out().replaceAll("\\s+", " ");
        var json = run("brief", "USA", "RUS", "--as-of", "2021-06-30", "--json").json();
        assertThat(text).contains(json.get("headline").asString());
        for (var side : json.get("sides")) {
            var tension = side.get("tension");
            assertThat(text)
                    .contains("%s %.1f points"
                            .formatted(
                                    tension.get("dyad").asString(),
                                    tension.get("points").asDouble()));
            double sum = 0;
            for (var part : tension.get("contributions")) {
                sum += part.get("points").asDouble();
            }
            assertThat(sum).isCloseTo(tension.get("points").asDouble(), within(1e-9));
        }
        for (var measure : json.get("inForce")) {
            assertThat(text).contains(measure.get("act").asString());
        }
        var acts = new ArrayList<String>();
        json.get("acts").forEach(act -> acts.add(act.get("id").asString()));
        for (var answer : json.get("answers")) {
            assertThat(acts)
                    .contains(
                            answer.get("act").asString(), answer.get("answers").asString());
            assertThat(text).contains(answer.get("act").asString());
        }
    }

    @Test
    void theBalanceIsThatOfTheBriefAndKeepsStatedAndInferredApart() {
        var said = run("balance", "USA", "RUS", "--as-of", "2021-06-30");
        assertThat(said.code()).isZero();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains(
                        "side hostile acts answered unanswered answers given mirrors",
                        "with a probability of at least 0.40",
                        "earlier answers to this side",
                        "within the next 90 days");
        var sheets =
                run("balance", "USA", "RUS", "--as-of", "2021-06-30", "--json").json();
        var brief =
                run("brief", "USA", "RUS", "--as-of", "2021-06-30", "--json").json();
        assertThat(sheets).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(sheets.get(i)).isEqualTo(brief.get("sides").get(i).get("balance"));
        }
        assertThat(run("balance", "USA", "RUS", "--days", "0").code()).isEqualTo(2);
        assertThat(run("balance", "FJI", "TON").code()).isEqualTo(1);
    }

    @Test
    void theBriefShowsInferredAnswersAndWhoStoodBesideASide() {
        var autumn = run("brief", "USA", "RUS", "--as-of", "2021-12-31");
        assertThat(autumn.out().replaceAll("\\s+", " "))
                .contains(
                        "; 1 inferred, from a probability of 0.40 on",
                        "Perhaps RUS lifting of an entry ban, 1 person (2021-10-10) answered RUS-USA talks",
                        "Inferred: likely (0.71), because",
                        "Perhaps answers USA-RUS-2021-09-30-a (0.71)");
        var links = run("brief", "USA", "RUS", "--as-of", "2021-12-31", "--json")
                .json()
                .get("inferredAnswers");
        assertThat(links).hasSize(1);
        assertThat(links.get(0).get("evidence").asString()).isEqualTo("inferred");
        var salisbury = run("brief", "GBR", "RUS", "--as-of", "2018-04-05");
        assertThat(salisbury.out().replaceAll("\\s+", " "))
                .contains("On the side of GBR, 10 third states answered", "USA 2018-03-26, expulsion of diplomats");
    }

    @Test
    void theHtmlPageIsWrittenBesideTheText() throws IOException {
        var file = folder.resolve("page.html");
        assertThat(run("brief", "USA", "RUS", "--html", file.toString()).code()).isZero();
        assertThat(Files.readString(file)).startsWith("<!doctype html>").contains("<svg");
        assertThat(run("brief", "USA", "RUS", "--html", "-").out()).startsWith("<!doctype html>");
        assertThat(run("brief", "USA", "RUS", "--markdown").out()).startsWith("# United States and Russia");
    }

    @Test
    void theMissionsSayTheSameInTextAndJson() {
        var said = run("missions", "USA", "RUS", "--on", "2021-12-31", "--way-back-to", "2016-12-01");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("San Francisco", "St Petersburg", "455", "The way back to 2016-12-01");
        var json = run("missions", "USA", "RUS", "--on", "2021-12-31", "--way-back-to", "2016-12-01", "--json")
                .json();
        for (var side : json.get("delegations")) {
            assertThat(said.out())
                    .contains(
                            side.get("title").asString(),
                            "Expelled: " + side.get("expulsions").get("people").asInt());
            side.get("closed")
                    .forEach(site -> assertThat(said.out())
                            .contains(site.get("closure").get("act").asString()));
        }
        for (var step : json.get("wayBack").get("steps")) {
            assertThat(said.out())
                    .contains(
                            step.get("deed").asString(),
                            step.get("undoes").get("act").asString());
        }
        assertThat(run("missions", "USA", "RUS", "--on", "2016-12-01", "--way-back-to", "2021-12-31")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aLifeIsATimelineOfSteps() {
        var said = run("measures", "USA", "CHN", "--life", "CHN-USA-2018-09-24-a");
        assertThat(said.out()).contains("superseded 2019-06-01", "2019-05-13", "1 measures");
        assertThat(run("measures", "USA", "CHN", "--life", "x").code()).isEqualTo(2);
        var ended = run("measures", "USA", "CHN", "--ended", "--by", "USA", "--json")
                .json();
        assertThat(ended).hasSize(1);
        assertThat(ended.get(0).get("ended").get("kind").asString()).isEqualTo("superseded");
    }

    @Test
    void measuresInForceLeaveOutWhatEnded() {
        var said = run("measures", "USA", "RUS", "--in-force-on", "2021-05-01", "--json");
        var ids = new ArrayList<String>();
        said.json().forEach(measure -> {
            ids.add(measure.get("id").asString());
            assertThat(measure.get("status").asString()).isEqualTo("in_force");
            if (measure.has("ended")) {
                assertThat(measure.get("ended").get("day").asString()).isGreaterThan("2021-05-01");
            }
        });
        assertThat(ids)
                .contains(
                        "USA-RUS-2021-04-15-a",
                        "RUS-USA-2021-04-16-a",
                        "RUS-USA-2021-04-16-c",
                        "USA-RUS-2021-04-15-b",
                        "USA-RUS-2021-04-15-c");
        assertThat(ids).doesNotContain("USA-RUS-2018-07-15-a");
    }

    @Test
    void actsAndPairsCanBeNarrowedAndAsked() {
        var acts = run(
                        "acts",
                        "USA",
                        "RUS",
                        "--from",
                        "2021-04-01",
                        "--to",
                        "2021-04-30",
                        "--by",
                        "RUS",
                        "--action",
                        "expel_diplomats",
                        "--json")
                .json();
        assertThat(acts.size()).isEqualTo(2);
        assertThat(run("acts", "USA", "RUS", "--issue", "cyber").out()).contains("SVR");
        assertThat(run("pairs", "--json").json().get(0).get("acts").asInt()).isEqualTo(184);
        assertThat(run("pairs").out()).contains("50 pairs on record");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brief USA USA",
                "brief USA Atlantis",
                "brief USA RUS --as-of 2021-02-30",
                "brief USA RUS --as-of yesterday",
                "brief USA",
                "brief",
                "brief USA RUS --days 0",
                "brief USA RUS --wat",
                "nonsense",
                "acts USA RUS --by CHN",
                "acts USA RUS --action tickle",
                "acts USA RUS --from 2021-05-01 --to 2021-04-01",
                "acts USA RUS --issue weather",
                "brief USA RUS --html=",
                "brief Kremlin USA",
                "man nonsense",
                "measures USA RUS --in-force-on x",
                "brief USA RUS --store /nowhere/x.duckdb"
            })
    void wrongUsageIsExplainedInALineOrTwo(String line) {
        var said = run(line.split(" ", -1));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines().count()).isBetween(1L, 4L);
        assertThat(said.err()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brief TUV NRU",
                "brief USA RUS --as-of 2001-01-01",
                "brief USA RUS --html /nowhere/at/all.html",
                "import /nowhere.csv",
                "import .",
                "import pom.xml"
            })
    void whatTheDataCannotAnswerIsExplained(String line) {
        var said = run(line.split(" ", -1));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err().lines().count()).isEqualTo(1);
        assertThat(said.err()).startsWith("detente: ").doesNotContain("Exception", "\tat ");
    }

    @Test
    void aUsersChronologyGoesIntoTheStoreOnceAndIsAsked() throws IOException {
        var file = Files.writeString(folder.resolve("mine.csv"), """
                id,date,source,target,action,cameo,quantity,unit,response_to,ended_on,brief,issue,evidence,confidence
                a,2024-03-01,FJI,TON,expel_diplomats,161,3,diplomats,,,Fiji sent three Tongan diplomats home.,consular,Invented,verified1
                b,2024-03-04,TON,FJI,expel_diplomats,161,3,diplomats,a,,Tonga answered in kind.,consular,Invented,verified1
                c,2024-03-04,TON,Atlantis,accuse,112,,,,,Nothing.,other,Invented,verified1
                """);
        var store = folder.resolve("store.duckdb").toString();
        assertThat(run("import", file.toString(), "--store", store, "--dry-run").out())
                .contains("nothing was written");
        assertThat(folder.resolve("store.duckdb")).doesNotExist();
        var first = run("import", file.toString(), "--store", store);
        assertThat(first.code()).isEqualTo(1); // a row was left out
        assertThat(first.out()).contains("mine.csv:4: ", "Atlantis", "2 added");
        assertThat(run("import", file.toString(), "--store", store, "--json")
                        .json()
                        .get("files")
                        .get(0)
                        .get("outcome")
                        .asString())
                .isEqualTo("passed_over");
        var brief = run("brief", "Fiji", "Tonga", "--store", store);
        assertThat(brief.code()).isEqualTo(1); // below the floor it answers only in part
        assertThat(brief.out()).contains("2 acts of this pair on record, the floor is 5", "same kind, same number");
        assertThat(run("pairs", "--no-reference", "--store", store, "--json")
                        .json()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void outputThatIsLostIsAProblemAndOutputThatNobodyWantsIsNot() {
        assertThat(runInto("No space left on device"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(1))
                .satisfies(said -> assertThat(said.err()).contains("could not be written (No space left on device)"));
        assertThat(runInto("Broken pipe")).isEqualTo(new Said(0, "", ""));
    }

    /** The ontology as JSON, written to a stream that takes nothing. */
    private static Said runInto(String failure) {
        var err = new StringWriter();
        var broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(failure);
            }
        };
        int code = Main.run(broken, new PrintWriter(err, true), "ontology", "--json");
        return new Said(code, "", err.toString());
    }

    @Test
    void anEmptyFileIsNoStore() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.duckdb")).toString();
        var said = run("brief", "USA", "RUS", "--store", empty);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("there is no such store");
    }

    @Test
    void everyCommandHasHelpAndAManualPage() {
        var commands =
                List.copyOf(Main.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()))
                        .getSubcommands()
                        .keySet());
        for (var command : commands) {
            assertThat(run("man", command).out()).startsWith(".TH \"DETENTE-").contains(".SH NAME", ".SH SYNOPSIS");
            if (!command.equals("help")) {
                var help = run(command, "--help");
                assertThat(help.code()).isZero();
                assertThat(help.out()).contains("Usage: detente " + command);
            }
        }
        assertThat(run("man").out())
                .contains(".br\nStart with: detente brief")
                .containsPattern("generate\\\\-completion\n[A-Z]");
        assertThat(run("generate-completion").out()).contains("complete", "brief");
        assertThat(run("--help").out()).contains("Exit codes");
    }
}
