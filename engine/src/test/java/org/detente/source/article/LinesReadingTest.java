package org.detente.source.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.detente.coding.Article;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON lines and tables: one article a line, whatever is wrong with the others. */
class LinesReadingTest {

    @Test
    void aLineIsReadWithAllItsParts() {
        var reading = Reading.of("a.jsonl", """
                {"id": 17, "text": "Alpia expelled ten diplomats.", "date": "15 April 2021", "title": "Expulsion", "outlet": "The Gazette", "url": "https://gazette.example/17"}
                {"sentence": "Boria denied it."}
                """);
        assertThat(reading.articles())
                .containsExactly(
                        new Article(
                                "17",
                                "a.jsonl",
                                "Expulsion",
                                "Alpia expelled ten diplomats.",
                                LocalDate.of(2021, 4, 15),
                                "The Gazette",
                                "https://gazette.example/17"),
                        new Article("a.jsonl:2", "a.jsonl", "", "Boria denied it.", null, "", ""));
        assertThat(reading.issues()).isEmpty();
    }

    @Test
    void everyBrokenLineIsAFindingAndTheRestIsRead() {
        var reading = Reading.of("a.jsonl", """
                {"id": "a", "text": "Alpia expelled ten diplomats."}
                {"id": "b", "text": "Alpia expelled
                oops

                {"id": "c", "headline": "No text"}
                {"id": "a", "text": "Boria denied it."}
                {"id": "d", "text": "Boria denied it.", "date": "04/05/2021"}
                {"id": "e", "text": "  "}
                {"id": "f", "text": "Boria denied it.", "date": null}
                %s
                """.formatted("[".repeat(1_000_000)));
        assertThat(reading.articles()).extracting(Article::id).containsExactly("a", "d", "f");
        assertThat(reading.issues())
                .extracting(ImportIssue::where)
                .containsExactly(
                        "a.jsonl:2", "a.jsonl:3", "a.jsonl:5", "a.jsonl:6", "a.jsonl:7", "a.jsonl:8", "a.jsonl:10");
        assertThat(reading.reasons())
                .containsExactly(
                        Reason.MALFORMED,
                        Reason.MALFORMED,
                        Reason.NO_TEXT,
                        Reason.DUPLICATE_ID,
                        Reason.UNKNOWN_DATE,
                        Reason.NO_TEXT,
                        Reason.MALFORMED);
        assertThat(reading.report().summary())
                .isEqualTo(
                        "3 articles from 1 file; 6 left out (no text 2, duplicate id 1, malformed 3); kept with a remark: unknown date 1");
    }

    @Test
    void aLineOf300MegabytesIsLeftOutAndTheRestIsRead() {
        var begin = "{\"text\": \"Alpia expelled ten diplomats.\"}\n{\"text\": \"";
        var stream = new SequenceInputStream(
                new ByteArrayInputStream(begin.getBytes(StandardCharsets.UTF_8)),
                new LinesTest.Endless(300L << 20, "\"}\n{\"text\": \"Boria denied it.\"}\n"));
        var reading = Reading.of("a.jsonl", stream);
        assertThat(reading.articles()).extracting(Article::id).containsExactly("a.jsonl:1", "a.jsonl:3");
        assertThat(reading.reasons()).containsExactly(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void aTableHasAColumnForTheText(String separator) {
        var reading = Reading.of("a.txt", """
                id|Date|"Body"|outlet
                x|2021-04-15|"Alpia expelled
                ten diplomats| and ""more""."|Gazette
                |2021-04-16|Boria denied it.|
                """.replace("|", separator));
        assertThat(reading.articles())
                .extracting(Article::id, article -> String.valueOf(article.day()), Article::text)
                .containsExactly(
                        tuple("x", "2021-04-15", "Alpia expelled\nten diplomats" + separator + " and \"more\"."),
                        tuple("a.txt:4", "2021-04-16", "Boria denied it."));
        assertThat(reading.issues()).isEmpty();
    }

    @Test
    void everyBrokenRowIsAFindingAndTheRestIsRead() {
        var reading = Reading.of("a.csv", """
                id,text
                a,Alpia expelled ten diplomats, and more.
                b,
                c,"Boria denied it
                d,Talks ended.
                """);
        assertThat(reading.articles()).extracting(Article::id).containsExactly("d");
        assertThat(reading.issues()).extracting(ImportIssue::where).containsExactly("a.csv:2", "a.csv:3", "a.csv:4");
        assertThat(reading.reasons()).containsExactly(Reason.WRONG_WIDTH, Reason.NO_TEXT, Reason.MALFORMED);
    }

    @Test
    void theNameBreaksTies() {
        assertThat(Reading.of("a.csv", "text\nAlpia expelled ten diplomats.\n")
                        .article()
                        .text())
                .isEqualTo("Alpia expelled ten diplomats.");
        assertThat(Reading.of("a.txt", "text\nAlpia expelled ten diplomats.\n")
                        .article()
                        .text())
                .startsWith("text");
        assertThat(Reading.of("a.csv", "day,headline\n2021-04-15,Talks\n")
                        .issues()
                        .get(0)
                        .message())
                .contains("no column for the text", "[day, headline]");
    }

    @Test
    void anEncodingIsSaidOnceForEachFile() {
        var lines =
                "{\"text\": \"José said no.\"}\n{\"text\": \"José said yes.\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        var reading = Reading.of("a.jsonl", lines);
        assertThat(reading.articles()).extracting(Article::text).containsExactly("José said no.", "José said yes.");
        assertThat(reading.reasons()).containsExactly(Reason.ENCODING);
    }
}
