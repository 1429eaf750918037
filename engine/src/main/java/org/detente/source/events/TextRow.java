package org.detente.source.events;

import java.util.List;

/** A row that was decoded as a whole: of CSV, of JSON lines, of Parquet. */
final class TextRow extends Row {
    private final long line;
    private final Flaw flaw;
    private final boolean utf8;
    private final List<String> cells;
    private final long content;

    /** @param cells of a broken row, in one cell what is wrong with it */
    TextRow(long line, Flaw flaw, boolean utf8, List<String> cells, long content) {
        this.line = line;
        this.flaw = flaw;
        this.utf8 = utf8;
        this.cells = cells;
        this.content = content;
    }

    @Override
    long line() {
        return line;
    }

    @Override
    Flaw flaw() {
        return flaw;
    }

    @Override
    boolean isUtf8() {
        return utf8;
    }

    @Override
    int width() {
        return cells.size();
    }

    @Override
    int length(int cell) {
        return cell >= 0 && cell < cells.size() ? cells.get(cell).length() : 0;
    }

    @Override
    String text(int cell) {
        return cell >= 0 && cell < cells.size() ? cells.get(cell).strip() : "";
    }

    @Override
    <T> T meaning(Meanings<T> meanings, int cell) {
        return meanings.of(text(cell));
    }

    @Override
    long content() {
        return content;
    }
}
