package org.detente.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.detente.base.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/** Rows as CSV (RFC 4180) with a header line; what is not known is an empty cell. */
public final class CsvTable<T> implements TableWriter<T> {
    private final Columns<T> columns;
    private final boolean guarded;
    private final CsvWriter csv;

    /** @param guarded whether text is kept from being read as a formula by a spreadsheet */
    public CsvTable(Columns<T> columns, Writer out, boolean guarded) {
        this.columns = columns;
        this.guarded = guarded;
        this.csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(columns.names());
    }

    @Override
    public void write(T row) {
        var cells = new ArrayList<String>();
        for (var column : columns.columns()) {
            var text = text(column.value().apply(row));
            cells.add(guarded && column.type() == Columns.Type.TEXT ? SpreadsheetText.guard(text) : text);
        }
        csv.writeRecord(cells);
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    /** Whoever opened the writer closes it. */
    @Override
    public void close() {
        // every row was handed on when it was written
    }
}
