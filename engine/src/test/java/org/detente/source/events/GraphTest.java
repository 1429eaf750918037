package org.detente.source.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphTest {
    private static final EventFiles.Settings FROM_JULY =
            new EventFiles.Settings(null, LocalDate.parse("2024-07-01"), null);

    @TempDir
    private Path folder;

    private Path graph(String name, String train) throws IOException {
        var graph = Files.createDirectory(folder.resolve(name));
        Files.writeString(
                graph.resolve("entity2id.txt"),
                "Alpia\t0\nForeign_Affairs_(Boria)\t1\nCitizen (Celia)\t2\nSome Club\t3\nUnspecified Actor\t4\n");
        Files.writeString(
                graph.resolve("relation2id.txt"),
                "Make_statement\t0\nExpress intent to meet or negotiate\t1\nDance\t2\n");
        Files.writeString(graph.resolve("train.txt"), train);
        return graph;
    }

    @Test
    void numbersAreReadThroughTheListsOfWords() throws IOException {
        var graph = graph(
                "mygraph",
                "0\t1\t1\t24\t-1\n2\t0\t0\t48\n3\t0\t0\t48\n0\t2\t1\t48\n9\t0\t0\t48\n0\t0\t0\t0\n0\t0\t1\tx\n0\t0\t4\t0\n");
        var files = EventFiles.in(List.of(graph.toString()), Told.CODES, FROM_JULY, issue -> {
            throw new AssertionError(issue.toString());
        });
        assertThat(files).hasSize(1);
        assertThat(files.get(0).document()).isEqualTo("mygraph/train.txt");
        assertThat(files.get(0).format()).isEqualTo("temporal knowledge graph, hours from 2024-07-01");
        var told = Told.by(files.get(0));
        assertThat(told.inShort()).containsExactly("ALP 036 BOR/GOV 2024-07-02", "CEL/CVL 010 ALP 2024-07-03");
        assertThat(told.events.get(0).evidence().text())
                .isEqualTo("Alpia - Express intent to meet or negotiate - Foreign Affairs (Boria)");
        assertThat(told.left)
                .extracting(left -> left.line() + " " + left.reason() + " " + left.found())
                .containsExactly(
                        "3 UNKNOWN_ACTOR Some Club",
                        "4 UNKNOWN_ACT Dance",
                        "5 UNKNOWN_ACTOR 9",
                        "6 SAME_ACTOR_TWICE ALP",
                        "7 BAD_DAY x",
                        "8 NO_ACTOR recipient");
    }

    @Test
    void timesThatAreNoWholeDaysOfHoursAreDays() throws IOException {
        var files = EventFiles.in(
                List.of(graph("days", "0\t1\t1\t0\n0\t1\t1\t5\n0\t1\t1\t24\n").toString()),
                Told.CODES,
                FROM_JULY,
                issue -> {});
        assertThat(Told.by(files.get(0)).inShort())
                .containsExactly(
                        "ALP 036 BOR/GOV 2024-07-01", "ALP 036 BOR/GOV 2024-07-06", "ALP 036 BOR/GOV 2024-07-25");
    }

    @Test
    void theFirstDayIsKnownByTheFolderOrHasToBeSaid() throws IOException {
        var issues = new ArrayList<ImportIssue>();
        assertThat(Told.by(Told.files(issues, graph("my-ICEWS14", "0\t1\t1\t24\n"))
                                .get(0))
                        .inShort())
                .containsExactly("ALP 036 BOR/GOV 2014-01-02");
        assertThat(issues).isEmpty();
        assertThat(Told.files(issues, graph("unheard", "0\t1\t1\t24\n"))).isEmpty();
        assertThat(issues).extracting(ImportIssue::reason).contains(Reason.NO_EVENTS);
        assertThat(issues.get(0).message()).contains("Say which day its time 0 is");
    }
}
