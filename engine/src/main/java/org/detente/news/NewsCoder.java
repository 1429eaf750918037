package org.detente.news;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.detente.base.InOrder;
import org.detente.coding.Article;
import org.detente.coding.CodedArticle;
import org.detente.coding.Coder;
import org.jspecify.annotations.Nullable;

/**
 * Codes articles on several threads and hands them on in the order of the input. Memory is bounded by a few dozen articles, whatever
 * the size of the input; what a listener throws ends the work and goes to the caller.
 */
public final class NewsCoder {
    private final Coder coder;
    private final @Nullable LocalDate assumed;
    private final int threads;

    /**
     * @param assumed day of publication of articles that have none of their own, or null
     * @param threads that code at the same time; one more reads
     */
    public NewsCoder(Coder coder, @Nullable LocalDate assumed, int threads) {
        this.coder = coder;
        this.assumed = assumed;
        this.threads = threads;
    }

    /** Codes everything. */
    public CodingReport code(ArticleSource source, NewsListener listener) {
        return code(source, article -> true, listener);
    }

    /**
     * Codes what is wanted.
     *
     * @param wanted asked once for each article, on the thread of the caller
     */
    public CodingReport code(ArticleSource source, Predicate<? super Article> wanted, NewsListener listener) {
        var counts = new CodingCounts();
        try (var work = new InOrder<Runnable>(threads, Runnable::run)) {
            var read = source.read(
                    article -> {
                        var dated = article.publishedOn(assumed);
                        if (wanted.test(dated)) {
                            work.submit(() -> {
                                var coded = new CodedArticle(dated, coder.code(dated));
                                return () -> {
                                    counts.add(coded);
                                    listener.coded(coded);
                                };
                            });
                        } else {
                            counts.passOver();
                            work.put(() -> listener.passedOver(dated));
                        }
                    },
                    issue -> work.put(() -> listener.issue(issue)));
            work.finish();
            return counts.report(read);
        }
    }
}
