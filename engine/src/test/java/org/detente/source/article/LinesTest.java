package org.detente.source.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static List<String> all(Lines lines) throws IOException {
        var all = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(line.number() + " " + line.flaw() + " " + new String(line.bytes(), StandardCharsets.UTF_8));
        }
        return all;
    }

    private static Lines of(String text) {
        return Lines.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLineEndsAtALineFeedWithOrWithoutACarriageReturn() throws IOException {
        assertThat(all(of("a\nb\r\n\nc"))).containsExactly("1 NONE a", "2 NONE b", "3 NONE ", "4 NONE c");
    }

    @Test
    void aQuotedCellMayHoldLineEndsSeparatorsAndQuotes() throws IOException {
        assertThat(all(of("a,\"b\nc \"\"d\"\",\"\n5\" nails,e\nf,g\"").asRows(',')))
                .containsExactly("1 NONE a,\"b\nc \"\"d\"\",\"", "3 NONE 5\" nails,e", "4 NONE f,g\"");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneLine() throws IOException {
        assertThat(all(of("a,b\nc,\"d\ne,f\ng,h\n").asRows(',')))
                .containsExactly("1 NONE a,b", "2 OPEN_QUOTE c,\"d", "3 NONE e,f", "4 NONE g,h");
    }

    @Test
    void aLineOf300MegabytesIsPassedWithoutBeingKept() throws IOException {
        var lines = Lines.of(new Endless(300L << 20, "\nnext\n"));
        var before = lines.next();
        assertThat(before).isNotNull();
        assertThat(before.flaw()).isEqualTo(Lines.Flaw.TOO_LONG);
        assertThat(before.bytes()).isEmpty();
        assertThat(all(lines)).containsExactly("2 NONE next");
    }

    /** So many letters, then an end, made while they are read. */
    static final class Endless extends InputStream {
        private long letters;
        private final InputStream end;

        Endless(long letters, String end) {
            this.letters = letters;
            this.end = new ByteArrayInputStream(end.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            return letters-- > 0 ? 'x' : end.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (letters <= 0) {
                return end.read(into, offset, length);
            }
            int count = (int) Math.min(letters, length);
            Arrays.fill(into, offset, offset + count, (byte) 'x');
            letters -= count;
            return count;
        }
    }
}
