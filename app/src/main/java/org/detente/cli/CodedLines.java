package org.detente.cli;

import java.io.PrintWriter;
import org.detente.coding.CodedArticle;
import org.detente.json.CodedArticleView;
import org.detente.json.Json;
import org.detente.news.NewsListener;
import org.detente.source.ImportIssue;

/** Coded articles as JSON lines: one for each article, also for those that were left out. */
final class CodedLines implements NewsListener {
    private final PrintWriter out;

    CodedLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void coded(CodedArticle coded) {
        out.print(Json.line(CodedArticleView.of(coded)) + "\n");
    }

    @Override
    public void issue(ImportIssue issue) {
        if (issue.reason().dropsRow()) {
            out.print(Json.line(CodedArticleView.of(issue)) + "\n");
        }
    }
}
