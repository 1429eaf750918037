package org.detente.source.article;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.detente.coding.Article;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;
import org.jspecify.annotations.Nullable;

/** Where all articles and issues pass through: checks what every article must have, and counts. Not thread-safe. */
final class Intake {
    private final Consumer<? super Article> articles;
    private final Consumer<? super ImportIssue> issues;
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private final SeenIds ids = new SeenIds();
    private int files;
    private long taken;

    Intake(Consumer<? super Article> articles, Consumer<? super ImportIssue> issues) {
        this.articles = articles;
        this.issues = issues;
    }

    /** Another file begins; ids are unique within it. */
    void begin() {
        files++;
        ids.clear();
    }

    /** Hands an article on, unless it is empty, a repetition or not English. */
    void take(String where, Article article) {
        if (article.text().isBlank()) {
            leave(where, article.id(), Reason.NO_TEXT, "there is no text; it was left out.");
        } else if (!ids.add(article.id())) {
            leave(
                    where,
                    article.id(),
                    Reason.DUPLICATE_ID,
                    "an earlier article has the id \"%s\"; this one was left out. Give each an id of its own, or none.",
                    article.id());
        } else {
            var text = cut(where, article.text().strip());
            var foreign = Language.foreign(text);
            if (foreign.isPresent()) {
                leave(
                        where,
                        article.id(),
                        Reason.LANGUAGE,
                        "the text is in %s; it was left out. Only English is coded: translate it first.",
                        foreign.get());
            } else {
                taken++;
                articles.accept(new Article(
                        article.id(),
                        article.document(),
                        article.title().strip(),
                        text,
                        article.day(),
                        article.outlet().strip(),
                        article.url().strip()));
            }
        }
    }

    private String cut(String where, String text) {
        if (text.length() <= Limits.TEXT_CHARS) {
            return text;
        }
        issue(
                where,
                Reason.TEXT_CUT,
                "the text has %,d characters; the first %,d were kept. Split it if it holds several articles.",
                text.length(),
                Limits.TEXT_CHARS);
        int space = text.lastIndexOf(' ', Limits.TEXT_CHARS); // not within a word
        return text.substring(0, space > 0 ? space : Limits.TEXT_CHARS);
    }

    /** The day that a date means; one that cannot be understood is an issue, none at all is not. */
    @Nullable
    LocalDate day(String where, String date) {
        var day = NewsDate.parse(date).orElse(null);
        if (day == null && !date.isBlank()) {
            issue(
                    where,
                    Reason.UNKNOWN_DATE,
                    "the date \"%s\" is not understood; the article was kept without one. Write it like 2021-04-15.",
                    date.length() <= 60 ? date : date.substring(0, 60) + "...");
        }
        return day;
    }

    /** Says that an article is dated by its file, for want of anything better; without a day it says nothing. */
    void dayOfFile(String where, @Nullable LocalDate made) {
        if (made != null) {
            issue(
                    where,
                    Reason.FILE_DATE,
                    "the article was dated %s, when its file was made. If it was published on another day, give it as text, JSONL or CSV.",
                    made);
        }
    }

    /** Something that was left out, or taken with a reservation. */
    @FormatMethod
    void issue(String where, Reason reason, @FormatString String message, Object... values) {
        leave(where, "", reason, message, values);
    }

    /** The same, about an article with an id. */
    @FormatMethod
    void leave(String where, String id, Reason reason, @FormatString String message, Object... values) {
        counts.merge(reason, 1L, Long::sum);
        issues.accept(new ImportIssue(where, reason, message.formatted(values), id));
    }

    ArticleReport report() {
        return new ArticleReport(files, taken, counts);
    }
}
