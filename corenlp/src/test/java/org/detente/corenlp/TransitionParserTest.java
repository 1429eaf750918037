package org.detente.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.detente.coding.Lexicon;
import org.detente.coding.Pattern;
import org.detente.coding.Tree;
import org.detente.corenlp.transition.TransitionParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast evaluator of the parser's network against the plain one, that of CoreNLP. */
class TransitionParserTest {
    /** What the examples of the tables have little of: long sentences, brackets, lists, foreign words, no verb, one token. */
    private static final List<String> OTHERS = List.of(
            "Alpia",
            ".",
            "Alpium (AP) -- ; : ...",
            "It is to be announced that what was to be said was not said.",
            "Whoever had been told, and by whom it was told, is not known to Boria, Celia, Doria or anybody else.",
            "Asked whether Alpia, which had been warned twice, would now withdraw the 4,500 soldiers that it sent to Boria in 2011, the "
                    + "minister, a former general who has led the talks since May, said that he \"neither knew nor cared\", adding: \"Let "
                    + "them first do what was agreed upon; then, and only then, shall we do what we are asked to do.\"",
            "Київ 北京 😀 Ñandú #tag http://a.example/b?c=1 -LRB- `` ''",
            "BORIA THREATENS ALPIA WITH WAR OVER GRAIN, OIL");

    @TempDir
    private Path folder;

    @Test
    void findsTheTreesOfCoreNlp() {
        var parser = RealParser.get();
        var plain = plain();
        var examples = Lexicon.standard().patterns().stream().map(Pattern::example);
        var trees = Stream.concat(examples, OTHERS.stream())
                .distinct()
                .flatMap(text -> parser.split(text).stream())
                .map(parser::parse)
                .toList();
        assertThat(trees).hasSizeGreaterThan(1_000);
        assertThat(trees).allSatisfy(tree -> assertThat(arcs(tree)).isEqualTo(arcs(tree, plain)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dict=two          | "dict=two" is no number
            words=2           | "words=2" stands where dict should
            dict=1 pos=1      | it ends too early
            dict=1 pos=1 label=2 embeddingSize=1 hiddenSize=1 numTokens=48 preComputed=0 the 1e5 | "e" stands in a number
            """)
    void refusesWhatIsNoModel(String content, String message) throws IOException {
        var file = folder.resolve("model.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((content + '\n').getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> TransitionParser.load(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    private static DependencyParser plain() {
        var properties = new Properties();
        properties.setProperty("numPreComputed", "1"); // ready the sooner
        properties.setProperty("numCached", "20000");
        return DependencyParser.loadFromModelFile(
                Models.standard().file(Model.PARSER).toString(), properties);
    }

    private static List<String> arcs(Tree tree) {
        return IntStream.range(0, tree.size())
                .mapToObj(token -> arc(tree.head(token), tree.relation(token)))
                .toList();
    }

    private static List<String> arcs(Tree tree, DependencyParser plain) {
        var words = new ArrayList<TaggedWord>();
        for (int token = 0; token < tree.size(); token++) {
            words.add(new TaggedWord(tree.form(token), tree.tag(token)));
        }
        var arcs = new String[tree.size()];
        for (var dependency : plain.predict(words).typedDependencies()) {
            // CoreNLP counts tokens from 1, and its root is 0
            arcs[dependency.dep().index() - 1] =
                    arc(dependency.gov().index() - 1, dependency.reln().toString());
        }
        return Arrays.asList(arcs);
    }

    private static String arc(int head, String relation) {
        return relation + " of " + head;
    }
}
