package org.detente.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.detente.coding.Coder;
import org.detente.coding.Finding;
import org.detente.ontology.PloverType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of sentences in {@code sentences.txt}, each coded alone. */
class SentencesTest {
    private static final Coder CODER = Coding.coder();

    /** One line. */
    record Line(String sentence, List<String> wanted, String stance) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void givesWhatItsLineSays(Line line) {
        var sentences = Coding.code(CODER, line.sentence());
        assertThat(sentences).hasSize(1);
        var found = sentences.get(0).onRecord().stream()
                .filter(finding -> !finding.mirrored())
                .sorted(Comparator.comparing(Coding::dyad)
                        .thenComparing(finding -> finding.type().root()))
                .toList();
        assertThat(found).as("%s", found.stream().map(Coding::summary).toList()).hasSameSizeAs(line.wanted());
        for (var wanted : line.wanted()) {
            assertThat(found)
                    .as(
                            "%s among %s",
                            wanted, found.stream().map(Coding::summary).toList())
                    .anyMatch(finding -> is(wanted, finding));
        }
        if (!line.wanted().isEmpty()) {
            assertThat(found).allMatch(finding -> finding.stance().name().equals(line.stance()));
        } else if (line.stance().equals("NONE")) {
            assertThat(sentences.get(0).findings()).isEmpty();
        } else {
            assertThat(sentences.get(0).notOnRecord())
                    .anyMatch(finding -> finding.stance().name().equals(line.stance()));
        }
    }

    private static boolean is(String wanted, Finding finding) {
        var parts = wanted.split(" ", -1);
        return Coding.dyad(finding).equals(parts[0])
                && (finding.type().id().equals(parts[1])
                        || finding.type()
                                .ploverType()
                                .filter(type -> type.name().equals(parts[1]))
                                .isPresent());
    }

    @Test
    void everyPloverTypeStandsInTheTable() throws IOException {
        var types = new TreeSet<PloverType>();
        lines().stream()
                .map(line -> Coding.onRecord(CODER, line.sentence()))
                .flatMap(Collection::stream)
                .forEach(finding -> finding.type().ploverType().ifPresent(types::add));
        assertThat(types).containsExactly(PloverType.values());
    }

    static List<Line> lines() throws IOException {
        var lines = new ArrayList<Line>();
        try (var stream = Objects.requireNonNull(SentencesTest.class.getResourceAsStream("sentences.txt"))) {
            for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var columns = line.split("\\|", -1);
                    var wanted = columns[1].strip();
                    lines.add(new Line(
                            columns[0].strip(),
                            wanted.equals("none")
                                    ? List.of()
                                    : Arrays.stream(wanted.split(";", -1))
                                            .map(String::strip)
                                            .toList(),
                            columns[2].strip()));
                }
            }
        }
        return lines;
    }
}
