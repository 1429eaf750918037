package org.detente.brief;

import java.util.List;

/**
 * A brief put into words, before it is put into a format: text, Markdown and HTML all say what stands here.
 *
 * @param title    of the page
 * @param headline the finding in a few sentences
 * @param sections in reading order
 */
public record Page(String title, String headline, List<Section> sections) {

    /**
     * A heading and what stands under it.
     *
     * @param heading of the section
     * @param lead    a sentence of introduction; may be empty
     * @param items   statements, in order
     * @param table   rows of cells, the header first, to stand before the statements; may be empty
     */
    public record Section(String heading, String lead, List<Item> items, List<List<String>> table) {
        static Section of(String heading, String lead, List<Item> items) {
            return new Section(heading, lead, items, List.of());
        }
    }

    /**
     * One statement.
     *
     * @param text     the statement
     * @param evidence ids of the acts behind it; at least one, except for remarks about method and data
     */
    public record Item(String text, List<String> evidence) {
        static Item of(String text, String... evidence) {
            return new Item(text, List.of(evidence));
        }
    }
}
