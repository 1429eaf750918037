package org.detente.source.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.detente.coding.Article;
import org.detente.source.ImportIssue.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain text, encodings, compression, and what is no news at all. */
class TextReadingTest {

    @Test
    void aShortFirstLineBeforeABlankLineIsTheTitle() {
        var reading = Reading.of("a.txt", "Alpia expels ten diplomats\n\n" + Reading.text() + "\n");
        assertThat(reading.article())
                .isEqualTo(new Article("a.txt", "a.txt", "Alpia expels ten diplomats", Reading.text(), null, "", ""));
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.report().summary()).isEqualTo("1 article from 1 file; 0 left out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Alpia expels ten diplomats.\\n\\n", // a sentence
                "Alpia expels ten diplomats\\n", // no blank line
            })
    void anyOtherFirstLineIsText(String first) {
        var text = first.replace("\\n", "\n") + Reading.text();
        assertThat(Reading.of("a.txt", text).article().title()).isEmpty();
        assertThat(Reading.of("a.txt", text).article().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-16, ''", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF", "UTF-8, \uFEFF"})
    void aByteOrderMarkIsHonoured(String charset, String mark) {
        var text = mark + "The “government” of Alpia expelled ten diplomats of Boria 🙂 on Thursday.";
        var reading = Reading.of("a.txt", text.getBytes(Charset.forName(charset)));
        assertThat(reading.article().text()).startsWith("The “government”").contains("🙂");
        assertThat(reading.issues()).isEmpty();
    }

    @Test
    void anotherEncodingIsGuessedAndSaid() {
        var text = "The foreign minister of Boria, José Müller, said “no” to the proposal of Alpia.";
        var reading = Reading.of("a.txt", text.getBytes(Charset.forName("windows-1252")));
        assertThat(reading.article().text()).isEqualTo(text);
        assertThat(reading.reasons()).containsExactly(Reason.ENCODING);
        assertThat(reading.issues().get(0))
                .hasToString(
                        "a.txt: the text is not UTF-8; it was read as Windows-1252 and kept. If letters look wrong, save it as UTF-8.");
    }

    @Test
    void gzipIsUnpackedWhateverTheName() throws IOException {
        var text = Reading.text().getBytes(StandardCharsets.UTF_8);
        assertThat(Reading.of("a.txt.gz", gzip(text)).article().text()).isEqualTo(Reading.text());
        assertThat(Reading.of("a", gzip(text)).article().text()).isEqualTo(Reading.text());
        assertThat(Reading.of("a", gzip(gzip(text))).issues().get(0).message()).contains("gzipped twice");
    }

    @Test
    void aDamagedArchiveIsReadAsFarAsItGoes() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append("{\"text\":\"Alpia expelled diplomats of Boria, number ")
                    .append(i * 7919L)
                    .append("\"}\n");
        }
        var packed = gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
        var reading = Reading.of("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
        assertThat(reading.articles()).hasSizeGreaterThan(1000);
        assertThat(reading.reasons()).contains(Reason.UNREADABLE);
    }

    @Test
    void textInAnotherLanguageIsLeftOut() {
        var reading = Reading.of(
                "a.txt",
                "Die Regierung von Alpia hat am Donnerstag angekündigt, zehn Diplomaten aus Boria auszuweisen.");
        assertThat(reading.articles()).isEmpty();
        assertThat(reading.reasons()).containsExactly(Reason.LANGUAGE);
        assertThat(reading.issues().get(0).message()).contains("German", "left out", "translate");
    }

    @Test
    void aTextThatIsTooLongIsCutAndSaid() {
        var reading = Reading.of("a.txt", (Reading.text() + "\n\n").repeat(4000));
        assertThat(reading.article().text().length()).isBetween(Limits.TEXT_CHARS - 100, Limits.TEXT_CHARS);
        assertThat(reading.reasons()).containsExactly(Reason.TEXT_CUT);
    }

    @Test
    void aDocumentThatIsTooLargeIsLeftOut() {
        var reading = Reading.of("a.txt", new LinesTest.Endless(200L << 20, ""));
        assertThat(reading.reasons()).containsExactly(Reason.TOO_LARGE);
        assertThat(reading.issues().get(0).message()).contains("64 MB");
    }

    @Test
    void whatIsNoNewsIsNamed() {
        var random = new byte[5000];
        new Random(7).nextBytes(random);
        assertThat(Reading.of("a.txt", random).reasons()).containsExactly(Reason.UNKNOWN_KIND);
        assertThat(Reading.of("a.txt", new byte[0]).reasons()).containsExactly(Reason.NO_TEXT);
        assertThat(Reading.of("a.txt", " \n \n").reasons()).containsExactly(Reason.NO_TEXT);
        assertThat(Reading.of("a.txt", "{\\rtf1 Hello}").issues().get(0).message())
                .contains("RTF", ".docx");
        assertThat(Reading.of("a.json", "[{\"text\": \"x\"}]").issues().get(0).message())
                .contains("jq -c");
        assertThat(Reading.of("a.json", "{\n  \"text\": \"x\"\n}")
                        .issues()
                        .get(0)
                        .message())
                .contains("jq -c");
        assertThat(Reading.of("a.xml", "<?xml version='1.0'?><nitf/>")
                        .issues()
                        .get(0)
                        .message())
                .contains("<nitf>");
        var word = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
        assertThat(Reading.of("a.doc", word).issues().get(0).message()).contains("old Word");
    }

    static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
