package org.detente.corenlp;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.detente.coding.Sentence;
import org.detente.coding.SentenceParser;
import org.detente.coding.Token;
import org.detente.coding.Tree;

/**
 * Stanford CoreNLP: tokenizer, maximum-entropy tagger (Toutanova et al. 2003, NAACL) and the neural transition parser (Chen and
 * Manning 2014, EMNLP), whose time grows linearly with the sentence. Immutable, thread-safe, deterministic.
 */
public final class CoreNlpParser implements SentenceParser {
    private static final String NAME = "CoreNLP 4.5.10, english-left3words-distsim, english_UD";

    static {
        RedwoodConfiguration.empty().apply(); // CoreNLP writes to the terminal, which is not its own
    }

    private final SentenceSplitter splitter = new SentenceSplitter(MOST_TOKENS);
    private final MaxentTagger tagger;
    private final DependencyParser parser;

    private CoreNlpParser(MaxentTagger tagger, DependencyParser parser) {
        this.tagger = tagger;
        this.parser = parser;
    }

    /** Loads both models side by side, about 1.5 seconds. */
    public static CoreNlpParser load(Path taggerModel, Path parserModel) {
        var tagger = CompletableFuture.supplyAsync(() -> new MaxentTagger(taggerModel.toString()));
        var parser = DependencyParser.loadFromModelFile(parserModel.toString(), startingSoon());
        return new CoreNlpParser(tagger.join(), parser);
    }

    /**
     * CoreNLP multiplies the 20,000 most frequent words with the hidden layer before the first sentence, which takes a second.
     * A quarter of them serves most sentences; other products are kept as they come up.
     */
    private static Properties startingSoon() {
        var properties = new Properties();
        properties.setProperty("numPreComputed", "5000");
        properties.setProperty("numCached", "50000");
        return properties;
    }

    @Override
    public List<Sentence> split(String text) {
        return splitter.split(text);
    }

    @Override
    public Tree parse(Sentence sentence, UnaryOperator<List<String>> correction) {
        var words = sentence.tokens().stream().map(Token::form).map(Word::new).toList();
        var found = tagger.tagSentence(words).stream().map(TaggedWord::tag).toList();
        var corrected = correction.apply(found);
        var tagged = IntStream.range(0, words.size())
                .mapToObj(i -> new TaggedWord(words.get(i).word(), corrected.get(i)))
                .toList();
        var heads = new int[sentence.size()];
        var relations = new String[sentence.size()];
        for (var dependency : parser.predict(tagged).typedDependencies()) {
            int token = dependency.dep().index() - 1;
            heads[token] = dependency.gov().index() - 1; // CoreNLP's root is 0, ours ROOT
            relations[token] = dependency.reln().toString();
        }
        var tags = tagged.stream().map(TaggedWord::tag).toList();
        return new Tree(sentence, lemmas(tagged), tags, heads, Arrays.asList(relations));
    }

    /** A plural in capitals ("Sanctions were lifted", "Talks Begin") is often taken for a name: its lemma is that of the noun. */
    private static String lemma(Morphology morphology, TaggedWord word) {
        return word.tag().equals("NNPS")
                ? morphology.lemma(word.word().toLowerCase(Locale.ROOT), "NNS")
                : morphology.lemma(word.word(), word.tag());
    }

    private static List<String> lemmas(List<TaggedWord> tagged) {
        var morphology = new Morphology(); // not thread-safe, and cheap
        return tagged.stream().map(word -> lemma(morphology, word)).toList();
    }

    @Override
    public String name() {
        return NAME;
    }
}
