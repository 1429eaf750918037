package org.detente.source.article;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detente.source.ImportIssue.Reason;

/**
 * What became of the files that were to be read. The issues themselves were handed over one by one: there may be millions.
 *
 * @param files    files opened, those without an article among them
 * @param articles articles handed over
 * @param counts   number of issues under each reason that occurred
 */
public record ArticleReport(int files, long articles, Map<Reason, Long> counts) implements Serializable {

    public ArticleReport {
        counts = Map.copyOf(counts);
    }

    /** Files, lines and texts that were left out. */
    public long leftOut() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().dropsRow())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** "1,204 articles from 3 files; 12 left out (malformed 9, language 3); kept with a remark: unknown date 1". */
    public String summary() {
        var text = String.format(
                Locale.ROOT,
                "%,d %s from %,d %s; %,d left out",
                articles,
                articles == 1 ? "article" : "articles",
                files,
                files == 1 ? "file" : "files",
                leftOut());
        var dropped = reasons(true);
        var kept = reasons(false);
        return text
                + (dropped.isEmpty() ? "" : " (" + dropped + ")")
                + (kept.isEmpty() ? "" : "; kept with a remark: " + kept);
    }

    private String reasons(boolean dropping) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .filter(entry -> entry.getKey().dropsRow() == dropping)
                        .map(entry -> entry.getKey().label() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
