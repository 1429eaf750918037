package org.detente.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.detente.coding.Sentence;
import org.detente.coding.SentenceParser;
import org.detente.coding.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text, tried on seeded random ones. */
class ParserLawsTest {
    private static final List<String> PIECES = List.of(
            "Alpia",
            "Boria",
            "Mr.",
            "Gen.",
            "U.S.",
            "U.N.",
            "U.S.-led",
            "expelled",
            "ten",
            "diplomats",
            "don't",
            "cannot",
            "its",
            "Inc.",
            "5 p.m.",
            "Jan. 5",
            "$5.5bn",
            "1 1/2",
            "+1 202 555 0100",
            "(see",
            "map)",
            "\"We",
            "go.\"",
            "“no”",
            "...",
            "…",
            "--",
            "—",
            "?!",
            ".",
            ",",
            ";",
            "'",
            "''",
            "``",
            "http://a.example/b?c=1",
            "a@b.example",
            "<p>",
            "&amp;",
            "AT&T",
            "#tag",
            "Ñandú",
            "Київ",
            "北京",
            "😀",
            "\u0001",
            "\u00a0",
            "\ufeff",
            "\u2028",
            "e\u0301",
            "[sic]",
            "*",
            "\\",
            "/",
            "-LRB-",
            "THREATENS",
            "x".repeat(300));
    private static final List<String> GAPS =
            List.of(" ", " ", " ", " ", "", "\n", "\r\n", "\n\n", "\t", "  ", "\n \n\n", "\r\n\r\n");

    /** Also the spaces that Java does not call white: no-break space and byte order mark. */
    private static final String SPACE = "[\\s\\h\\v\ufeff]*";

    private final SentenceParser parser = RealParser.get();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void offsetsAreExactAndTokensDoNotOverlap(long seed) {
        var text = randomText(seed, 400);
        int end = 0;
        for (var sentence : parser.split(text)) {
            assertThat(text.substring(sentence.begin(), sentence.end()))
                    .isEqualTo(sentence.text())
                    .isEqualTo(sentence.text().strip());
            assertThat(sentence.size()).isBetween(1, SentenceParser.MOST_TOKENS);
            assertThat(sentence.tokens().get(0).begin()).isEqualTo(sentence.begin());
            for (var token : sentence.tokens()) {
                assertThat(text.substring(token.begin(), token.end()))
                        .isEqualTo(token.form())
                        .isNotBlank();
                assertThat(text.substring(end, token.begin()))
                        .as("before %s", token)
                        .matches(SPACE);
                end = token.end();
            }
            assertThat(end).isEqualTo(sentence.end());
        }
        assertThat(text.substring(end)).matches(SPACE);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void everyTreeHasOneRootAndNoCycle(long seed) {
        for (var sentence : parser.split(randomText(seed, 200))) {
            var tree = parser.parse(sentence);
            assertThat(tree.sentence()).isSameAs(sentence);
            assertThat(IntStream.range(0, tree.size()).filter(token -> tree.head(token) == Tree.ROOT))
                    .hasSize(1);
            for (int token = 0; token < tree.size(); token++) {
                int steps = 0;
                for (int head = token; head != Tree.ROOT; head = tree.head(head)) {
                    assertThat(steps++).isLessThan(tree.size());
                }
                assertThat(tree.relation(token).equals("root")).isEqualTo(tree.head(token) == Tree.ROOT);
                assertThat(tree.lemma(token)).isNotEmpty();
            }
        }
    }

    @Test
    void twoThreadsFindWhatOneFinds() {
        var sentences = new ArrayList<Sentence>();
        for (long seed = 31; seed < 34; seed++) {
            sentences.addAll(parser.split(randomText(seed, 200)));
        }
        var alone = sentences.stream().map(this::grammar).toList();
        var forwards = CompletableFuture.supplyAsync(
                () -> sentences.stream().map(this::grammar).toList());
        var split = CompletableFuture.supplyAsync(() -> parser.split(randomText(31, 200)));
        for (int i = sentences.size() - 1; i >= 0; i--) {
            assertThat(grammar(sentences.get(i))).isEqualTo(alone.get(i));
        }
        assertThat(forwards.join()).isEqualTo(alone);
        assertThat(split.join()).isEqualTo(parser.split(randomText(31, 200)));
    }

    @Test
    void textWithoutAWordGivesNoSentence() {
        assertThat(parser.split("")).isEmpty();
        assertThat(parser.split(" \n\n\t\r\n ")).isEmpty();
    }

    private String grammar(Sentence sentence) {
        var tree = parser.parse(sentence);
        var grammar = new StringBuilder();
        for (int token = 0; token < tree.size(); token++) {
            grammar.append(tree.lemma(token))
                    .append('/')
                    .append(tree.tag(token))
                    .append('/')
                    .append(tree.head(token))
                    .append('/')
                    .append(tree.relation(token))
                    .append(' ');
        }
        return grammar.toString();
    }

    private static String randomText(long seed, int pieces) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(GAPS.get(random.nextInt(GAPS.size())));
        }
        return text.toString();
    }
}
