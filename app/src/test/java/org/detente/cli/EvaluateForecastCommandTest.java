package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.detente.forecast.ModelFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code detente evaluate forecast} on an invented graph of ten actors. */
class EvaluateForecastCommandTest {
    @TempDir
    private Path folder;

    /** What a command said and how it ended. */
    private record Said(int code, String out, String err) {}

    private static Said run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int code = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(words);
        return new Said(code, out.toString(), err.toString());
    }

    @BeforeEach
    void writeABenchmark() throws IOException {
        var names = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            names.append("Actor ").append(i).append('\t').append(i).append('\n');
        }
        Files.writeString(folder.resolve("entity2id.txt"), names);
        Files.writeString(folder.resolve("relation2id.txt"), "accuse\t0\nmeet\t1\n");
        var random = new SplittableRandom(1);
        write("train.txt", 0, 30, random);
        write("valid.txt", 30, 35, random);
    }

    /** Each actor mostly deals with the next. */
    private void write(String name, int from, int to, SplittableRandom random) throws IOException {
        var lines = new StringBuilder();
        for (int day = from; day < to; day++) {
            for (int i = 0; i < 6; i++) {
                int actor = random.nextInt(10);
                int object = random.nextInt(4) == 0 ? random.nextInt(10) : (actor + 1) % 10;
                lines.append("%d\t%d\t%d\t%d\n".formatted(actor, random.nextInt(2), object, 24 * day));
            }
        }
        Files.writeString(folder.resolve(name), lines);
    }

    @Test
    void textAndJsonSayTheSameAndPredictionsAndModelAreWritten() throws IOException {
        var predictions = folder.resolve("p.tsv.gz");
        var model = folder.resolve("model.txt");
        var text = run(
                "evaluate",
                "forecast",
                folder,
                "--split",
                "valid",
                "--predictions",
                predictions,
                "--save-model",
                model);
        var json = run("evaluate", "forecast", folder, "--split", "valid", "--json");
        assertThat(text.code()).as(text.err()).isZero();
        var first = JsonMapper.shared().readTree(json.out()).get("methods").get(0);
        assertThat(first.get("method").asString()).isEqualTo("detente");
        assertThat(first.get("ranks").asInt()).isEqualTo(60);
        assertThat(text.out())
                .contains("60 ranks")
                .contains(String.format(Locale.ROOT, "%.4f", first.get("mrr").asDouble()))
                .contains("recurrency baseline");
        try (var lines = new GZIPInputStream(Files.newInputStream(predictions))) {
            var line = new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst();
            assertThat(line.orElseThrow()).matches("[os]\t\\d+\t[01]\t720\t\\d+:-?\\d.*");
        }
        assertThat(ModelFile.read(model).provenance().lastDay()).isEqualTo(29);
    }

    @Test
    void aWrongSplitAndAMissingFolderAreSaid() {
        var split = run("evaluate", "forecast", folder, "--split", "train");
        assertThat(split.code()).isEqualTo(2);
        assertThat(split.err()).contains("valid or test");
        var missing = run("evaluate", "forecast", folder.resolve("none"));
        assertThat(missing.code()).isNotZero();
        assertThat(missing.err()).contains("entity2id.txt");
        assertThat(run("evaluate", "forecast", folder).err()).contains("test has 0 facts");
    }
}
