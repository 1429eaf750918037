package org.detente.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.detente.actor.Directory;
import org.detente.coding.Article;
import org.detente.coding.CodedArticle;
import org.detente.coding.Coder;
import org.detente.coding.Lexicon;
import org.detente.coding.Sentence;
import org.detente.coding.SentenceParser;
import org.detente.coding.Token;
import org.detente.coding.Tree;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.article.ArticleReport;
import org.junit.jupiter.api.Test;

class NewsCoderTest {
    private static final int ARTICLES = 300;

    /** One sentence to a text; the longer the text, the longer it takes. */
    private static final class SlowParser implements SentenceParser {
        private final AtomicInteger open = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public List<Sentence> split(String text) {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            LockSupport.parkNanos(text.length() * 1_000_000L);
            open.decrementAndGet();
            return List.of(new Sentence(text, 0, text.length(), List.of(new Token(text, 0, text.length()))));
        }

        @Override
        public Tree parse(Sentence sentence, UnaryOperator<List<String>> correction) {
            throw new AssertionError("nobody is named: nothing is to be parsed");
        }

        @Override
        public String name() {
            return "slow";
        }
    }

    /** Keeps what it hears. */
    private static final class Heard implements NewsListener {
        private final List<String> ids = new ArrayList<>();

        @Override
        public void coded(CodedArticle article) {
            ids.add(article.article().id() + " " + article.article().day());
        }

        @Override
        public void issue(ImportIssue issue) {
            ids.add(issue.about() + " left out");
        }

        @Override
        public void passedOver(Article article) {
            ids.add(article.id() + " passed over");
        }
    }

    private final SlowParser parser = new SlowParser();

    private NewsCoder coder(LocalDate assumed) {
        return new NewsCoder(new Coder(parser, Directory.standard(), Lexicon.standard()), assumed, 2);
    }

    private static final ArticleSource SOURCE = (articles, issues) -> {
        for (int i = 0; i < ARTICLES; i++) {
            if (i % 7 == 3) {
                issues.accept(new ImportIssue("x:" + i, Reason.NO_TEXT, "nothing", "a" + i));
            } else {
                var text = "x".repeat(1 + (i * 31) % 5);
                articles.accept(new Article("a" + i, "x", "", text, null, "", ""));
            }
        }
        return new ArticleReport(1, ARTICLES, Map.of(Reason.NO_TEXT, 43L));
    };

    @Test
    void twoThreadsCodeAndTheOrderIsThatOfTheInput() {
        var heard = new Heard();
        var report = coder(LocalDate.of(2024, 7, 1))
                .code(SOURCE, article -> !article.id().endsWith("0"), heard);
        assertThat(heard.ids)
                .isEqualTo(IntStream.range(0, ARTICLES)
                        .mapToObj(i ->
                                "a" + i + (i % 7 == 3 ? " left out" : i % 10 == 0 ? " passed over" : " 2024-07-01"))
                        .toList());
        assertThat(report.articles() + report.passedOver()).isEqualTo(257);
        assertThat(report.isPartial()).isTrue();
        assertThat(parser.most.get()).isEqualTo(2);
    }

    @Test
    void whatAListenerThrowsEndsTheWork() {
        assertThatThrownBy(() -> coder(LocalDate.MIN).code(SOURCE, new NewsListener() {
                    @Override
                    public void coded(CodedArticle article) {
                        throw new IllegalStateException("full");
                    }

                    @Override
                    public void issue(ImportIssue issue) {}
                }))
                .hasMessage("full");
    }
}
