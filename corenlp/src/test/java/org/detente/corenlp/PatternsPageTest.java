package org.detente.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.detente.actor.Directory;
import org.detente.coding.Coder;
import org.detente.coding.ExampleTest;
import org.detente.coding.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples of docs/reference/patterns.md do what the page says, and are needed. */
class PatternsPageTest {
    private static final Pattern TABLES = Pattern.compile("(?m)^    action\t.*\n(?:    .*\n)+");

    @TempDir
    private Path folder;

    @Test
    void theWorkedExamplesGiveWhatTheirRowsSay() throws IOException {
        var tables = tables();
        assertThat(tables).hasSize(2);
        for (var table : tables) {
            var file = Files.writeString(folder.resolve("own.tsv"), table);
            var lexicon = Lexicon.standard().with(file);
            int rows = (int) table.lines().count() - 1;
            var own = lexicon.patterns().subList(0, rows);
            var directory = Directory.standard().withInvented();
            assertThat(own).allSatisfy(pattern -> assertThat(pattern.example()).isNotEmpty());
            assertThat(new ExampleTest(new Coder(RealParser.get(), directory, lexicon)).misses(own))
                    .isEmpty();
            assertThat(new ExampleTest(Coding.coder()).misses(own))
                    .as("without the table")
                    .hasSize(rows);
        }
    }

    private static List<String> tables() throws IOException {
        var page = Files.readString(
                Path.of(System.getProperty("detente.root", "..")).resolve("docs/reference/patterns.md"));
        return TABLES.matcher(page)
                .results()
                .map(found -> found.group().replaceAll("(?m)^    ", ""))
                .toList();
    }
}
