package org.detente.news;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.coding.Article;
import org.detente.coding.CodedArticle;
import org.detente.coding.CodedEvents;
import org.detente.source.ImportIssue;
import org.detente.store.EventStore;
import org.detente.store.EventStore.Change;
import org.detente.store.EventStore.Document;
import org.detente.store.EventStore.Version;

/**
 * Codes articles into a store. An article is one document of its outlet. Those that the store has in the same words, coded by the
 * same coder, are passed over. Documents are written in batches, each in one transaction: ended anywhere and run again, it
 * gives the store that one run gives.
 */
public final class Ingest {
    /** Source of articles whose outlet nobody names. */
    public static final String NEWS = "news";

    private static final int MOST_DOCUMENTS = 1000;
    private static final long PAUSE = Duration.ofSeconds(3).toNanos();

    private final NewsCoder coder;
    private final EventStore store;
    private final String codedWith;
    private final boolean write;

    private final Map<List<String>, Document> batch = new LinkedHashMap<>();
    private final Map<CodedEvents.Reason, Long> leftOut = new EnumMap<>(CodedEvents.Reason.class);
    private Change change = Change.NONE;
    private long written;
    private long lastWritten = System.nanoTime();

    /**
     * Work for one run.
     *
     * @param codedWith coder and tables, as the store is to remember them
     * @param write     false for a rehearsal: the store is only read
     */
    public Ingest(NewsCoder coder, EventStore store, String codedWith, boolean write) {
        this.coder = coder;
        this.store = store;
        this.codedWith = codedWith;
        this.write = write;
    }

    /**
     * Runs to the end.
     *
     * @param watcher hears what becomes of each article before it is written
     */
    public IngestReport run(ArticleSource source, NewsListener watcher) {
        var coding = coder.code(source, this::isWanted, new NewsListener() {
            @Override
            public void coded(CodedArticle article) {
                watcher.coded(article);
                add(article);
            }

            @Override
            public void issue(ImportIssue issue) {
                watcher.issue(issue);
            }

            @Override
            public void passedOver(Article article) {
                watcher.passedOver(article);
            }
        });
        flush();
        return new IngestReport(coding, written, change, leftOut);
    }

    private boolean isWanted(Article article) {
        return store.versionOf(source(article), CodedEvents.key(article))
                .filter(version(article)::equals)
                .isEmpty();
    }

    private static String source(Article article) {
        return article.outlet().isEmpty() ? NEWS : article.outlet();
    }

    private Version version(Article article) {
        return new Version(Fingerprint.of(article), codedWith);
    }

    private void add(CodedArticle coded) {
        var article = coded.article();
        var source = source(article);
        var events = CodedEvents.of(source, coded);
        events.leftOut().forEach((reason, count) -> leftOut.merge(reason, (long) count, Long::sum));
        var document = new Document(source, CodedEvents.key(article), events.events(), version(article));
        batch.put(List.of(document.source(), document.document()), document);
        if (batch.size() >= MOST_DOCUMENTS || System.nanoTime() - lastWritten > PAUSE) {
            flush();
        }
    }

    private void flush() {
        if (write && !batch.isEmpty()) {
            change = change.plus(store.putAll(List.copyOf(batch.values())));
            written += batch.size();
        }
        batch.clear();
        lastWritten = System.nanoTime();
    }
}
