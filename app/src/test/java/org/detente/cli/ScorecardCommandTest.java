package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ScorecardCommandTest {
    @TempDir
    private Path folder;

    private String file = "";

    private record Said(int code, String out, String err) {}

    private static Said run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
        return new Said(code, out.toString(), err.toString());
    }

    private Said forecast(String day) {
        return run(
                "forecast",
                "USA",
                "RUS",
                "--as-of",
                day,
                "--horizon",
                "7",
                "--limit",
                "0",
                "--csv",
                "--register",
                "--register-file",
                file);
    }

    @BeforeEach
    void nameTheRegister() {
        file = folder.resolve("forecasts.jsonl").toString();
    }

    @Test
    void aRegisteredForecastIsResolvedAndScored() throws IOException {
        assertThat(forecast("2021-04-15").err()).contains("38 forecasts registered");
        assertThat(forecast("2021-04-15").err()).contains("0 forecasts registered, 38 were there already");
        var first = run("scorecard", "--register-file", file);
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains(
                        "38 forecasts registered: 0 open",
                        "38 of these resolved now",
                        "skill over base rate",
                        "hindcasts");
        assertThat(Files.readString(Path.of(file)))
                .containsPattern("\"outcome\":\"yes\",\"reason\":\"act of 2021-04-16\"");
        assertThat(run("scorecard", "--register-file", file).out()).contains("0 of these resolved now");
    }

    @Test
    void textAndJsonSayTheSame() {
        forecast("2021-04-15");
        var json = JsonMapper.shared()
                .readTree(run("scorecard", "--register-file", file, "--dry-run", "--json")
                        .out());
        assertThat(run("scorecard", "--register-file", file, "--dry-run").out())
                .contains("%d yes, %d no"
                        .formatted(json.get("yes").asInt(), json.get("no").asInt()));
        assertThat(json.get("scores").get(0).get("brier").get("cases").asInt()).isEqualTo(38);
    }

    @Test
    void asLongAsNothingHasComeInItIsOpen() {
        forecast("2021-04-15");
        var said = run("scorecard", "--register-file", file, "--as-of", "2021-04-15");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("38 open", "Nothing is resolved yet");
    }

    @Test
    void withoutARegisterItSaysHowToMakeOne() {
        var said = run("scorecard", "--register-file", file);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("no forecast is registered", "--register");
    }
}
