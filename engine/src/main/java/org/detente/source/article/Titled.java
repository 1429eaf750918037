package org.detente.source.article;

/**
 * Plain text, parted into headline and body.
 *
 * @param title the first line, if it is short, has no full stop and a blank line follows; else empty
 * @param body  the rest
 */
record Titled(String title, String body) {
    /** Characters of the longest headline. */
    private static final int LONGEST = 150;

    static Titled of(String text) {
        var all = text.strip();
        int end = all.indexOf('\n');
        if (end < 0 || end > LONGEST) {
            return new Titled("", all);
        }
        var first = all.substring(0, end).strip();
        var rest = all.substring(end + 1);
        boolean blankFollows = rest.lines().findFirst().orElse("").isBlank();
        return blankFollows && !first.endsWith(".") ? new Titled(first, rest.strip()) : new Titled("", all);
    }
}
