package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.event.CodedEvent;
import org.detente.event.Detail;
import org.detente.event.Evidence;
import org.detente.event.Origin;
import org.detente.event.Party;
import org.detente.event.Stance;
import org.detente.ontology.Ontology;
import org.detente.store.DuckDbStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions to the record and tables from it, as a person types them: every format says the same. */
class ExportCommandsTest {
    private static final String SPRING = " --from 2021-04-01 --to 2021-06-30";

    @TempDir
    private Path folder;

    /** What a command said and how it ended. */
    private record Said(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        List<NamedCsvRecord> csv() {
            return CsvReader.builder().ofNamedCsvRecord(out).stream().toList();
        }

        List<JsonNode> lines() {
            return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        }
    }

    private static Said run(String line) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(line.split(" ", -1));
        return new Said(code, out.toString(), err.toString());
    }

    private static CodedEvent event(String id, String day, String states, String action, Stance stance) {
        var when = LocalDate.parse(day);
        return new CodedEvent(
                id,
                when,
                when,
                Party.of(states.substring(0, 3)),
                Party.of(states.substring(4)),
                Ontology.standard().get(action),
                stance,
                Detail.NONE,
                new Evidence(
                        Origin.ofLine("wire", "wire.jsonl", 1),
                        "=HYPERLINK of " + id,
                        "Gazette",
                        when,
                        Evidence.Grade.CODED));
    }

    /** A store of a source that watches all pairs; nothing of it in the second and third week of July. */
    private String store() {
        var file = folder.resolve("store.duckdb");
        if (!Files.exists(file)) {
            try (var store = DuckDbStore.open(file)) {
                store.put(
                        "wire",
                        "wire.jsonl",
                        List.of(
                                event("a", "2024-07-01", "FJI>TON", "expel_diplomats", Stance.ASSERTED),
                                event("b", "2024-07-02", "TON>FJI", "threaten", Stance.THREATENED),
                                event("c", "2024-07-02", "TON>FJI", "accuse", Stance.ALLEGED),
                                event("d", "2024-07-23", "WSM>TON", "talks", Stance.ASSERTED),
                                event("e", "2024-07-30", "FJI>TON", "talks", Stance.ASSERTED)));
            }
        }
        return " --no-reference --store " + file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"events USA RUS", "acts USA RUS", "acts RUS", "events RUS-USA CHN-USA", "acts USA-RUS CHN-USA"})
    void everyFormatSaysTheSame(String command) throws Exception {
        var line = command + SPRING;
        var csv = run(line + " --csv").csv();
        var lines = run(line + " --jsonl").lines();
        var array = run(line + " --json").json();
        var text = run(line).out();
        var file = folder.resolve("all.parquet");
        assertThat(run(line + " --parquet " + file).code()).isZero();
        assertThat(csv).isNotEmpty().hasSameSizeAs(lines);
        assertThat(array.size()).isEqualTo(lines.size());
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var rows = connection.createStatement().executeQuery("SELECT * FROM '" + file + "'")) {
            for (int i = 0; i < csv.size(); i++) {
                assertThat(rows.next()).isTrue();
                for (var cell : csv.get(i).getFieldsAsMap().entrySet()) {
                    var json = lines.get(i).get(cell.getKey());
                    var value = json.isNull() ? "" : json.asString();
                    var stored = rows.getObject(cell.getKey());
                    assertThat(value.replaceAll("\\.0$", "")).isEqualTo(cell.getValue());
                    assertThat(stored == null ? "" : stored.toString()).isEqualTo(value);
                }
                assertThat(array.get(i).get("id").asString())
                        .isEqualTo(csv.get(i).getField("id"));
                assertThat(text).contains(csv.get(i).getField("id"), csv.get(i).getField("text"));
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--direction USA>RUS, actor, USA",
        "--direction USA:RUS, actor, USA",
        "--recipient USA, recipient, USA",
        "--by RUS, actor, RUS",
        "--plover SANCTION, plover, SANCTION",
        "--plover sanction, plover, SANCTION",
        "--quad material-conflict, quad, material_conflict",
        "--action expel_diplomats, action, expel_diplomats",
        "--action 161, cameo, 161",
        "--family expulsion, action, expel_diplomats",
        "--issue cyber, issue, cyber"
    })
    void filtersNarrow(String option, String column, String value) {
        var all = run("acts USA RUS --csv").csv();
        var some = run("acts USA RUS --csv " + option).csv();
        assertThat(some).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(some).allSatisfy(act -> {
            if (act.getField("symmetric").equals("false")) {
                assertThat(act.getField(column)).startsWith(value);
            }
        });
    }

    @Test
    void severalValuesOfOneOptionWidenAndSeveralOptionsNarrow() {
        int expulsions =
                run("acts USA RUS --jsonl --action expel_diplomats").lines().size();
        int sanctions =
                run("acts USA RUS --jsonl --action impose_sanctions").lines().size();
        assertThat(run("acts USA RUS --jsonl --action expel_diplomats,impose_sanctions")
                        .lines())
                .hasSize(expulsions + sanctions);
        var none = run("acts USA RUS --jsonl --action expel_diplomats --quad verbal_conflict");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
    }

    @Test
    void nothingLearnedLaterTakesPart() {
        var known = run("events USA RUS --as-of 2021-04-15 --csv").csv();
        assertThat(known).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getField("learned")).isLessThanOrEqualTo("2021-04-15");
            assertThat(event.getField("ended")).isLessThanOrEqualTo("2021-04-15");
        });
        assertThat(run("events USA RUS --csv").csv()).hasSizeGreaterThan(known.size());
        assertThat(run("acts RUS --as-of 2021-04-15 --csv").csv())
                .isNotEmpty()
                .allSatisfy(act -> assertThat(act.getField("day")).isLessThanOrEqualTo("2021-04-15"));
    }

    @Test
    void theActsOfEverybodyAreThoseOfEachPair() {
        var byPair = new TreeMap<String, Integer>();
        run("acts --csv").csv().forEach(act -> {
            var states = List.of(act.getField("actor"), act.getField("recipient"));
            byPair.merge(String.join("-", states.stream().sorted().toList()), 1, Integer::sum);
        });
        var expected = new TreeMap<String, Integer>();
        run("pairs --json")
                .json()
                .forEach(pair -> expected.put(
                        pair.get("pair").asString(), pair.get("acts").asInt()));
        assertThat(byPair).isEqualTo(expected);
    }

    @Test
    void aSourceIsAskedAlone() {
        var both = " --store " + folder.resolve("store.duckdb");
        store();
        assertThat(run("events --source wire --csv" + both).csv()).hasSize(5);
        assertThat(run("acts --source wire --csv" + both).csv()).hasSize(4);
        assertThat(run("events --source wyre" + both))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("\"wyre\"", "Closest: wire"));
        assertThat(run("acts USA RUS --source wire" + both))
                .satisfies(said -> assertThat(said.code()).isEqualTo(1))
                .satisfies(said -> assertThat(said.err()).contains("wire has no act between"));
    }

    @Test
    void columnsWithoutAStanceHoldNothingThatIsOnlyThreatened() {
        assertThat(run("events --csv" + store()).csv()).hasSize(5);
        for (var columns : List.of("icews", "plover")) {
            var line = "events --columns " + columns + " --csv" + store();
            assertThat(run(line).csv())
                    .extracting(row -> row.getField("Event ID"))
                    .containsExactly("a", "c", "d", "e");
            assertThat(run(line + " --stance threatened").csv()).hasSize(1);
            assertThat(run("acts --columns " + columns + " --csv" + store()).csv())
                    .hasSize(4);
        }
        assertThat(run("events --columns icews --jsonl" + store())
                        .lines()
                        .get(0)
                        .get("Source Country")
                        .asString())
                .isEqualTo("Fiji");
    }

    @Test
    void aSpreadsheetRunsNothingUnlessTheTextIsAskedForAsItIs() {
        assertThat(run("events --csv" + store()).csv().get(0).getField("text")).isEqualTo("'=HYPERLINK of a");
        assertThat(run("events --csv-raw" + store()).csv().get(0).getField("text"))
                .isEqualTo("=HYPERLINK of a");
        assertThat(run("events --jsonl" + store()).lines().get(0).get("text").asString())
                .isEqualTo("=HYPERLINK of a");
    }

    @Test
    void aFileIsThereWholeAndNeverReplacedUnasked() throws IOException {
        var file = folder.resolve("acts.csv");
        var first = run("acts USA RUS --csv -o " + file);
        assertThat(first.code()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.err()).contains("acts.csv: 184 rows");
        var before = Files.readString(file);
        assertThat(before).isEqualTo(run("acts USA RUS --csv").out());
        for (var option : List.of("--csv -o ", "--parquet ")) {
            var refused = run("acts USA RUS --limit 1 " + option + file);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("there is such a file already", "--force");
            assertThat(file).hasContent(before);
        }
        assertThat(run("acts USA RUS --csv --limit 1 --force -o " + file).code())
                .isZero();
        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(run("acts USA RUS --parquet /nowhere/x.parquet"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(1))
                .satisfies(said -> assertThat(said.err()).contains("/nowhere/x.parquet", "cannot be written"));
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void nothingFoundIsStillAWholeDocument() {
        var nothing = "acts USA RUS --from 1999-01-01 --to 1999-12-31";
        for (var format : Map.of("", "", " --json", "[ ]\n", " --jsonl", "").entrySet()) {
            var said = run(nothing + format.getKey());
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.out()).isEqualTo(format.getValue());
            assertThat(said.err()).contains("no act matches");
        }
        assertThat(run(nothing + " --csv").out().lines()).hasSize(1);
        assertThat(run("events TUV --csv").code()).isEqualTo(1);
    }

    @Test
    void aLongTableSaysThatThereIsMore() {
        var said = run("events --limit 3");
        assertThat(said.out()).contains("3 events.");
        assertThat(said.err()).contains("these are the first 3 events; there are more");
        assertThat(run("events --limit 3 --csv"))
                .satisfies(csv -> assertThat(csv.csv()).hasSize(3))
                .satisfies(csv -> assertThat(csv.err()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "week", "month", "year"})
    void aSeriesCountsEveryActOnceInEveryFormat(String unit) {
        var line = "series USA RUS --by " + unit;
        int acts = run("acts USA RUS --jsonl").lines().size();
        var json = run(line + " --json").json();
        int counted = 0;
        for (var row : run(line + " --csv").csv()) {
            counted += row.getField("acts").isEmpty() ? 0 : Integer.parseInt(row.getField("acts"));
            assertThat(row.getField("acts").isEmpty())
                    .isEqualTo(row.getField("covered_days").equals("0"));
        }
        assertThat(counted).isEqualTo(acts).isEqualTo(json.get("acts").asInt());
        var text = run(line).out();
        assertThat(text).contains("RUS-USA: " + acts + " acts by " + unit);
        json.get("notes").forEach(note -> assertThat(text).contains(note.asString()));
        var flows = new ArrayList<String>();
        json.get("periods")
                .forEach(period -> period.path("flows")
                        .forEach(flow -> flows.add("%s %s %d"
                                .formatted(
                                        period.get("period").asString(),
                                        flow.get("direction").asString(),
                                        flow.get("acts").asInt()))));
        flows.stream()
                .filter(flow -> !flow.endsWith(" 0"))
                .forEach(flow -> assertThat(text.replaceAll(" +", " ")).contains(flow));
    }

    @Test
    void aWeekInWhichNobodyWatchedIsAGapAndOneInWhichNothingWasDoneIsZero() {
        var series = run("series FJI TON --by week --to 2024-07-31 --jsonl" + store())
                .lines();
        var there = series.stream()
                .filter(row -> row.get("direction").asString().equals("FJI>TON"))
                .toList();
        assertThat(there)
                .extracting(row -> row.get("period").asString())
                .containsExactly("2024-W27", "2024-W28", "2024-W29", "2024-W30", "2024-W31");
        assertThat(there)
                .extracting(row ->
                        row.get("acts").isNull() ? "gap" : row.get("acts").asString())
                .containsExactly("1", "gap", "gap", "0", "0");
        assertThat(run("series FJI TON --by week" + store()).out())
                .contains("2024-W28 to 2024-W29  gap", "In 2 of 5 periods", "\u2591\u2591");
    }

    @Test
    void aSeriesOfNothingOrOfOneActSaysSo() {
        var one = run("series FJI TON --direction FJI>TON --quad material_conflict" + store());
        assertThat(one.code()).isZero();
        assertThat(one.out())
                .contains("1 act by month", "One act is no series", "FJI>TON")
                .doesNotContain("TON>FJI");
        var none = run("series FJI TON --family mediation" + store());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err())
                .contains("No act of FJI-TON matches", "2024-07-01")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events USA RUS CHN|neither two states nor pairs",
                "events Atlantis|There is no state or organisation",
                "events USA RUS --direction USA|for the shell takes > for itself",
                "events USA RUS --direction USA>CHN|not one of the pair",
                "events USA RUS --actor CHN|not one of the pair",
                "events --action expel_diplomat|Closest: expel_diplomats",
                "events --plover SANCTIO|Closest: sanction",
                "events --quad material_conflit|Closest: material_conflict",
                "events --family expulsio|Closest: expulsion",
                "events --issue cybr|Closest: cyber",
                "events --stance assertd|Closest: asserted",
                "events --source referense|Closest: reference",
                "events --from 2021-02-30|is no day of the calendar",
                "events --from 2021-05-01 --to 2021-04-01|Swap them",
                "series USA RUS --from 2021-05-01 --to 2021-04-01|Swap them",
                "events --limit 0|--limit must be at least 1",
                "events --csv --json|Choose one",
                "events --csv-raw --parquet x|Choose one",
                "events --parquet x -o y|names its file itself",
                "events --columns icews|--columns is for files",
                "events --columns gdelt --csv|expected one of",
                "series USA|asked of one pair",
                "series USA-RUS CHN-USA|asked of one pair",
                "series USA RUS --by fortnight|expected one of",
                "series USA RUS --from 0001-01-01|Choose fewer"
            })
    void wrongUsageIsExplained(String line, String words) {
        var said = run(line);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(words).doesNotContain("Exception", "\tat ");
        assertThat(said.err().lines().count()).isBetween(1L, 3L);
    }
}
