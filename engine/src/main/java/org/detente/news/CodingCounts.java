package org.detente.news;

import org.detente.coding.CodedArticle;
import org.detente.coding.SentenceCoding;
import org.detente.coding.SentenceCoding.Outcome;
import org.detente.source.article.ArticleReport;

/** Counts while articles are coded. Not thread-safe. */
final class CodingCounts {
    private long articles;
    private long passedOver;
    private long sentences;
    private long parsed;
    private long onRecord;
    private long notOnRecord;

    void add(CodedArticle coded) {
        articles++;
        for (SentenceCoding sentence : coded.sentences()) {
            sentences++;
            parsed += sentence.outcome() == Outcome.READ ? 1 : 0;
            onRecord += sentence.onRecord().size();
            notOnRecord += sentence.notOnRecord().size();
        }
    }

    void passOver() {
        passedOver++;
    }

    CodingReport report(ArticleReport read) {
        return new CodingReport(read, articles, passedOver, sentences, parsed, onRecord, notOnRecord);
    }
}
