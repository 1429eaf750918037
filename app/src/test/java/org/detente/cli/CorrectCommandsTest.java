package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.event.CodedEvent;
import org.detente.event.Detail;
import org.detente.event.Evidence;
import org.detente.event.Origin;
import org.detente.event.Party;
import org.detente.event.Quantity;
import org.detente.event.Stance;
import org.detente.ontology.Ontology;
import org.detente.store.DuckDbStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrections as a person makes them, and every answer with and without them. Deeds are invented, the states too small to mind. */
class CorrectCommandsTest {
    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    @BeforeEach
    void importOnce() {
        put("wire.jsonl");
    }

    private void put(String document) {
        try (var store = DuckDbStore.open(folder.resolve("store.duckdb"))) {
            store.put(
                    "wire",
                    document,
                    List.of(
                            event("a", "2024-07-01", "FJI>TON", "expel_diplomats", 10, List.of()),
                            event("b", "2024-07-04", "TON>FJI", "expel_diplomats", 4, List.of("a")),
                            event("c", "2024-07-05", "TON>FJI", "accuse", 0, List.of()),
                            event("d", "2024-07-09", "FJI>TON", "talks", 0, List.of())));
        }
    }

    private static CodedEvent event(
            String id, String day, String states, String action, int number, List<String> answers) {
        var when = LocalDate.parse(day);
        var quantity = number == 0 ? null : new Quantity(number, "diplomats");
        return new CodedEvent(
                id,
                when,
                when,
                Party.of(states.substring(0, 3)),
                Party.of(states.substring(4)),
                Ontology.standard().get(action),
                Stance.ASSERTED,
                Detail.NONE.withQuantity(quantity).withAnswers(answers),
                new Evidence(Origin.ofLine("wire", "wire.jsonl", 1), "Words of " + id, "", when, Evidence.Grade.CODED));
    }

    /** A command, its words apart by spaces (an underscore stands for one within a word), put to the store of the test. */
    private Said ask(String line) {
        var words = new ArrayList<>(Arrays.stream(line.split(" ", -1))
                .map(word -> word.startsWith("\"") ? word.substring(1).replace('_', ' ') : word)
                .toList());
        words.addAll(List.of(
                "--no-reference", "--store", folder.resolve("store.duckdb").toString()));
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    private Said correct(String line) {
        var said = ask("correct " + line + " --by \"A._Reader --reason \"the_note_says_so");
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    @Test
    void everyAnswerIsGivenWithAndWithout() {
        correct("drop c");
        correct("act a --quantity \"9_diplomats");
        correct("unlink b --answers a");
        correct("add TON FJI --day 2024-07-06 --action close_mission --text \"Tonga_closed_its_mission.");
        for (var line : List.of(
                "acts FJI TON --json",
                "acts --json",
                "measures FJI TON --json",
                "answers FJI TON --json",
                "series FJI TON --by month --json",
                "brief FJI TON --json")) {
            var with = ask(line);
            var without = ask(line + " --without-corrections");
            assertThat(with.out()).as(line).isNotEqualTo(without.out());
            Path file = folder.resolve("corrections.jsonl");
            assertThat(without.out())
                    .as(line)
                    .isEqualTo(ask(line + " --corrections " + file.resolveSibling("none"))
                            .out());
        }
        assertThat(ask("acts FJI TON --json").json().findValuesAsString("action"))
                .isEqualTo(ask("acts --json").json().findValuesAsString("action"))
                .containsExactly("expel_diplomats", "expel_diplomats", "close_mission", "talks");
        assertThat(ask("answers FJI TON --json").json().size()).isZero();
    }

    @Test
    void aNewImportChangesNoCorrection() {
        correct("act a --quantity \"9_diplomats");
        correct("drop c");
        var before = ask("acts FJI TON --json").json();
        put("again.jsonl");
        assertThat(ask("acts FJI TON --json").json().findValuesAsString("id"))
                .isEqualTo(before.findValuesAsString("id"));
        assertThat(ask("corrections check").code()).isZero();
    }

    @Test
    void everyFormSaysWhoCorrectedAndWhy() {
        correct("act a --quantity \"9_diplomats");
        var why = "by A. Reader on ";
        for (var line : List.of(
                "brief FJI TON",
                "brief FJI TON --markdown",
                "brief FJI TON --html -",
                "acts FJI TON",
                "acts FJI TON --csv",
                "measures FJI TON")) {
            assertThat(ask(line).out().replaceAll("\\s+", " ")).as(line).contains(why, "the note says so");
        }
        assertThat(ask("brief FJI TON --json").json().findValuesAsString("reason"))
                .contains("the note says so");
        assertThat(ask("brief FJI TON").out()).contains("[corrected by hand]");
    }

    @Test
    void aCorrectionMadeAfterTheDayTakesNoPartUnlessAsked() {
        correct("drop c");
        var then = ask("acts FJI TON --as-of 2024-08-01 --json");
        assertThat(then.json().findValuesAsString("id")).contains("c");
        assertThat(then.err()).contains("1 corrections were made after 2024-08-01 and take no part");
        assertThat(ask("acts FJI TON --as-of 2024-08-01 --corrections-as-of 2999-01-01 --json")
                        .json()
                        .findValuesAsString("id"))
                .doesNotContain("c");
    }

    @Test
    void withdrawnIsAsBefore() {
        var before = ask("acts FJI TON --json").out();
        correct("merge a b");
        assertThat(ask("acts FJI TON --json").out()).isNotEqualTo(before);
        correct("withdraw 1");
        assertThat(ask("acts FJI TON --json").out()).isEqualTo(before);
        assertThat(ask("corrections list").out()).contains("withdrawn", "the note says so");
    }

    @Test
    void movedToAnotherPairAnActIsFoundThere() {
        correct("act c --recipient WSM");
        assertThat(ask("acts TON WSM --json").json().findValuesAsString("id")).contains("c");
        assertThat(ask("acts FJI TON --json").json().findValuesAsString("id")).doesNotContain("c");
        assertThat(ask("pairs").out()).contains("TON-WSM");
    }

    @Test
    void exportedAndImportedOnceAndAgain() throws Exception {
        correct("drop c");
        correct("split a --quantity \"4_diplomats --quantity \"6_diplomats");
        var file = folder.resolve("mine.jsonl");
        Files.writeString(file, ask("corrections export").out());
        var other = folder.resolve("other.jsonl");
        assertThat(ask("corrections import " + file + " --corrections " + other).out())
                .contains("2 corrections added, 0 were there");
        assertThat(ask("corrections import " + file + " --corrections " + other).out())
                .contains("0 corrections added, 2 were there");
        assertThat(other).hasSameTextualContentAs(folder.resolve("corrections.jsonl"));
    }

    @Test
    void aBadLineIsSaidAndTheRestHolds() throws Exception {
        correct("drop c");
        var file = folder.resolve("corrections.jsonl");
        Files.writeString(file, Files.readString(file) + "nonsense\n");
        var acts = ask("acts FJI TON --json");
        assertThat(acts.err()).contains(file + ":2: it is no JSON object");
        assertThat(acts.json().findValuesAsString("id")).doesNotContain("c");
        assertThat(ask("corrections check").code()).isEqualTo(1);
    }

    @Test
    void correctionsAreTheGoldOfCoderAndLinker() {
        correct("confirm a");
        correct("drop c");
        correct("act d --day 2024-07-08");
        correct("add TON FJI --day 2024-07-06 --action close_mission --text \"Tonga_closed_its_mission.");
        correct("confirm b --answers a");
        var rows = ask("evaluate corrections --json").json().get("of");
        // coder: a right; c and d wrong; d and the added one missed
        assertThat(rows.get(0).get("right").asInt()).isEqualTo(1);
        assertThat(rows.get(0).get("wrong").asInt()).isEqualTo(2);
        assertThat(rows.get(0).get("missed").asInt()).isEqualTo(2);
        assertThat(rows.get(2).get("right").asInt()).isEqualTo(1);
        assertThat(ask("evaluate corrections").out()).contains("0.333", "no sample of the rest");
    }

    @Test
    void whatCannotBeIsSaid() {
        assertThat(ask("correct drop zz --by A --reason B").err()).contains("No act on record has the id zz");
        assertThat(ask("correct drop c --by A").err()).contains("--reason");
        assertThat(ask("correct act c --by A --reason B").err()).contains("Nothing is to be changed");
        assertThat(ask("correct link a --answers b --by A --reason B").err()).contains("cannot answer");
        assertThat(ask("correct withdraw 9 --by A --reason B").err()).contains("has no correction 9");
        assertThat(folder.resolve("corrections.jsonl")).doesNotExist();
    }
}
