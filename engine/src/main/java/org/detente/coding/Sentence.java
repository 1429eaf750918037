package org.detente.coding;

import java.io.Serializable;
import java.util.List;

/**
 * A sentence with its tokens.
 *
 * @param text   the sentence as written, without white space around it
 * @param begin  its first character in the text that was split, from 0
 * @param end    character after the last one
 * @param tokens in order, at least one; {@code don't} is two tokens, {@code U.S.} one (conventions of the Penn Treebank)
 */
public record Sentence(String text, int begin, int end, List<Token> tokens) implements Serializable {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public String form(int token) {
        return tokens.get(token).form();
    }

    public int size() {
        return tokens.size();
    }
}
