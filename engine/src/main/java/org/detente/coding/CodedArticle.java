package org.detente.coding;

import java.util.List;

/**
 * An article and what was found in it.
 *
 * @param article   as it was read
 * @param sentences every sentence, in order
 */
public record CodedArticle(Article article, List<SentenceCoding> sentences) {

    public CodedArticle {
        sentences = List.copyOf(sentences);
    }
}
