package org.detente.brief;

import java.util.List;
import org.detente.brief.Page.Item;
import org.detente.brief.Page.Section;

/** A page as text for a terminal or a plain file. */
public final class TextPage {
    /** How headings and evidence are set off. */
    public enum Ink {
        /** Nothing but characters. */
        PLAIN("", "", ""),
        /** ANSI sequences: bold headings, dim evidence. */
        COLOUR("\u001b[1m", "\u001b[2m", "\u001b[0m");

        private final String bold;
        private final String dim;
        private final String reset;

        Ink(String bold, String dim, String reset) {
            this.bold = bold;
            this.dim = dim;
            this.reset = reset;
        }
    }

    private final int width;
    private final Ink ink;
    private final StringBuilder out = new StringBuilder();

    private TextPage(int width, Ink ink) {
        this.width = width;
        this.ink = ink;
    }

    /** @param width columns to a line; at least 40 are used */
    public static String of(Page page, int width, Ink ink) {
        return new TextPage(Math.max(40, width), ink).write(page);
    }

    private String write(Page page) {
        heading(page.title(), '=');
        paragraph(page.headline(), "", "");
        for (var section : page.sections()) {
            out.append('\n');
            heading(section.heading(), '-');
            write(section);
        }
        return out.toString();
    }

    private void write(Section section) {
        if (!section.lead().isEmpty()) {
            paragraph(section.lead(), "", "");
        }
        if (!section.table().isEmpty()) {
            table(section.table());
        }
        for (Item item : section.items()) {
            paragraph(item.text(), "- ", "  ");
            if (!item.evidence().isEmpty()) {
                out.append(ink.dim);
                paragraph("[" + String.join(" ", item.evidence()) + "]", "  ", "  ");
                out.append(ink.reset);
            }
        }
    }

    private void heading(String text, char underline) {
        out.append(ink.bold).append(text).append(ink.reset).append('\n');
        out.append(String.valueOf(underline).repeat(Math.min(width, text.length())))
                .append('\n');
    }

    private void table(List<List<String>> rows) {
        var widths = new int[rows.get(0).size()];
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    /** Fills lines with words; a word that is too long for a line gets one of its own. */
    private void paragraph(String text, String firstIndent, String indent) {
        var line = new StringBuilder(firstIndent);
        boolean empty = true;
        for (var word : text.split("\\s+", -1)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                out.append(line).append('\n');
                line.setLength(0);
                line.append(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line).append('\n');
    }
}
