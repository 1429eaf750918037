package org.detente.forecast.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.detente.forecast.register.Resolution.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterFileTest {
    private static final LocalDate JULY_31 = LocalDate.of(2024, 7, 31);

    @TempDir
    private Path folder;

    static Registered forecast(String id, double probability) {
        return new Registered(
                id,
                JULY_31,
                JULY_31,
                "ALP",
                "BOR",
                "expulsion",
                7,
                "a \"rule\"",
                probability,
                Map.of("base_rate", 0.1, "persistence", 0.2),
                "rules",
                "00ff",
                JULY_31,
                List.of("wire"));
    }

    static Resolution resolution(String id, Outcome outcome) {
        return new Resolution(
                id, outcome, "act of 2024-08-02", JULY_31.plusDays(3), outcome == Outcome.YES ? "a1" : null, "0f");
    }

    @Test
    void whatIsWrittenIsRead() {
        var file = folder.resolve("deep/forecasts.jsonl");
        RegisterFile.register(file, List.of(forecast("a", 0.3), forecast("b", 0.0001)));
        RegisterFile.resolve(file, List.of(resolution("a", Outcome.YES)));
        var content = RegisterFile.read(file);
        assertThat(content.forecasts()).containsExactly(forecast("a", 0.3), forecast("b", 0.0001));
        assertThat(content.resolutions()).containsEntry("a", resolution("a", Outcome.YES));
        assertThat(content.open()).containsExactly(forecast("b", 0.0001));
        assertThat(content.issues()).isEmpty();
    }

    @Test
    void aForecastIsRegisteredOnceAndItsFirstResolutionHolds() throws IOException {
        var file = folder.resolve("forecasts.jsonl");
        assertThat(RegisterFile.register(file, List.of(forecast("a", 0.3)))).hasSize(1);
        assertThat(RegisterFile.register(file, List.of(forecast("a", 0.9)))).isEmpty();
        assertThat(RegisterFile.resolve(file, List.of(resolution("a", Outcome.NO))))
                .hasSize(1);
        assertThat(RegisterFile.resolve(file, List.of(resolution("a", Outcome.YES))))
                .isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(RegisterFile.read(file).forecasts().get(0).probability()).isEqualTo(0.3);
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestHolds() throws IOException {
        var file = folder.resolve("forecasts.jsonl");
        RegisterFile.register(file, List.of(forecast("a", 0.3)));
        var sure = RegisterLine.of(forecast("c", 0.5)).replace("0.5", "1.0");
        Files.writeString(file, sure + "\n{\"kind\":\"rumour\"}\n{\"kind\":\"fore", StandardOpenOption.APPEND);
        RegisterFile.register(file, List.of(forecast("b", 0.4)));
        var content = RegisterFile.read(file);
        assertThat(content.forecasts()).extracting(Registered::id).containsExactly("a", "b");
        assertThat(content.issues())
                .hasSize(3)
                .anyMatch(issue -> issue.contains(":2: ") && issue.contains("was 1.0"))
                .anyMatch(issue -> issue.contains(":3: ") && issue.contains("neither forecast nor resolution"))
                .anyMatch(issue -> issue.contains(":4: ") && issue.contains("no JSON object"));
    }
}
