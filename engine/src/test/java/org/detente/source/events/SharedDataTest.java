package org.detente.source.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.detente.actor.Actor;
import org.detente.actor.Directory;
import org.detente.event.CodedEvent;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real files, counted a second time by plain means: lines split at tabs, without any code of the readers. */
class SharedDataTest {
    private static final Path DATA = Path.of(System.getProperty("detente.root", ".."), "../shared/data");

    @BeforeEach
    void needsTheFiles() {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "skipped: ../shared/data is not here");
    }

    /** Cells of every line. */
    private static List<String[]> lines(Path file) throws IOException {
        var lines = new ArrayList<String[]>();
        var stream = Files.newInputStream(file);
        try (var reader = new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line.split("\t", -1));
            }
        }
        return lines;
    }

    private static EventFile only(Path path) {
        return Told.soundFiles(path).get(0);
    }

    private static boolean isState(String code) {
        return Directory.standard().find(code).orElseThrow().kind() != Actor.Kind.ORGANISATION;
    }

    /** The first three letters, when they are a code of ISO 3166 as a plain program would look it up. */
    private static String state(String code) {
        var three = code.length() < 3 ? "" : code.substring(0, 3);
        var found = Directory.standard().find(three);
        return found.isPresent() && !three.equals("SUN") && isState(three) ? three : "";
    }

    @Test
    void everyRowOfGdeltIsTakenOrTold() throws IOException {
        int between = 0;
        for (var name : List.of(
                "20161013151500.export.CSV.gz",
                "20170101073000.export.CSV.gz",
                "20180101000000.export.CSV.gz",
                "20190121220000.export.CSV.gz",
                "20191024143000.export.CSV.gz",
                "narayave_20151027_events.csv.gz",
                "aamend_events.csv",
                "aamend_events1.csv",
                "aamend_eventsT.csv")) {
            var path = DATA.resolve("gdelt").resolve(name);
            var lines = lines(path);
            var ids = new HashSet<String>();
            int states = 0;
            for (var cells : lines) {
                states += ids.add(cells[0]) && isBetweenStates(cells) ? 1 : 0;
            }
            var told = Told.by(only(path));
            assertThat(told.rows()).as(name).isEqualTo(lines.size());
            assertThat(told.counts())
                    .as(name)
                    .doesNotContainKeys(Reason.WRONG_WIDTH, Reason.BAD_DAY, Reason.UNKNOWN_ACT);
            assertThat(told.events.stream()
                            .filter(event -> isBetweenStates(lines.get(lineOf(event))))
                            .count())
                    .as(name)
                    .isEqualTo(states);
            between += states;
        }
        assertThat(between).isGreaterThan(2_000);
    }

    /** Whether the codes of a row of GDELT begin with two different states. */
    private static boolean isBetweenStates(String[] cells) {
        var actor = state(cells[5]);
        var recipient = state(cells[15]);
        return !actor.isEmpty() && !recipient.isEmpty() && !actor.equals(recipient);
    }

    /** Whether a row of ICEWS has two different countries. */
    private static boolean isBetweenCountries(String[] cells) {
        return !cells[4].isEmpty() && !cells[10].isEmpty() && !cells[4].equals(cells[10]);
    }

    private static int lineOf(CodedEvent event) {
        return Math.toIntExact(event.evidence().origin().line()) - 1;
    }

    @Test
    void mentionsAreJoinedToTheirEvents() throws IOException {
        var events = DATA.resolve("gdelt/20170101073000.export.CSV.gz");
        var mentions = DATA.resolve("gdelt/20170101073000.mentions.CSV.gz");
        Map<String, Set<String>> outlets = new HashMap<>();
        for (var cells : lines(mentions)) {
            outlets.computeIfAbsent(cells[0], id -> new HashSet<>()).add(cells[4]);
        }
        var told = Told.by(Told.soundFiles(events, mentions).get(0));
        assertThat(told.events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(Set.of(event.evidence().cites().split("; ", -1)))
                        .containsAll(outlets.getOrDefault(event.id(), Set.of())));
    }

    @Test
    void everyRowOfIcewsIsTakenOrTold() throws IOException {
        int rows = 0;
        int numbered = 0;
        int between = 0;
        try (var paths = Files.list(DATA.resolve("icews-daily"))) {
            for (var path : paths.sorted().toList()) {
                var lines = lines(path);
                var ids = new HashSet<String>();
                int states = 0;
                for (var cells : lines.subList(1, lines.size())) {
                    states += ids.add(cells[0]) && isBetweenCountries(cells) ? 1 : 0;
                }
                var told = Told.by(only(path));
                assertThat(told.rows()).as(path.toString()).isEqualTo(lines.size() - 1L);
                assertThat(told.counts())
                        .as(path.toString())
                        .doesNotContainKeys(
                                Reason.WRONG_WIDTH, Reason.BAD_DAY, Reason.UNKNOWN_ACT, Reason.UNKNOWN_ACTOR);
                var distinct = new HashSet<String>();
                told.events.forEach(event -> distinct.add(event.id()));
                assertThat(distinct).hasSameSizeAs(told.events);
                assertThat(told.events.stream()
                                .filter(event -> isBetweenCountries(lines.get(lineOf(event))))
                                .count())
                        .as(path.toString())
                        .isEqualTo(states);
                rows += lines.size() - 1;
                numbered += lines.size() - 1 - ids.size();
                between += states;
            }
        }
        assertThat(rows).isEqualTo(168_316);
        assertThat(numbered).isZero();
        assertThat(between).isEqualTo(67_820);
    }

    @Test
    void aFifthOfAGraphIsMirrors() throws IOException {
        var lines = lines(DATA.resolve("icews18/train.txt"));
        var all = new HashSet<String>();
        lines.forEach(cells -> all.add(String.join(" ", cells[0], cells[1], cells[2], cells[3])));
        long mirrored = lines.stream()
                .filter(cells -> !cells[0].equals(cells[2])
                        && all.contains(String.join(" ", cells[2], cells[1], cells[0], cells[3])))
                .count();
        assertThat(lines).hasSize(373_018);
        assertThat(mirrored).isEqualTo(80_572);

        var told = Told.by(Told.soundFiles(DATA.resolve("icews18/train.txt")).get(0));
        assertThat(told.rows()).isEqualTo(lines.size());
        assertThat(told.counts()).doesNotContainKeys(Reason.UNKNOWN_ACT, Reason.BAD_DAY);
        assertThat(told.events.get(0).day()).hasYear(2018);
        assertThat(told.events).extracting(event -> event.day().getYear()).containsOnly(2018);
    }

    @Test
    void theGulfIsReadInTheCodesOfKansas() throws IOException {
        var path = DATA.resolve("keds/gulf.cameo.csv.gz");
        var told = Told.by(only(path));
        assertThat(told.rows()).isEqualTo(54_466);
        assertThat(told.events.size()).isGreaterThan(48_000);
        assertThat(told.counts()).doesNotContainKeys(Reason.UNKNOWN_ACT, Reason.BAD_DAY, Reason.WRONG_WIDTH);
    }

    @Test
    void everythingThatLiesThereIsReadOrTold() {
        var issues = new ArrayList<ImportIssue>();
        var files = EventFiles.in(List.of(DATA.toString()), Told.CODES, EventFiles.Settings.NONE, issues::add);
        assertThat(files.size()).isGreaterThan(100);
        assertThat(issues)
                .isNotEmpty()
                .allSatisfy(issue ->
                        assertThat(issue.reason()).isIn(Reason.UNKNOWN_KIND, Reason.NO_EVENTS, Reason.NO_TEXT));
    }
}
