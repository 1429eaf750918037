package org.detente.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detente.event.Quantity;
import org.detente.event.Stance;
import org.detente.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of corrections: nothing is lost, nothing is believed, nothing is dropped in silence. */
class OverlayFileTest {
    private static final Target ACT = new Target(
            "a",
            LocalDate.of(2024, 3, 1),
            "ALP",
            "BOR",
            "expel_diplomats",
            new Quantity(10, "diplomats"),
            "cyber",
            "Alpia expelled ten \"attachés\"\nof Boria.");

    @TempDir
    private Path folder;

    private static Correction made(int second, Change change) {
        return new Correction(
                0, Instant.parse("2024-09-01T10:00:00Z").plusSeconds(second), "A. Reader", "why " + second, change);
    }

    private static List<Correction> everyKind() {
        var type = Ontology.standard().get("close_mission");
        var day = LocalDate.of(2024, 3, 2);
        var values = new Change.Values(
                day,
                "BOR",
                "ALP",
                type,
                new Quantity(2.5, "USD_bn"),
                null,
                Stance.ALLEGED,
                day,
                Set.of(Change.Field.ISSUE));
        return List.of(
                made(1, new Change.Correct(ACT, values)),
                made(
                        2,
                        new Change.Split(
                                ACT,
                                List.of(
                                        new Change.Part(List.of("one report"), null),
                                        new Change.Part(List.of("another"), new Quantity(1, "persons"))))),
                made(3, new Change.Merge(List.of(ACT, other("b")))),
                made(
                        4,
                        new Change.Add(new Change.NewAct(
                                day, day, "ALP", "BOR", type, Stance.ASSERTED, null, null, null, "Alpia did.", ""))),
                made(5, new Change.Drop(ACT)),
                made(6, new Change.Link(ACT, other("b"))),
                made(7, new Change.Unlink(ACT, other("b"))),
                made(8, new Change.Annotate(ACT)),
                made(9, new Change.Confirm(ACT, null)),
                made(10, new Change.Confirm(ACT, other("b"))),
                made(11, new Change.Withdraw("0123456789ab")));
    }

    private static Target other(String id) {
        return new Target(id, ACT.day(), "BOR", "ALP", "talks", null, null, "They talked.");
    }

    @Test
    void everyKindIsReadAsItWasWritten() {
        var file = folder.resolve("deep/corrections.jsonl");
        var added = OverlayFile.append(file, everyKind());
        var content = OverlayFile.read(file);
        assertThat(content.issues()).isEmpty();
        assertThat(content.overlay().corrections()).isEqualTo(added);
        assertThat(added.get(10).number()).isEqualTo(11);
        assertThat(OverlayFile.append(file, everyKind())).isEmpty();
    }

    @Test
    void aBadLineIsAFindingAndTheOthersHold() throws Exception {
        var file = folder.resolve("corrections.jsonl");
        OverlayFile.append(file, everyKind().subList(4, 5));
        Files.writeString(file, "{\"when\":\"2024-09-0", StandardOpenOption.APPEND); // torn by a power cut
        OverlayFile.append(file, everyKind().subList(7, 8));
        var content = OverlayFile.read(file);
        assertThat(content.overlay().corrections())
                .extracting(Correction::number)
                .containsExactly(1L, 3L);
        assertThat(content.issues()).hasSize(1);
        assertThat(content.issues().get(0).toString())
                .startsWith(file + ":2: it is no JSON object")
                .contains("the correction was left out, the others hold");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"kind\":\"drop\"|\"kind\":\"erase\"|there is no kind \"erase\"",
                "\"who\":\"A. Reader\"|\"who\":\" \"|\"who\" is empty",
                "\"who\":\"A. Reader\",|``|there is no text under \"who\"",
                "2024-09-01T|2024-13-01T|\"when\" must be an instant",
                "\"day\":\"2024-03-01\"|\"day\":\"1 March\"|\"day\" must be a day such as",
                "\"actor\":\"ALP\"|\"actor\":\"Alpia\"|no code of a state",
                "\"quantity\":\"10\"|\"quantity\":\"-1\"|no positive number",
                "\"issue\":|\"topic\":|has no field \"topic\"",
            })
    void everyFieldIsChecked(String part, String changed, String said) throws Exception {
        var file = folder.resolve("corrections.jsonl");
        var line = CorrectionWriter.line(everyKind().get(4));
        assertThat(line).contains(part);
        Files.writeString(file, line.replace(part, changed) + "\n");
        var content = OverlayFile.read(file);
        assertThat(content.overlay().isEmpty()).isTrue();
        assertThat(content.issues()).singleElement().asString().contains(said);
    }

    @Test
    void twoProcessesThatWriteAtOnceLoseNothing() throws Exception {
        var file = folder.resolve("corrections.jsonl");
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var writers = new ArrayList<Process>();
        for (var name : List.of("first", "second")) {
            writers.add(new ProcessBuilder(java, "-Xmx64m", "-cp", path, Writer.class.getName(), file.toString(), name)
                    .inheritIO()
                    .start());
        }
        for (var writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }
        var content = OverlayFile.read(file);
        assertThat(content.issues()).isEmpty();
        assertThat(content.overlay().corrections()).hasSize(2 * Writer.LINES);
    }

    /** Writes corrections one by one, in a process of its own. */
    static final class Writer {
        static final int LINES = 60;

        private Writer() {}

        public static void main(String[] args) {
            for (int i = 0; i < LINES; i++) {
                var one = made(i, new Change.Drop(ACT));
                OverlayFile.append(
                        Path.of(args[0]), List.of(new Correction(0, one.when(), args[1], one.reason(), one.change())));
            }
        }
    }
}
