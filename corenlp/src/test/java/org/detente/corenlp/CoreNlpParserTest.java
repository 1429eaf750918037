package org.detente.corenlp;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.detente.coding.Sentence;
import org.detente.coding.SentenceParser;
import org.detente.coding.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreNlpParserTest {
    private final SentenceParser parser = RealParser.get();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            The U.S.-led coalition left.                        | The U.S.-led coalition left .
            Saudi-led raids cost $5.5bn (see map).              | Saudi-led raids cost $ 5.5 bn ( see map ) .
            Talks with the U.S. continue.                       | Talks with the U.S. continue .
            Mr. Oru met Gen. Ilk on Jan. 5 at 5 p.m. in Boria.  | Mr. Oru met Gen. Ilk on Jan. 5 at 5 p.m. in Boria .
            "We don't yield," he said.                          | " We do n't yield , " he said .
            Alpia “cannot” wait … or can it...                  | Alpia “ can not ” wait … or can it ...
            Boria bans wine from Alpia                          | Boria bans wine from Alpia
            ALPIA EXPELS TEN BORIAN DIPLOMATS                   | ALPIA EXPELS TEN BORIAN DIPLOMATS
            He went to the U.S.                                 | He went to the U.S.
            He went to the U.N.                                 | He went to the U.N.
            They bought Boria Inc.                              | They bought Boria Inc.
            Is it over?!                                        | Is it over ?!
            """)
    void tokensStayAsWritten(String text, String tokens) {
        assertThat(parser.split(text))
                .singleElement()
                .satisfies(sentence -> assertThat(forms(sentence)).containsExactly(tokens.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            Alpia left. Boria stayed.                     | Alpia left. ~ Boria stayed.
            He lives in the U.S. They left.               | He lives in the U.S. ~ They left.
            He came at 6 p.m. They left.                  | He came at 6 p.m. ~ They left.
            "We go." "They stay," he said.                | "We go." ~ "They stay," he said.
            Boria bans wine\\n\\nAlpia answers            | Boria bans wine ~ Alpia answers
            Boria bans wine\\r\\n \\t\\r\\n\\r\\nAlpia    | Boria bans wine ~ Alpia
            Boria bans\\nwine from Alpia                  | Boria bans\\nwine from Alpia
            Boria\\r\\nwine                               | Boria\\r\\nwine
            """)
    void sentencesEndAtMarksAndBlankLines(String text, String sentences) {
        assertThat(parser.split(text.translateEscapes()))
                .extracting(Sentence::text)
                .containsExactly(sentences.translateEscapes().split(" ~ "));
    }

    @Test
    void aSentenceThatIsTooLongIsCut() {
        var text = "ten, ".repeat(200) + "eleven.";
        assertThat(parser.split(text))
                .extracting(Sentence::size)
                .containsExactly(
                        SentenceParser.MOST_TOKENS, SentenceParser.MOST_TOKENS, 402 - 2 * SentenceParser.MOST_TOKENS);
    }

    @Test
    void readsAPassive() {
        var tree = RealParser.tree("Ten Alpian diplomats were expelled by Boria on Monday.");
        assertThat(triples(tree))
                .containsExactly(
                        "nummod(diplomats, Ten)",
                        "amod(diplomats, Alpian)",
                        "nsubj:pass(expelled, diplomats)",
                        "aux:pass(expelled, were)",
                        "root(ROOT, expelled)",
                        "case(Boria, by)",
                        "obl(expelled, Boria)",
                        "case(Monday, on)",
                        "obl(expelled, Monday)",
                        "punct(expelled, .)");
        assertThat(lemmas(tree)).isEqualTo("ten alpian diplomat be expel by Boria on Monday .");
    }

    @Test
    void readsReportedSpeech() {
        var tree = RealParser.tree("Alpia said that Boria had not answered its threats.");
        assertThat(triples(tree))
                .contains(
                        "root(ROOT, said)",
                        "nsubj(said, Alpia)",
                        "ccomp(said, answered)",
                        "nsubj(answered, Boria)",
                        "advmod(answered, not)",
                        "obj(answered, threats)");
    }

    @Test
    void readsAPurpose() {
        var tree = RealParser.tree("In response, Alpia vowed to impose sanctions on Boria.");
        assertThat(triples(tree))
                .contains(
                        "obl(vowed, response)",
                        "nsubj(vowed, Alpia)",
                        "xcomp(vowed, impose)",
                        "obj(impose, sanctions)",
                        "obl(impose, Boria)");
    }

    private static List<String> forms(Sentence sentence) {
        return IntStream.range(0, sentence.size()).mapToObj(sentence::form).toList();
    }

    private static List<String> triples(Tree tree) {
        return IntStream.range(0, tree.size())
                .mapToObj(token -> "%s(%s, %s)"
                        .formatted(
                                tree.relation(token),
                                tree.head(token) == Tree.ROOT ? "ROOT" : tree.form(tree.head(token)),
                                tree.form(token)))
                .toList();
    }

    private static String lemmas(Tree tree) {
        return IntStream.range(0, tree.size()).mapToObj(tree::lemma).collect(joining(" "));
    }
}
