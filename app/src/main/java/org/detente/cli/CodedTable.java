package org.detente.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.detente.coding.CodedArticle;
import org.detente.json.CodedArticleView;
import org.detente.json.CodedArticleView.FindingView;
import org.detente.news.NewsListener;
import org.detente.source.ImportIssue;

/** Findings as CSV, one to a row, those that are not coded among them: the columns say what the JSON says. */
final class CodedTable implements NewsListener {
    private static final List<String> COLUMNS = List.of(
            "id",
            "document",
            "source",
            "target",
            "source_role",
            "target_role",
            "cameo",
            "plover",
            "mode",
            "action",
            "stance",
            "amount",
            "unit",
            "day",
            "issue",
            "speaker",
            "because",
            "place",
            "mirrored",
            "sentence",
            "words",
            "begin",
            "end",
            "pattern",
            "reason");

    private final CsvWriter csv;

    CodedTable(PrintWriter out) {
        this.csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(COLUMNS);
    }

    @Override
    public void coded(CodedArticle coded) {
        var view = CodedArticleView.of(coded);
        view.events().forEach(finding -> write(view, finding));
        view.notCoded().forEach(finding -> write(view, finding));
    }

    private void write(CodedArticleView article, FindingView finding) {
        var quantity = finding.quantity();
        var cells = new ArrayList<Object>();
        cells.add(article.id());
        cells.add(article.document());
        cells.add(finding.source());
        cells.add(finding.target());
        cells.add(finding.sourceRole());
        cells.add(finding.targetRole());
        cells.add(finding.cameo());
        cells.add(finding.plover());
        cells.add(finding.mode());
        cells.add(finding.action());
        cells.add(finding.stance());
        cells.add(quantity == null ? "" : quantity.amount());
        cells.add(quantity == null ? "" : quantity.unit());
        cells.add(finding.day());
        cells.add(finding.issue());
        cells.add(finding.speaker());
        cells.add(finding.because());
        cells.add(finding.place());
        cells.add(finding.mirrored());
        cells.add(finding.sentence());
        cells.add(finding.words());
        cells.add(finding.begin());
        cells.add(finding.end());
        cells.add(finding.pattern());
        cells.add(finding.reason());
        csv.writeRecord(cells.stream().map(cell -> Objects.toString(cell, "")).toList());
    }

    @Override
    public void issue(ImportIssue issue) {
        // said on standard error
    }
}
