package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code detente code} and {@code detente read}, on sentences of our own. */
class CodeCommandTest {
    private static final String EXPULSION = "France expelled ten Italian diplomats on Thursday.";
    private static final String THREAT = "Spain threatened to impose sanctions on Portugal.";
    private static final String WEATHER = "The weather was fine and everybody went to the beach.";

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String line(String id, String text) {
        return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\", \"date\": \"2024-07-05\"}\n";
    }

    private static List<String> fields(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }

    @Test
    void everyLineHasTheSameFieldsAndUnknownOnesAreNull() throws IOException {
        var said = Shell.run(
                "code",
                "--jsonl",
                file("in.jsonl", line("a", EXPULSION) + line("b", WEATHER)).toString());
        assertThat(said.code()).isZero();
        var lines = said.lines();
        assertThat(lines).hasSize(2);
        assertThat(lines)
                .allSatisfy(line -> assertThat(fields(line))
                        .containsExactly("id", "document", "day", "events", "not_coded", "left_out", "message"));
        var event = lines.get(0).get("events").get(0);
        assertThat(fields(event))
                .containsExactly(
                        "source",
                        "target",
                        "source_role",
                        "target_role",
                        "cameo",
                        "plover",
                        "mode",
                        "action",
                        "stance",
                        "quantity",
                        "day",
                        "issue",
                        "speaker",
                        "because",
                        "place",
                        "mirrored",
                        "sentence",
                        "words",
                        "begin",
                        "end",
                        "pattern",
                        "reason");
        assertThat(event.get("source").asString()).isEqualTo("FRA");
        assertThat(event.get("target").asString()).isEqualTo("ITA");
        assertThat(event.get("plover").asString()).isEqualTo("SANCTION");
        assertThat(event.get("quantity").get("amount").asDouble()).isEqualTo(10);
        assertThat(event.get("day").asString()).isEqualTo("2024-07-04");
        assertThat(event.get("words")
                        .asString()
                        .substring(event.get("begin").asInt(), event.get("end").asInt()))
                .isEqualTo("expelled");
        assertThat(event.get("because").isNull()).isTrue();
        assertThat(lines.get(1).get("events").isEmpty()).isTrue();
        assertThat(said.err()).contains("2 articles", "1 event");
    }

    @Test
    void everyLineOfTheInputIsInTheOutputInItsPlace() throws IOException {
        var input = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            input.append(
                    switch (i % 6) {
                        case 0 -> line("n" + i, EXPULSION);
                        case 1 -> "{broken\n";
                        case 2 -> line("n" + i, "");
                        case 3 ->
                            line(
                                    "n" + i,
                                    "Die Regierung hat am Donnerstag zehn Diplomaten ausgewiesen und das mit der Einmischung in die Wahlen begründet, wie das Ministerium mitteilte.");
                        case 4 -> line("n" + (i - 4), EXPULSION);
                        default ->
                            line("n" + i, (WEATHER + " ").repeat(30 - i / 2).strip());
                    });
        }
        var said =
                Shell.run("code", "--jsonl", file("in.jsonl", input.toString()).toString());
        assertThat(said.code()).isEqualTo(1);
        var lines = said.lines();
        assertThat(lines).hasSize(60);
        for (int i = 0; i < 60; i++) {
            var line = lines.get(i);
            var id = i % 6 == 1 ? folder.resolve("in.jsonl") + ":" + (i + 1) : "n" + (i % 6 == 4 ? i - 4 : i);
            assertThat(line.get("id").asString()).isEqualTo(id);
            var reason = switch (i % 6) {
                case 1 -> "malformed";
                case 2 -> "no text";
                case 3 -> "language";
                case 4 -> "duplicate id";
                default -> null;
            };
            assertThat(
                            line.get("left_out").isNull()
                                    ? null
                                    : line.get("left_out").asString())
                    .isEqualTo(reason);
            assertThat(line.get("events").size()).isEqualTo(i % 6 == 0 ? 1 : 0);
        }
        assertThat(said.err()).contains("malformed 10", "language 10", "duplicate id 10", "no text 10");
    }

    @Test
    void textJsonAndCsvTellOfTheSame() throws IOException {
        var article =
                file("a.txt", EXPULSION + "\n\n" + THREAT + "\n\n" + WEATHER).toString();
        var text = Shell.run("code", article, "--date", "2024-07-05");
        var json = Shell.run("code", article, "--date", "2024-07-05", "--json")
                .lines()
                .get(0);
        var csv = Shell.run("code", article, "--date", "2024-07-05", "--csv");
        int findings = json.get("events").size() + json.get("not_coded").size();
        assertThat(findings).isEqualTo(2);
        assertThat(csv.out().lines()).hasSize(1 + findings);
        for (var kind : List.of("events", "not_coded")) {
            for (var finding : json.get(kind)) {
                assertThat(text.out())
                        .contains(
                                finding.get("source").asString(),
                                finding.get("words").asString(),
                                finding.get("day").asString());
                assertThat(csv.out()).contains(finding.get("action").asString());
            }
        }
        assertThat(text.out()).contains("10 diplomats").doesNotContain("beach");
        var explained =
                Shell.run("code", article, "--date", "2024-07-05", "--explain").out();
        assertThat(explained).contains("patterns-measures.tsv:", "actor FRA", "under threaten", "beach");
    }

    @Test
    void foldersAndStandardInputAreRead() throws IOException {
        file("a.txt", EXPULSION);
        file("b.txt", WEATHER);
        assertThat(Shell.run("code", folder.toString(), "--json").lines())
                .extracting(line -> line.get("id").asString())
                .containsExactly("a.txt", "b.txt");
        assertThat(Shell.runWith(EXPULSION, "code").out()).contains("FRA", "ITA", "standard input");
        assertThat(Shell.runWith(line("x", EXPULSION), "code", "--jsonl", "-").lines())
                .hasSize(1);
    }

    @Test
    void aDayIsTheOneOfTheArticleElseTheOneGivenElseUnknown() throws IOException {
        var undated = file("a.txt", "France expelled ten Italian diplomats.").toString();
        assertThat(day(Shell.run("code", undated, "--json"))).isNull();
        assertThat(day(Shell.run("code", undated, "--json", "--date", "2024-01-02")))
                .isEqualTo("2024-01-02");
        var dated = file("b.jsonl", line("x", "France expelled ten Italian diplomats."))
                .toString();
        assertThat(day(Shell.run("code", dated, "--json", "--date", "2024-01-02")))
                .isEqualTo("2024-07-05");
    }

    private static String day(Shell.Said said) {
        var day = said.lines().get(0).get("events").get(0).get("day");
        return day.isNull() ? null : day.asString();
    }

    @Test
    void exitCodesTellWhatHappened() throws IOException {
        assertThat(Shell.run("code", file("empty.txt", "").toString()).code()).isEqualTo(1);
        assertThat(Shell.run("code", folder.resolve("none").toString()).err()).contains("no such file");
        assertThat(Shell.runWith("", "code").code()).isEqualTo(1);
        var fine = file("a.txt", EXPULSION).toString();
        assertThat(Shell.run("code", fine).code()).isZero();
        assertThat(Shell.run("code", fine, "--jsonl", fine).code()).isEqualTo(2);
        assertThat(Shell.run("code", fine, "--csv", "--json").code()).isEqualTo(2);
        assertThat(Shell.run("code", fine, "--date", "yesterday").code()).isEqualTo(2);
        var bad = file("bad.tsv", "action\ttrigger\tneeds\tactor\trecipient\texample\tcoded\nno_act\tv:x\t\t\t\t\t\n");
        var said = Shell.run("code", fine, "--dictionary", bad.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("bad.tsv:2", "no_act");
    }

    @Test
    void theOutputFileIsThereWholeOrNotAtAll() throws IOException {
        var fine = file("a.txt", EXPULSION).toString();
        var out = folder.resolve("out.jsonl");
        assertThat(Shell.run("code", fine, "--json", "--out", out.toString()).out())
                .isEmpty();
        assertThat(Files.readAllLines(out)).hasSize(1);
        assertThat(Shell.run("code", fine, "--out", folder.resolve("no/where").toString())
                        .code())
                .isEqualTo(1);
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> String.valueOf(path.getFileName())))
                    .containsExactlyInAnyOrder("a.txt", "out.jsonl");
        }
    }

    @Test
    void anOwnDictionaryComesBeforeOurs() throws IOException {
        var own = file(
                "own.tsv",
                "action\ttrigger\tneeds\tactor\trecipient\texample\tcoded\naccuse\tv:expel\tobj=diplomat any=thursday\t\t\tAlpia expelled ten Borian diplomats on Thursday.\tALP>BOR\n");
        var said = Shell.runWith(EXPULSION, "code", "--json", "--dictionary", own.toString());
        assertThat(said.lines().get(0).get("events").get(0).get("pattern").asString())
                .startsWith(own.toString());
        assertThat(Shell.run("dictionary", "lint", own.toString()).code()).isZero();
        var tested = Shell.run("dictionary", "test", own.toString());
        assertThat(tested.out()).contains("1 examples, 0 misses");
    }

    @Test
    void anArticleIsReadBesideTheRecord() {
        var article = """
                Washington expels ten Russian diplomats

                The United States expelled ten Russian diplomats on Thursday. The United States said that Russia should withdraw its troops.
                """;
        var text = Shell.runWith(article, "read", "--date", "2021-04-16");
        assertThat(text.code()).isZero();
        assertThat(text.out().replaceAll("\\s+", " "))
                .contains(
                        "Washington expels ten Russian diplomats",
                        "2021-04-16",
                        "confirmed by USA-RUS-2021-04-15-a of 2021-04-15, 10 diplomats");
        var json =
                Shell.runWith(article, "read", "--date", "2021-04-16", "--json").json();
        assertThat(json.get("acts").get(0).get("record").get("verdict").asString())
                .isEqualTo("confirmed");
        assertThat(json.get("acts").get(0).get("record").get("act").get("id").asString())
                .isEqualTo("USA-RUS-2021-04-15-a");
        var other = Shell.runWith(article.replace("ten", "twelve"), "read", "--date", "2021-04-16");
        assertThat(other.out()).contains("at odds: other number");
        assertThat(Shell.runWith("", "read").code()).isEqualTo(1);
    }
}
