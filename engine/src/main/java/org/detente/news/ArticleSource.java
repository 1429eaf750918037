package org.detente.news;

import java.util.function.Consumer;
import org.detente.coding.Article;
import org.detente.source.ImportIssue;
import org.detente.source.article.ArticleReport;

/** Hands over articles one by one, and an issue for everything that gave none; {@code ArticleReader} does it for files. */
@FunctionalInterface
public interface ArticleSource {
    ArticleReport read(Consumer<? super Article> articles, Consumer<? super ImportIssue> issues);
}
