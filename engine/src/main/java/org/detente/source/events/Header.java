package org.detente.source.events;

import java.util.List;
import java.util.Locale;

/** The names of the columns of a table, compared without case, blanks and punctuation. */
record Header(List<String> names) {
    Header {
        names = names.stream().map(Header::plain).toList();
    }

    static Header of(List<String> cells) {
        return new Header(cells);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Whether it has all of these. */
    boolean has(String... columns) {
        return List.of(columns).stream().allMatch(column -> names.contains(plain(column)));
    }

    /** Place of the first of these names that it has; -1 when it has none. */
    int at(String... columns) {
        for (var column : columns) {
            int place = names.indexOf(plain(column));
            if (place >= 0) {
                return place;
            }
        }
        return -1;
    }

    /** Whether a row is this header again, as where files were joined. */
    boolean isAgain(Row row) {
        int last = Math.min(names.size(), 3);
        for (int i = 0; i < last; i++) {
            if (!plain(row.text(i)).equals(names.get(i))) {
                return false;
            }
        }
        return row.width() == names.size() && last > 0;
    }

    int width() {
        return names.size();
    }
}
