package org.detente.source.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabRowsTest {
    private static List<List<String>> read(InputStream stream) throws IOException {
        var read = new ArrayList<List<String>>();
        try (var rows = new TabRows(stream)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                var cells = new ArrayList<String>();
                for (int cell = 0; cell < row.width(); cell++) {
                    cells.add(row.text(cell));
                }
                read.add(cells);
            }
        }
        return read;
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        var text = "a\tb\nlonger\td\te\nlast\tline\tof three";
        assertThat(read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("a", "b"), List.of("longer", "d", "e"), List.of("last", "line", "of three"));
    }

    /** Gives a few bytes at a time, as a pipe does. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void rowsAreThoseOfAPlainSplitHoweverTheBytesCome(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var expected = new ArrayList<List<String>>();
        for (int line = 0; line < 3000; line++) {
            var cells = new ArrayList<String>();
            for (int cell = 0; cell < 2 + random.nextInt(60); cell++) {
                cells.add("c" + "x".repeat(random.nextInt(30)) + cell);
            }
            expected.add(cells);
        }
        var text = String.join(
                "\n", expected.stream().map(row -> String.join("\t", row)).toList());
        var drip = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                return super.read(into, from, Math.min(most, 1 + random.nextInt(5000)));
            }
        };
        assertThat(read(drip)).isEqualTo(expected);
    }
}
