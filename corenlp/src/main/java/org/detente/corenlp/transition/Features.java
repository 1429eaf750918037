package org.detente.corenlp.transition;

/**
 * The 48 features by which a state is judged (Chen and Manning 2014): word and tag of eighteen tokens, and the relation
 * of those twelve among them that are dependents.
 *
 * <p>The tokens, in the order of the model file: the three topmost of the stack, from below; the next three to be read; then for
 * each of the two topmost its leftmost, rightmost, second leftmost and second rightmost dependent, the leftmost of its leftmost and
 * the rightmost of its rightmost. Words come first, then tags, then relations.
 *
 * <p>A dependent that is not there is left out: {@link HiddenLayer} takes it for granted. Not thread-safe; one for each sentence.
 */
final class Features {
    static final int TOKENS = 18;
    static final int DEPENDENTS = 12;
    static final int ALL = TOKENS + TOKENS + DEPENDENTS;

    /** Place of the word of the first dependent. */
    static final int FIRST_DEPENDENT = TOKENS - DEPENDENTS;

    /** Place of the relation of the first dependent. */
    static final int FIRST_RELATION = TOKENS + TOKENS;

    private final Symbols symbols;
    private final int[] words;
    private final int[] tags;
    private final int[] found = new int[ALL];
    private int size;

    /**
     * @param words symbol of each token's word, that of the root first
     * @param tags  symbol of each token's tag, that of the root first
     */
    Features(Symbols symbols, int[] words, int[] tags) {
        this.symbols = symbols;
        this.words = words;
        this.tags = tags;
    }

    /** The number of a feature: which symbol stands in which of the 48 places. */
    static int feature(int symbol, int place) {
        return symbol * ALL + place;
    }

    static int symbol(int feature) {
        return feature / ALL;
    }

    static int place(int feature) {
        return feature % ALL;
    }

    void read(ParserState state) {
        size = 0;
        int place = 0;
        for (int i = 2; i >= 0; i--) {
            token(state.onStack(i), place++);
        }
        for (int i = 0; i <= 2; i++) {
            token(state.ahead(i), place++);
        }
        for (int i = 0; i <= 1; i++) {
            int token = state.onStack(i);
            int left = state.leftmost(token);
            int right = state.rightmost(token);
            dependent(state, left, place++);
            dependent(state, right, place++);
            dependent(state, state.secondLeftmost(token), place++);
            dependent(state, state.secondRightmost(token), place++);
            dependent(state, state.leftmost(left), place++);
            dependent(state, state.rightmost(right), place++);
        }
    }

    private void token(int token, int place) {
        boolean none = token == ParserState.NONE;
        add(none ? symbols.noWord() : words[token], place);
        add(none ? symbols.noTag() : tags[token], TOKENS + place);
    }

    private void dependent(ParserState state, int token, int place) {
        if (token != ParserState.NONE) {
            add(words[token], place);
            add(tags[token], TOKENS + place);
            add(symbols.relationSymbol(state.relation(token)), FIRST_RELATION + place - FIRST_DEPENDENT);
        }
    }

    private void add(int symbol, int place) {
        found[size++] = feature(symbol, place);
    }

    /** How many were found by the last {@link #read}. */
    int size() {
        return size;
    }

    int get(int i) {
        return found[i];
    }
}
