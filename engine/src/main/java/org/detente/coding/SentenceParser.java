package org.detente.coding;

import java.util.List;
import java.util.function.UnaryOperator;

/** Splits English text into sentences and finds their grammar. Thread-safe. */
public interface SentenceParser {

    /** Sentences in order; text without a word gives none. No sentence has more than {@link #MOST_TOKENS} tokens. */
    List<Sentence> split(String text);

    /** The grammar of one sentence, made by {@link #split}. */
    default Tree parse(Sentence sentence) {
        return parse(sentence, tags -> tags);
    }

    /**
     * The grammar of one sentence whose tags are corrected before it is parsed.
     *
     * @param correction Penn Treebank tags as found, one for each token, to the tags to parse with; as many
     */
    Tree parse(Sentence sentence, UnaryOperator<List<String>> correction);

    /** Name and version, kept with what was coded. */
    String name();

    /** A longer sentence is a table or a list run together: it is cut here. */
    int MOST_TOKENS = 160;
}
