package org.detente.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordToSentenceProcessor.NewlineIsSentenceBreak;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.detente.coding.Sentence;
import org.detente.coding.Token;

/**
 * Text to sentences and tokens, by the rules of the Penn Treebank. Stateless, thread-safe.
 *
 * <p>Tokens are kept as written: {@code (} stays a bracket, {@code Saudi-led} one token. A full stop that ends both an
 * abbreviation and the sentence ("in the U.S.") belongs to the abbreviation.
 */
final class SentenceSplitter {
    private static final String AS_WRITTEN = "ptb3Escaping=false,untokenizable=noneKeep,splitHyphenated=false";
    private static final Pattern BLANK_LINES = Pattern.compile("(?>\\R)(?:\\h*+(?>\\R))++");

    private final int mostTokens;

    SentenceSplitter(int mostTokens) {
        this.mostTokens = mostTokens;
    }

    List<Sentence> split(String text) {
        var sentences = new ArrayList<Sentence>();
        var blank = BLANK_LINES.matcher(text);
        int from = 0;
        while (blank.find()) {
            paragraph(text, from, blank.start(), sentences);
            from = blank.end();
        }
        paragraph(text, from, text.length(), sentences);
        return sentences;
    }

    private void paragraph(String text, int from, int to, List<Sentence> sentences) {
        var labels = new PTBTokenizer<>(
                        new StringReader(text.substring(from, to)), new CoreLabelTokenFactory(), AS_WRITTEN)
                .tokenize();
        for (var sentence : new WordToSentenceProcessor<CoreLabel>(NewlineIsSentenceBreak.NEVER).process(labels)) {
            var tokens = tokens(text, from, sentence);
            for (int i = 0; i < tokens.size(); i += mostTokens) {
                sentences.add(sentence(text, tokens.subList(i, Math.min(i + mostTokens, tokens.size()))));
            }
        }
    }

    /** The tokenizer gives the last full stop of "in the U.S." to the abbreviation, to the sentence, or to both. */
    private static List<Token> tokens(String text, int offset, List<CoreLabel> labels) {
        var tokens = new ArrayList<Token>(labels.size());
        int end = offset;
        for (var label : labels) {
            int begin = Math.max(end, offset + label.beginPosition());
            end = Math.max(end, offset + label.endPosition());
            if (label.word().endsWith(".") && text.startsWith(label.word(), begin)) {
                end = Math.max(end, begin + label.word().length());
            }
            if (begin < end) {
                tokens.add(new Token(text.substring(begin, end), begin, end));
            }
        }
        return tokens;
    }

    private static Sentence sentence(String text, List<Token> tokens) {
        int begin = tokens.get(0).begin();
        int end = tokens.get(tokens.size() - 1).end();
        return new Sentence(text.substring(begin, end), begin, end, tokens);
    }
}
