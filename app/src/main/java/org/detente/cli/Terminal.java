package org.detente.cli;

import org.detente.brief.TextPage.Ink;

/** What is known of the terminal, if there is one. */
final class Terminal {
    private static final int WIDTH = 100;

    private Terminal() {}

    /** Columns, from the environment; 100 when nothing says otherwise. */
    static int width() {
        var columns = System.getenv("COLUMNS");
        try {
            return columns == null ? WIDTH : Math.min(160, Integer.parseInt(columns.strip()));
        } catch (NumberFormatException e) {
            return WIDTH;
        }
    }

    /** Colour only for a terminal, and not when NO_COLOR asks for none (no-color.org). */
    static Ink ink() {
        var plain = System.getenv("NO_COLOR");
        return isInteractive() && (plain == null || plain.isEmpty()) ? Ink.COLOUR : Ink.PLAIN;
    }

    /** Whether a person sees standard error, where long work shows how far it is. */
    static boolean showsProgress() {
        return "1".equals(System.getenv("DETENTE_TTY_ERR"));
    }

    /** Whether a person watches: the launcher says so, because since JDK 22 a console exists without one. */
    static boolean isInteractive() {
        return "1".equals(System.getenv("DETENTE_TTY"));
    }
}
