package org.detente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.detente.actor.Directory;
import org.detente.base.Problem;
import org.detente.base.SpreadsheetText;
import org.detente.base.Table;
import org.detente.event.ActMerger;
import org.detente.event.CodedEvent;
import org.detente.event.Detail;
import org.detente.event.EventTable;
import org.detente.event.Evidence;
import org.detente.event.Origin;
import org.detente.event.Party;
import org.detente.event.Quantity;
import org.detente.event.RandomEvents;
import org.detente.event.Stance;
import org.detente.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves Detente says what is in it, in columns that others can read, and runs nothing in a spreadsheet. */
class TablesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @TempDir
    private Path folder;

    private static CodedEvent event(String text, String id) {
        return new CodedEvent(
                id,
                DAY,
                DAY.plusDays(1),
                new Party("RUS", "MIL"),
                new Party("FRA", ""),
                Ontology.standard().get("expel_diplomats"),
                Stance.ASSERTED,
                new Detail(new Quantity(10, "diplomats"), "cyber", "+speaker", "@because", List.of("a", "b"), null),
                new Evidence(Origin.ofLine("wire", "news.jsonl", 7), text, "Gazette", DAY, Evidence.Grade.CODED));
    }

    private static <T> List<List<String>> csv(Columns<T> columns, boolean guarded, List<T> rows) {
        var out = new StringWriter();
        try (var table = new CsvTable<>(columns, out, guarded)) {
            rows.forEach(table::write);
        }
        return CsvReader.builder().ofCsvRecord(out.toString()).stream()
                .map(row -> row.getFields())
                .toList();
    }

    @Test
    void textThatASpreadsheetWouldRunIsKeptFromThatAndNumbersAreNot() {
        var rows = csv(EventColumns.EVENTS, true, List.of(event("=HYPERLINK(\"x\")", "-1")));
        var cells = rows.get(1);
        assertThat(cells.get(rows.get(0).indexOf("text"))).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(cells.get(rows.get(0).indexOf("id"))).isEqualTo("'-1");
        assertThat(cells.get(rows.get(0).indexOf("speaker"))).isEqualTo("'+speaker");
        assertThat(cells.get(rows.get(0).indexOf("quantity"))).isEqualTo("10");
        var icews = csv(IcewsColumns.EVENTS, true, List.of(event("x", "1")));
        assertThat(icews.get(1).get(icews.get(0).indexOf("Intensity"))).isEqualTo("-4");
        var raw = csv(EventColumns.EVENTS, false, List.of(event("=1+1", "-1")));
        assertThat(raw.get(1)).contains("=1+1", "-1", "+speaker", "@because");
    }

    @Test
    void whatWasGuardedComesBackWhateverItWas() {
        for (var text : List.of("=1", "+1", "-1", "@a", "\tx", "\rx")) {
            assertThat(SpreadsheetText.guard(text)).isEqualTo("'" + text);
        }
        for (var text : List.of("", "plain", "a=b", "'", "''", "'quoted'", "1-2")) {
            assertThat(SpreadsheetText.guard(text)).isEqualTo(text);
        }
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            var text = random.ints(random.nextInt(6), 0, 10)
                    .collect(StringBuilder::new, (t, c) -> t.append("='-+@\t\rab ".charAt(c)), StringBuilder::append)
                    .toString();
            assertThat(SpreadsheetText.unguard(SpreadsheetText.guard(text))).isEqualTo(text);
            assertThat(SpreadsheetText.guard(text)).doesNotStartWith("=").doesNotStartWith("@");
        }
    }

    @Test
    void ourOwnColumnsAreThoseThatCanBeReadBack() {
        assertThat(String.join(",", EventColumns.EVENTS.names()))
                .isEqualTo(
                        "id,day,learned,actor,actor_role,recipient,recipient_role,action,cameo,stance,quantity,unit,issue,speaker,because,answers,ended,text,cites,published,source,document,line");
        assertThat(csv(EventColumns.EVENTS, true, List.of(event("He said \"no\",\nand left.", "e1")))
                        .get(1))
                .containsExactly(
                        "e1",
                        "2024-07-01",
                        "2024-07-02",
                        "RUS",
                        "MIL",
                        "FRA",
                        "",
                        "expel_diplomats",
                        "161",
                        "asserted",
                        "10",
                        "diplomats",
                        "cyber",
                        "'+speaker",
                        "'@because",
                        "a;b",
                        "",
                        "He said \"no\",\nand left.",
                        "Gazette",
                        "2024-07-01",
                        "wire",
                        "news.jsonl",
                        "7");
    }

    @Test
    void theColumnsOfIcewsHoldWhatItsScriptsLookFor() {
        var rows = csv(IcewsColumns.EVENTS, true, List.of(event("x", "e1")));
        assertThat(String.join("\t", rows.get(0)))
                .isEqualTo(
                        "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude");
        assertThat(rows.get(1))
                .startsWith("e1", "2024-07-01", "Military (Russia)", "Military,Government", "Russian Federation")
                .containsSequence("161", "-4", "France", "", "France", "news.jsonl", "7", "Gazette");
        for (var row :
                Table.ofResource(IcewsColumns.class, "icews-countries.tsv").rows()) {
            assertThat(Directory.standard().find(row.get("code")))
                    .as(row.where())
                    .isPresent();
        }
    }

    @Test
    void theColumnsOfPloverAreThoseOfItsPublishedData() {
        var rows = csv(PloverColumns.EVENTS, true, List.of(event("x", "e1")));
        assertThat(rows.get(0))
                .hasSize(40)
                .startsWith("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity");
        assertThat(rows.get(1))
                .startsWith("e1", "2024-07-01", "SANCTION", "expel")
                .contains("MATERIAL CONFLICT", "RUS", "MIL", "France", "FRA");
    }

    @Test
    void aParquetFileHoldsWhatTheCsvHolds() throws Exception {
        var events = new ArrayList<>(RandomEvents.of(3, 500));
        events.add(event("it's =\"quoted\" \u65e5\u672c\u8a9e", "x"));
        var file = folder.resolve("it's here.parquet");
        assertThat(ParquetTable.write(file, EventColumns.EVENTS, events.stream()))
                .isEqualTo(501);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT * FROM '" + file.toString().replace("'", "''") + "'")) {
            assertThat(rows.getMetaData().getColumnTypeName(2)).isEqualTo("DATE");
            for (var event : events) {
                assertThat(rows.next()).isTrue();
                for (var cell : EventColumns.EVENTS.row(event).entrySet()) {
                    var stored = cell.getValue() instanceof LocalDate
                            ? rows.getObject(cell.getKey(), LocalDate.class)
                            : rows.getObject(cell.getKey());
                    assertThat(stored).as(cell.getKey()).isEqualTo(cell.getValue());
                }
            }
            assertThat(rows.next()).isFalse();
        }
        var none = folder.resolve("none.parquet");
        assertThat(ParquetTable.write(none, EventColumns.ACTS, Stream.empty())).isZero();
        assertThat(none).isNotEmptyFile();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        assertThatThrownBy(() -> ParquetTable.write(Path.of("/nowhere/x.parquet"), EventColumns.EVENTS, Stream.empty()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("/nowhere/x.parquet: it cannot be written");
    }

    @Test
    void anActIsARowWithItsReportsCounted() {
        var acts = ActMerger.merge(EventTable.events("""
                2024-07-01 ALP>BOR expel_diplomats 10:diplomats
                2024-07-02 ALP>BOR expel_diplomats 10:diplomats"""));
        var row = EventColumns.ACTS.row(acts.get(0));
        assertThat(acts).hasSize(1);
        assertThat(row)
                .containsEntry("reports", 2L)
                .containsEntry("quad", "material_conflict")
                .containsEntry("symmetric", false);
        assertThat(EventColumns.leading(acts.get(0)).evidence())
                .isEqualTo(acts.get(0).evidence().get(0));
    }
}
