package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ForecastCommandTest {
    private static final String[] APRIL = {"forecast", "USA", "RUS", "--as-of", "2021-04-15", "--horizon", "7"};

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

    private static Said run(String[] args, String... more) {
        var all = new String[args.length + more.length];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return run(all);
    }

    @Test
    void theTableNamesActsWithTheirReasonsAndPrecedents() {
        var said = run(APRIL);
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("2021-04-16 to 2021-04-22", "10 of 38 forecasts", "base", "persist", "recur", "in kind")
                .containsPattern("\n[123] +Russia expels diplomats or nationals of United States")
                .contains("USA-RUS-2018-03-26-a] -> 2018-03-29 [RUS-USA-2018-03-29-a]", "misses: 2016-06-17");
    }

    @Test
    void textJsonAndCsvSayTheSame() {
        var json = run(APRIL, "--json").json();
        var first = json.get("forecasts").get(0);
        var csv = run(APRIL, "--csv").out().lines().toList();
        assertThat(csv).hasSize(11);
        assertThat(csv.get(0)).startsWith("as_of,actor,recipient,family,p7,p30,p90");
        assertThat(csv.get(1))
                .contains(first.get("actor").asString(), first.get("family").asString());
        double p = first.get("probabilities").get("7").asDouble();
        assertThat(Double.parseDouble(csv.get(1).split(",", -1)[4])).isEqualTo(p);
        assertThat(run(APRIL).out()).contains(ForecastText.percent(p));
        assertThat(run(APRIL, "--json")).isEqualTo(run(APRIL, "--json"));
    }

    @Test
    void explainShowsRulesCurvesAndWhatWouldChangeIt() {
        assertThat(run(APRIL, "--explain", "--limit", "2").out())
                .contains(
                        "What adds up to it",
                        "Rule: the other side did",
                        "days after such an act",
                        "How often it did this")
                .contains("What would change this forecast", "if nothing more is seen up to 2021-05-15");
    }

    @Test
    void asksWhoWillDoItAndWhatOneWillDo() {
        var who = run("forecast", "--who", "expulsion", "--to", "RUS", "--as-of", "2021-04-15", "--csv");
        assertThat(who.out().lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(",RUS,expulsion,"));
        var by = run("forecast", "--by", "RUS", "--as-of", "2021-04-15", "--csv", "--limit", "0");
        assertThat(by.out().lines().skip(1)).hasSizeGreaterThan(100).allMatch(line -> line.contains(",RUS,"));
    }

    @Test
    void whatCannotBeAnsweredIsSaidClearly() {
        assertThat(run("forecast", "USA")).satisfies(said -> {
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("--by USA");
        });
        assertThat(run("forecast").err()).contains("Name two states");
        assertThat(run("forecast", "USA", "Atlantis").err()).contains("There is no state or organisation \"Atlantis\"");
        assertThat(run("forecast", "--who", "witchcraft").err()).contains("There is no family of acts", "expulsion");
        assertThat(run("forecast", "USA", "RUS", "--horizon", "14").err()).contains("7, 30 or 90 days, not 14");
        var future = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(10).toString();
        assertThat(run("forecast", "USA", "RUS", "--as-of", future).err()).contains("has not come yet");
        assertThat(run("forecast", "USA", "RUS", "--as-of", "1999-01-01"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(1))
                .satisfies(said -> assertThat(said.err()).contains("nothing to learn from"));
    }

    @Test
    void twoStatesWithoutAHistoryGetWhatStatesDoOnTheWhole() {
        var said = run("forecast", "NZL", "ISL", "--as-of", "2021-04-15");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Nothing is on record between", "<1 %");
    }
}
