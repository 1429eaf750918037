package org.detente.news;

import org.detente.coding.Article;
import org.detente.coding.CodedArticle;
import org.detente.source.ImportIssue;

/** Hears what becomes of each article, in the order of the input, on one thread. */
public interface NewsListener {

    void coded(CodedArticle article);

    /** What was left out, or taken with a reservation. */
    void issue(ImportIssue issue);

    /** An article that nobody wanted coded. */
    default void passedOver(Article article) {}
}
