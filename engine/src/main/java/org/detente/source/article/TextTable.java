package org.detente.source.article;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.List;
import org.detente.coding.Article;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.article.Foreign.MalformedException;
import org.detente.source.article.Lines.Flaw;
import org.detente.source.article.Lines.Line;

/** CSV, parted by commas, semicolons or tabs, with a header and a column for the text: one article a row. */
final class TextTable implements Format {

    @Override
    public void read(Input input, Intake intake) throws IOException {
        var header = Lines.of(input.stream());
        var first = header.next();
        while (first != null && first.isBlank()) {
            first = header.next();
        }
        if (first == null) {
            return;
        }
        var columns = Columns.of(Decoded.of(first.bytes()).text());
        var where = input.document() + ":" + first.number();
        if (columns.text().isEmpty()) {
            intake.issue(
                    where,
                    Reason.NO_TEXT,
                    "the header has no column for the text; found %s. The file was left out. Name one column %s.",
                    columns.names(),
                    String.join(", ", Columns.TEXT));
            return;
        }
        rows(input.document(), columns, header.asRows(columns.separator()), intake);
    }

    private static void rows(String document, Columns columns, Lines rows, Intake intake) throws IOException {
        boolean guessed = false;
        for (var row = rows.next(); row != null; row = rows.next()) {
            var where = document + ":" + row.number();
            if (row.flaw() == Flaw.TOO_LONG) {
                intake.issue(
                        where,
                        Reason.TOO_LARGE,
                        "the row is longer than %d MB; it was left out. A quote that is never closed may be the cause.",
                        Limits.LINE_BYTES >> 20);
            } else if (row.flaw() == Flaw.OPEN_QUOTE) {
                intake.issue(
                        where,
                        Reason.MALFORMED,
                        "a quote is opened and never closed; the line was left out. Close it, or double it if it is meant.");
            } else if (!row.isBlank()) {
                guessed |= row(document, where, columns, row, guessed, intake);
            }
        }
    }

    private static boolean row(String document, String where, Columns columns, Line row, boolean said, Intake intake) {
        var decoded = Decoded.of(row.bytes());
        var text = said ? decoded.text() : decoded.orReport(where, intake);
        try {
            var cells = Foreign.call(() -> cells(text, columns.separator()));
            if (cells.size() == columns.names().size()) {
                intake.take(where, article(document, where, columns, cells, intake));
            } else {
                intake.issue(
                        where,
                        Reason.WRONG_WIDTH,
                        "the row has %d cells, the header %d; it was left out. Put quotes around cells that hold a separator.",
                        cells.size(),
                        columns.names().size());
            }
        } catch (MalformedException e) {
            intake.issue(
                    where,
                    Reason.MALFORMED,
                    "the row cannot be read (%s); it was left out. Check its quotes.",
                    e.reason());
        }
        return decoded.guessed();
    }

    private static List<String> cells(String row, char separator) throws IOException {
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(row)) {
            return csv.iterator().next().getFields();
        }
    }

    private static Article article(String document, String where, Columns columns, List<String> cells, Intake intake) {
        var id = columns.get(cells, "id");
        return new Article(
                id.isEmpty() ? where : id,
                document,
                columns.get(cells, "title"),
                columns.text().map(text -> columns.get(cells, text)).orElse(""),
                intake.day(where, columns.get(cells, "date")),
                columns.get(cells, "outlet"),
                columns.get(cells, "url"));
    }
}
