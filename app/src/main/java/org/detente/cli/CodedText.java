package org.detente.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.coding.Article;
import org.detente.coding.CodedArticle;
import org.detente.coding.SentenceCoding;
import org.detente.coding.SentenceCoding.Outcome;
import org.detente.news.NewsListener;
import org.detente.source.ImportIssue;

/** Coded articles as text: each sentence that tells of something, and under it who did what to whom. */
final class CodedText implements NewsListener {
    private final PrintWriter out;
    private final boolean explain;

    CodedText(PrintWriter out, boolean explain) {
        this.out = out;
        this.explain = explain;
    }

    @Override
    public void coded(CodedArticle coded) {
        out.println(heading(coded.article()));
        for (var sentence : coded.sentences()) {
            if (explain || !sentence.findings().isEmpty()) {
                sentence(sentence);
            }
        }
        if (coded.sentences().stream().allMatch(sentence -> sentence.findings().isEmpty())) {
            out.println("  no act found");
        }
        out.println();
    }

    static String heading(Article article) {
        return Stream.of(
                        article.id(),
                        article.title(),
                        article.outlet(),
                        article.published().map(Object::toString).orElse("no date"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private void sentence(SentenceCoding sentence) {
        out.printf(
                "  [%s] \"%s\"%n",
                sentence.number() == 0 ? "headline" : sentence.number(),
                sentence.sentence().text().replaceAll("\\s+", " "));
        for (var finding : sentence.findings()) {
            boolean counts = finding.stance().isOnRecord();
            out.printf(
                    "    %s%s%s%n",
                    counts ? "" : "not coded: ",
                    FindingWords.line(finding),
                    counts || finding.why().weakened().isEmpty()
                            ? ""
                            : " (" + finding.why().weakened() + ")");
            if (explain) {
                FindingWords.why(finding).forEach(line -> out.println("      " + line));
            }
        }
        if (explain) {
            sentence.rejected().forEach(line -> out.println("    rejected " + line));
            if (sentence.outcome() != Outcome.READ) {
                out.println("    not parsed: " + reason(sentence.outcome()));
            }
        }
    }

    private static String reason(Outcome outcome) {
        return switch (outcome) {
            case NO_ACTOR -> "it names no actor";
            case NO_TRIGGER -> "it has no word that tells of an act";
            case READ -> outcome.name().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public void issue(ImportIssue issue) {
        // said on standard error
    }
}
