package org.detente.source.article;

import java.util.StringJoiner;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML as plain text: white space folded, blocks parted by blank lines. */
final class Markup {
    private Markup() {}

    /** The text that a reader sees in this element. */
    static String text(Element element) {
        var blocks = new Blocks();
        element.traverse(blocks);
        return blocks.text();
    }

    private static final class Blocks implements NodeVisitor {
        private final StringJoiner blocks = new StringJoiner("\n\n");
        private final StringBuilder block = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                block.append(words.getWholeText());
            } else if (node.nameIs("br")) {
                block.append(' ');
            } else if (isBlock(node)) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (isBlock(node)) {
                end();
            }
        }

        private static boolean isBlock(Node node) {
            return node instanceof Element element
                    && (element.isBlock() || element.nameIs("td") || element.nameIs("th"));
        }

        private void end() {
            var words = block.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
            if (!words.isEmpty()) {
                blocks.add(words);
            }
            block.setLength(0);
        }

        String text() {
            end();
            return blocks.toString();
        }
    }
}
