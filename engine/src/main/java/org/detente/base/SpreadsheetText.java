package org.detente.base;

/**
 * Text that a spreadsheet would run as a formula, and how it is kept from that: what begins with {@code = + - @}, a tab or a
 * carriage return gets an apostrophe before it, which a spreadsheet shows as text. OWASP calls it CSV injection.
 *
 * <p>Text that begins with apostrophes and then such a character gets one more, so that taking one off gives back what was
 * written, whatever it was.
 */
public final class SpreadsheetText {
    private static final String FORMULA = "=+-@\t\r";

    private SpreadsheetText() {}

    public static String guard(String text) {
        return begins(text, 0) ? "'" + text : text;
    }

    /** The text before it was guarded. */
    public static String unguard(String cell) {
        return cell.startsWith("'") && begins(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean begins(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
    }
}
