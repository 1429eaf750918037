package org.detente.source.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The header of a table of articles.
 *
 * @param separator comma, semicolon or tab: the one that occurs most often
 * @param names     lower-case names of the columns, in order
 */
record Columns(char separator, List<String> names) {
    /** Names of the column that holds the text; the first that is there counts. */
    static final List<String> TEXT = List.of("text", "body", "content", "sentence");

    private static final Set<String> KNOWN =
            Set.of("text", "body", "content", "sentence", "id", "date", "title", "outlet", "url");

    /** Longest header that is believed: a line of prose is no header. */
    private static final int LONGEST = 1000;

    static Columns of(String header) {
        char separator = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, separator)) {
                separator = candidate;
            }
        }
        var names = new ArrayList<String>();
        for (var cell : header.split(String.valueOf(separator), -1)) {
            var name = cell.strip();
            names.add((name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                            ? name.substring(1, name.length() - 1)
                            : name)
                    .strip()
                    .toLowerCase(Locale.ROOT));
        }
        return new Columns(separator, List.copyOf(names));
    }

    private static long count(String header, char separator) {
        return header.chars().filter(c -> c == separator).count();
    }

    /**
     * Whether a line is the header of a table.
     *
     * @param namedTable whether the file is named like one: then one column, or several without a text, will do
     */
    boolean isHeader(boolean namedTable) {
        long known = names.stream().filter(KNOWN::contains).count();
        boolean isShort = names.stream().mapToInt(String::length).sum() <= LONGEST;
        return isShort && (namedTable ? known > 0 || names.size() > 1 : known > 1 && text().isPresent());
    }

    /** The column that holds the text. */
    Optional<String> text() {
        return TEXT.stream().filter(names::contains).findFirst();
    }

    /** The cell under a column, stripped; empty if there is no such column. */
    String get(List<String> cells, String column) {
        int index = names.indexOf(column);
        return index >= 0 && index < cells.size() ? cells.get(index).strip() : "";
    }
}
