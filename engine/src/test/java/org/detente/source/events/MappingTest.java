package org.detente.source.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.detente.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    private static final String COLUMNS = """
            # disputes.csv of an invented institute
            source = disputes
            day = when
            day_format = d/M/yyyy
            id = number
            actor = state a
            recipient = state b
            actor_codes = cow
            act = what
            act_codes = action
            quantity = people
            unit = unit
            issue = about
            """;

    @TempDir
    private Path folder;

    private List<EventFile> files(String mapping, Path table) throws IOException {
        var settings = Files.writeString(folder.resolve("mapping.properties"), mapping);
        return EventFiles.in(
                List.of(table.toString()), Told.CODES, new EventFiles.Settings(settings, null, null), issue -> {
                    throw new AssertionError(issue.toString());
                });
    }

    @Test
    void aTableIsReadByItsMapping() throws IOException {
        var table = Files.writeString(folder.resolve("disputes.csv"), """
                number;when;State A;State B;what;people;unit;about
                1;5/6/1990;2;365;expel_diplomats;10;diplomats;spying
                2;5/6/1990;002;999;expel_diplomats;;;
                3;6/31/1990;2;365;expel_diplomats;;;
                4;5/6/1990;2;365;dance;;;
                """);
        var file = files(COLUMNS, table).get(0);
        assertThat(file.source()).isEqualTo("disputes");
        var told = Told.by(file);
        assertThat(told.inShort()).containsExactly("USA 161 RUS 1990-06-05");
        var detail = told.events.get(0).detail();
        assertThat(detail.quantity().orElseThrow()).hasToString("10 diplomats");
        assertThat(detail.issue()).contains("spying");
        assertThat(told.leftInShort())
                .containsExactly("3 2 UNKNOWN_ACTOR 999", "4 3 BAD_DAY 6/31/1990", "5 4 UNKNOWN_ACT dance");
    }

    @Test
    void parquetIsATableToo() throws IOException, SQLException {
        var table = folder.resolve("it's.parquet");
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                var statement = db.createStatement()) {
            statement.execute(
                    "COPY (SELECT DATE '2024-07-01' AS day, 'US' AS a, 'RU' AS b, '036' AS code UNION ALL SELECT NULL, 'US', 'RU', '036') TO '%s' (FORMAT parquet)"
                            .formatted(table.toString().replace("'", "''")));
        }
        var told = Told.by(
                files("day=day\nactor=a\nrecipient=b\nact=code\n", table).get(0));
        assertThat(told.inShort()).containsExactly("USA 036 RUS 2024-07-01");
        assertThat(told.leftInShort()).containsExactly("2 it's.parquet:2 BAD_DAY ");
    }

    @Test
    void columnsWithoutNamesAreNumbers() throws IOException {
        var table = Files.writeString(folder.resolve("bare.tsv"), "036\tBoria\tAlpia\t2024-07-01\n");
        var told = Told.by(files("header=no\nday=4\nactor=3\nrecipient=2\nact=1\nactor_codes=name\n", table)
                .get(0));
        assertThat(told.inShort()).containsExactly("ALP 036 BOR 2024-07-01");
    }

    @Test
    void aMappingThatCannotBeUnderstoodIsAProblemThatSaysWhatToWrite() {
        var table = folder.resolve("none.csv");
        assertThatThrownBy(() -> files("day=a\nactor=b\nrecipient=c\n", table))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Write act = COLUMN");
        assertThatThrownBy(() -> files("day=a\nactr=b\nrecipient=c\nact=d\n", table))
                .hasMessageContaining("Maybe you meant act");
        assertThatThrownBy(() -> files("day=a\nactor=b\nrecipient=c\nact=d\nactor_codes=morse\n", table))
                .hasMessageContaining("iso, cameo, keds, cow, fips or name");
    }
}
