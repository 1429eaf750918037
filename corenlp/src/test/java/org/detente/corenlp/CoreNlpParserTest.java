package org.detente.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.detente.base.Progress;
import org.detente.coding.Sentence;
import org.detente.coding.SentenceParser;
import org.detente.coding.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreNlpParserTest {
    private static final SentenceParser PARSER = new CoreNlpProvider().open(Progress.NONE);

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
        assertThat(PARSER.split(text))
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
        assertThat(PARSER.split(text.translateEscapes()))
                .extracting(Sentence::text)
                .containsExactly(sentences.translateEscapes().split(" ~ "));
    }

    @Test
    void readsAPassive() {
        var tree = tree("Ten Alpian diplomats were expelled by Boria on Monday.");
        assertThat(triples(tree))
                .contains("nsubj:pass(expelled, diplomats)", "nummod(diplomats, Ten)", "root(ROOT, expelled)");
        assertThat(tree.lemma(4)).isEqualTo("expel");
        assertThat(tree.tag(4)).isEqualTo("VBN");
    }

    private static Tree tree(String text) {
        return PARSER.parse(PARSER.split(text).get(0));
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
}
