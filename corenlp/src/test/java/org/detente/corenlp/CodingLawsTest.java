package org.detente.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.detente.coding.Coder;
import org.detente.coding.SentenceCoding;
import org.detente.coding.SentenceCoding.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of coding whatever the text. */
class CodingLawsTest {
    private static final List<String> STORY = List.of(
            "President Anna Adler accused Boria of spying on Monday.",
            "She expelled ten Borian diplomats.",
            "Boria denied the accusation and recalled its ambassador from Alpia.",
            "The two countries held talks in Celis on Tuesday.",
            "They signed a treaty on trade.",
            "It lifted its sanctions on Celia.");
    private static final String NOBODY = "Prices of wheat rose sharply after the rain.";
    private static final Coder CODER = Coding.coder();

    @Test
    void aSentenceWithoutActorsChangesNothingOfTheOthers() {
        var alone = summaries(Coding.code(CODER, String.join(" ", STORY)));
        for (int at = 0; at <= STORY.size(); at++) {
            var longer = new ArrayList<>(STORY);
            longer.add(at, NOBODY);
            var coded = new ArrayList<>(summaries(Coding.code(CODER, String.join(" ", longer))));
            assertThat(coded.remove(at)).isEmpty();
            assertThat(coded).as("added as sentence %d", at + 1).isEqualTo(alone);
        }
    }

    @Test
    void aRepeatedSentenceGivesTheSameAgain() {
        for (var sentence : STORY) {
            boolean namesItsActor = !sentence.matches("(She|They|It|The two) .*");
            if (namesItsActor) {
                var coded = summaries(Coding.code(CODER, "Celia met Doria. " + sentence + " " + sentence));
                assertThat(coded.get(1)).isNotEmpty();
                assertThat(coded.get(2)).as(sentence).isEqualTo(coded.get(1));
            }
        }
    }

    @Test
    void theSameTextGivesTheSameAndOneArticleNothingToAnother() {
        var text = String.join(" ", STORY);
        var first = Coding.code(CODER, text);
        Coding.code(CODER, "Carla Cesti condemned Doria. She expelled its ambassador.");
        assertThat(Coding.code(CODER, text)).usingRecursiveComparison().isEqualTo(first);
        assertThat(summaries(Coding.code(Coding.coder(), text))).isEqualTo(summaries(first));
    }

    @Test
    void twoThreadsFindWhatOneFinds() {
        var texts = new ArrayList<>(STORY);
        texts.addAll(fuzzed(7, 60));
        var alone =
                texts.stream().map(text -> summaries(Coding.code(CODER, text))).toList();
        var backwards = new ArrayList<>(texts);
        Collections.reverse(backwards);
        var other = CompletableFuture.supplyAsync(() -> backwards.stream()
                .map(text -> summaries(Coding.code(CODER, text)))
                .toList());
        var here =
                texts.stream().map(text -> summaries(Coding.code(CODER, text))).toList();
        var there = new ArrayList<>(other.join());
        Collections.reverse(there);
        assertThat(here).isEqualTo(alone);
        assertThat(there).isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noTextBreaksTheCoder(long seed) {
        for (var text : fuzzed(seed, 100)) {
            for (var sentence : CODER.code(Coding.article(text, text))) {
                assertThat(sentence.findings().isEmpty() || sentence.outcome() == Outcome.READ)
                        .isTrue();
                for (var finding : sentence.findings()) {
                    assertThat(finding.begin()).isLessThan(finding.end());
                    assertThat(finding.end())
                            .isLessThanOrEqualTo(sentence.sentence().text().length());
                }
            }
        }
    }

    /** Words of the story and of other things, shuffled: emoji, huge words, lone quotes, up to some 400 tokens. */
    private static List<String> fuzzed(long seed, int count) {
        var random = new Random(seed);
        var words = new ArrayList<>(List.of(String.join(" ", STORY).split(" ", -1)));
        words.addAll(List.of(
                "😀",
                "🇦🇱",
                "\"",
                "“",
                "''",
                "(",
                ")",
                "--",
                "…",
                "?!",
                "x".repeat(5000),
                "Alpia-Boria",
                "$",
                "10bn",
                "two dozen",
                "who",
                "which",
                "that",
                "if",
                "not",
                "no",
                "will",
                "would",
                "sanctions",
                "on",
                "of",
                "by",
                "and",
                ",",
                ";",
                ":",
                "\n\n",
                "\u0000",
                "\ufeff",
                "北京",
                "April 31",
                "between",
                "both",
                "each other",
                "its",
                "U.S.-China",
                "-",
                "%",
                "1,2,3"));
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            int length = i % 20 == 0 ? 400 : 1 + random.nextInt(40);
            var text = new StringBuilder();
            for (int j = 0; j < length; j++) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(12) == 0 ? "" : " ");
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<List<String>> summaries(List<SentenceCoding> coded) {
        return coded.stream()
                .map(sentence ->
                        sentence.findings().stream().map(Coding::summary).toList())
                .toList();
    }
}
