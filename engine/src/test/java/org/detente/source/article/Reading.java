package org.detente.source.article;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.coding.Article;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;

/** What a reading gave, gathered. */
record Reading(List<Article> articles, List<ImportIssue> issues, ArticleReport report) {

    /** An invented article of three paragraphs: Alpia and Boria take no side. */
    static final List<String> PARAGRAPHS = List.of(
            "The government of Alpia said on Thursday that it would expel ten diplomats of Boria, after a report had accused the neighbour of meddling in the election.",
            "The foreign ministry of Boria denied the charge and announced that it would answer in kind. It called the ambassador home for consultations.",
            "Talks between the two governments about the border had ended last month without an agreement. Both sides said that they remained ready to talk.");

    static Reading of(Path... paths) {
        var articles = new ArrayList<Article>();
        var issues = new ArrayList<ImportIssue>();
        var report = ArticleReader.read(List.of(paths), articles::add, issues::add);
        return new Reading(articles, issues, report);
    }

    static Reading of(String name, InputStream stream) {
        var articles = new ArrayList<Article>();
        var issues = new ArrayList<ImportIssue>();
        var report = ArticleReader.read(name, stream, articles::add, issues::add);
        return new Reading(articles, issues, report);
    }

    static Reading of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(String name, byte[] content) {
        return of(name, new ByteArrayInputStream(content));
    }

    /** The text of the invented article. */
    static String text() {
        return String.join("\n\n", PARAGRAPHS);
    }

    Article article() {
        if (articles.size() != 1) {
            throw new AssertionError("expected one article, got " + articles + " and " + issues);
        }
        return articles.get(0);
    }

    List<Reason> reasons() {
        return issues.stream().map(ImportIssue::reason).toList();
    }
}
