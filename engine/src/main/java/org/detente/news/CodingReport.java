package org.detente.news;

import java.util.Locale;
import org.detente.source.article.ArticleReport;

/**
 * What was read and coded.
 *
 * @param read        what became of the files
 * @param articles    articles coded
 * @param passedOver  articles that were not to be coded
 * @param sentences   their sentences, headlines among them
 * @param parsed      sentences that could hold an act, and were parsed
 * @param onRecord    findings that are asserted or alleged
 * @param notOnRecord findings in another stance, and therefore no acts
 */
public record CodingReport(
        ArticleReport read,
        long articles,
        long passedOver,
        long sentences,
        long parsed,
        long onRecord,
        long notOnRecord) {

    /** Whether something was left out. */
    public boolean isPartial() {
        return read.leftOut() > 0;
    }

    /** "coded 12 articles with 240 sentences, 131 of them parsed: 57 events; 23 findings not coded for their stance". */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "coded %,d %s with %,d %s, %,d of them parsed: %,d %s; %,d %s not coded for their stance",
                articles,
                noun(articles, "article"),
                sentences,
                noun(sentences, "sentence"),
                parsed,
                onRecord,
                noun(onRecord, "event"),
                notOnRecord,
                noun(notOnRecord, "finding"));
    }

    private static String noun(long number, String noun) {
        return number == 1 ? noun : noun + "s";
    }
}
