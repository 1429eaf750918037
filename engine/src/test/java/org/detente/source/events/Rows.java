package org.detente.source.events;

import java.util.Arrays;

/** Writes rows of event files for tests: invented acts of invented states. */
final class Rows {
    private Rows() {}

    /** A row of GDELT 2.0. */
    static String gdelt2(String id, String day, String actor, String recipient, String code, String added) {
        var cells = gdelt(61, id, day, actor, recipient, code);
        cells[52] = "Alpe, Alpia";
        cells[59] = added;
        cells[60] = "https://news.example/" + id;
        return String.join("\t", cells) + "\n";
    }

    /** A row of GDELT 1.0; with 57 columns it has no address. */
    static String gdelt1(int width, String id, String day, String actor, String recipient, String code, String added) {
        var cells = gdelt(width, id, day, actor, recipient, code);
        cells[50] = "Alpe, Alpia";
        cells[56] = added;
        if (width > 57) {
            cells[57] = "https://news.example/" + id;
        }
        return String.join("\t", cells) + "\n";
    }

    private static String[] gdelt(int width, String id, String day, String actor, String recipient, String code) {
        var cells = new String[width];
        Arrays.fill(cells, "");
        cells[0] = id;
        cells[1] = day;
        cells[5] = actor;
        cells[6] = actor.isEmpty() ? "" : "NAME OF " + actor;
        cells[15] = recipient;
        cells[16] = recipient.isEmpty() ? "" : "NAME OF " + recipient;
        cells[25] = "1";
        cells[26] = code;
        return cells;
    }

    /** A mention of an event of GDELT. */
    static String mention(String id, String outlet) {
        return "%s\t20240702100000\t20240702110000\t1\t%s\thttps://%s/a\t1\t1\t2\t3\t1\t50\t900\t-1.5\t\t\n"
                .formatted(id, outlet, outlet);
    }

    static String icewsHeader() {
        return String.join("\t", Icews.COLUMNS) + "\n";
    }

    /**
     * A row of ICEWS.
     *
     * @param actor and recipient: name, sectors and country, parted by bars
     */
    static String icews(String id, String day, String actor, String act, String code, String recipient) {
        return "%s\t%s\t%s\t%s\t%s\t1.0\t%s\t4711\t2\tAlpian Herald\tAlpe\t\t\tAlpia\t1\t2\n"
                .formatted(id, day, actor.replace('|', '\t'), act, code, recipient.replace('|', '\t'));
    }
}
