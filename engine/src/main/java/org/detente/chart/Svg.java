package org.detente.chart;

import java.util.Locale;

/** The small things of SVG: escaped text and numbers with one decimal. */
public final class Svg {
    private Svg() {}

    /** Text that stands between tags or in quotes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A length in pixels. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
