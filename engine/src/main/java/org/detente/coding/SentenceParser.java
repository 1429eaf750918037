package org.detente.coding;

import java.util.List;

/** Splits English text into sentences and finds their grammar. Thread-safe. */
public interface SentenceParser {

    /** Sentences in order; text without a word gives none. No sentence has more than {@link #MOST_TOKENS} tokens. */
    List<Sentence> split(String text);

    /** The grammar of one sentence, made by {@link #split}. */
    Tree parse(Sentence sentence);

    /** Name and version, kept with what was coded. */
    String name();

    /** A longer sentence is a table or a list run together: it is cut here. */
    int MOST_TOKENS = 160;
}
