package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reciprocity, mirrors and triangle as a person types them. */
class ReciprocityCommandsTest {
    private static final Path DATA = Path.of(System.getProperty("detente.root", ".."), "../shared/data");

    @TempDir
    private Path folder;

    /** What a command said and how it ended. */
    private record Said(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private static Said run(String line) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(line.split(" ", -1));
        return new Said(code, out.toString(), err.toString());
    }

    /** Weeks in which b follows a. */
    private Path series() throws IOException {
        var random = new Random(4);
        var lines = new StringBuilder("a,b\n");
        double before = 0.0;
        for (int week = 0; week < 150; week++) {
            double a = Math.max(0, random.nextInt(5) - 2);
            lines.append("%.0f,%.0f%n".formatted(a, before + random.nextInt(2)));
            before = a;
        }
        return Files.writeString(folder.resolve("weeks.csv"), lines);
    }

    @Test
    void aFileGetsACardAndEveryFormatSaysTheSame() throws IOException {
        var call = "reciprocity --series " + series() + " --lags 2";
        var json = run(call + " --json").json();
        var text = run(call);
        assertThat(text.code()).isZero();
        assertThat(text.out())
                .contains("Does b answer a? answers in kind.", "Does a answer b? no sign of answering.", "Lags: 2")
                .contains("Vector autoregression: ", "Without period ");
        var cards = json.get("cards");
        assertThat(cards.get(0).get("verdict").asString()).isEqualTo("answers in kind");
        assertThat(cards.get(1).get("verdict").asString()).isEqualTo("no sign of answering");
        var rows = CsvReader.builder().ofNamedCsvRecord(run(call + " --csv").out()).stream()
                .toList();
        var robust = rows.stream()
                .filter(row ->
                        row.getField("to").equals("b") && row.getField("figure").equals("robust_f"))
                .findFirst()
                .orElseThrow();
        double value = cards.get(0).get("autoregression").get("robust").get("f").asDouble();
        assertThat(Double.parseDouble(robust.getField("value"))).isCloseTo(value, within(1e-9));
        assertThat(text.out()).contains("robust F %.3f".formatted(value));
        assertThat(run(call + " --json").out()).isEqualTo(run(call + " --json").out());
    }

    @Test
    void aChronologyMadeByHandVouchesForNoSilence() {
        var said = run("reciprocity USA RUS --one-variable");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("No verdict: nobody watched in any of", "a chronology made by hand", "--silence-is-calm");
        var calm = run("reciprocity USA-RUS --one-variable --silence-is-calm --as-of 2022-12-31");
        assertThat(calm.code()).isZero();
        assertThat(calm.out()).contains("Does RUS answer USA?", "Does USA answer RUS?");
        assertThat(calm.out()).doesNotContain("NaN");
    }

    @Test
    void aTriangleNeedsThreeStatesWithARecord() {
        var none = run("triangle USA RUS CHN");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("No act between China and Russia is on record");
        assertThat(run("triangle USA RUS usa").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reciprocity USA RUS --lags many         | neither a number
            reciprocity USA RUS --variable war      | no variable "war"
            reciprocity USA RUS --mirrors none      | no rule for mirrors
            reciprocity USA RUS --by year           | too few periods
            reciprocity USA RUS --series x.csv      | leave out the states
            reciprocity USA RUS --from 2020-02-01 --to 2020-01-01 | Swap them
            """)
    void wrongUsageIsSaid(String line, String message) {
        var said = run(line);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(message);
    }

    @Test
    void mirroredRowsMakeTheTwoDirectionsOfIcewsAlike() {
        var source = DATA.resolve("icews14");
        Assumptions.assumeTrue(Files.isDirectory(source), "skipped: ../shared/data is not here");
        var store = folder.resolve("store.duckdb");
        assertThat(Files.exists(store)).isFalse();
        run("import " + source + " --store " + store); // code 1: names that no state has are left out
        assertThat(Files.exists(store)).isTrue();
        var steps = run("mirrors USA RUS --no-reference --json --store " + store)
                .json()
                .get("steps");
        assertThat(steps.get(0).get("rule").asString()).isEqualTo("keep");
        assertThat(steps.get(0).get("correlation").asDouble()).isCloseTo(0.94, within(0.005));
        assertThat(steps.get(3).get("rule").asString()).isEqualTo("same-root");
        assertThat(steps.get(3).get("correlation").asDouble()).isCloseTo(0.12, within(0.005));
        var said = run("mirrors RUS USA --no-reference --store " + store);
        assertThat(said.out()).contains("0.9405", "0.1158", "nothing taken out", "adjacent day");
    }
}
