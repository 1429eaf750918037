package org.detente.corenlp;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.detente.coding.Sentence;
import org.detente.coding.SentenceParser;
import org.detente.coding.Token;
import org.detente.coding.Tree;
import org.detente.corenlp.transition.TransitionParser;

/**
 * Stanford CoreNLP: tokenizer, maximum-entropy tagger (Toutanova et al. 2003, NAACL) lemmas and the model of the
 * neural parser, which {@link TransitionParser} evaluates. Its time grows linearly with the sentence. Thread-safe, deterministic.
 */
public final class CoreNlpParser implements SentenceParser {
    private static final String NAME = "CoreNLP 4.5.10, english-left3words-distsim, english_UD";

    static {
        RedwoodConfiguration.empty().apply(); // CoreNLP writes to the terminal, which is not its own
    }

    private final SentenceSplitter splitter = new SentenceSplitter(MOST_TOKENS);
    private final MaxentTagger tagger;
    private final TransitionParser parser;

    private CoreNlpParser(MaxentTagger tagger, TransitionParser parser) {
        this.tagger = tagger;
        this.parser = parser;
    }

    /**
     * Loads both models side by side, about 1.5 seconds.
     *
     * @throws IOException if the parser's model cannot be read
     */
    public static CoreNlpParser load(Path taggerModel, Path parserModel) throws IOException {
        var tagger = CompletableFuture.supplyAsync(() -> new MaxentTagger(taggerModel.toString()));
        var parser = TransitionParser.load(parserModel);
        return new CoreNlpParser(tagger.join(), parser);
    }

    @Override
    public List<Sentence> split(String text) {
        return splitter.split(text);
    }

    @Override
    public Tree parse(Sentence sentence, UnaryOperator<List<String>> correction) {
        var forms = sentence.tokens().stream().map(Token::form).toList();
        var tags = correction.apply(tags(forms));
        var dependencies = parser.parse(forms, tags);
        return new Tree(sentence, lemmas(forms, tags), tags, dependencies.heads(), dependencies.relations());
    }

    private List<String> tags(List<String> forms) {
        return tagger.tagSentence(forms.stream().map(Word::new).toList()).stream()
                .map(TaggedWord::tag)
                .toList();
    }

    private static List<String> lemmas(List<String> forms, List<String> tags) {
        var morphology = new Morphology(); // not thread-safe, and cheap
        return IntStream.range(0, forms.size())
                .mapToObj(i -> lemma(morphology, forms.get(i), tags.get(i)))
                .toList();
    }

    /** A plural in capitals ("Sanctions were lifted", "Talks Begin") is often taken for a name: its lemma is that of the noun. */
    private static String lemma(Morphology morphology, String form, String tag) {
        return tag.equals("NNPS")
                ? morphology.lemma(form.toLowerCase(Locale.ROOT), "NNS")
                : morphology.lemma(form, tag);
    }

    @Override
    public String name() {
        return NAME;
    }
}
