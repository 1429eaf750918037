package org.detente.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.detente.actor.Directory;
import org.detente.actor.NameFinder;

/**
 * Trees written by hand: the columns ID, FORM, LEMMA, XPOS, HEAD and DEPREL of CoNLL-U, parted by spaces.
 *
 * <p>Heads count from 1, 0 is the root; the text is the forms with a space between them.
 */
final class Conllu {
    private static final NameFinder NAMES = Directory.standard().withInvented().finder();

    private Conllu() {}

    static Tree tree(String lines) {
        var tokens = new ArrayList<Token>();
        var lemmas = new ArrayList<String>();
        var tags = new ArrayList<String>();
        var relations = new ArrayList<String>();
        var heads = new ArrayList<Integer>();
        var text = new StringBuilder();
        for (var line : lines.strip().split("\n", -1)) {
            var columns = line.strip().split("\\s+", -1);
            if (columns.length != 6 || Integer.parseInt(columns[0]) != tokens.size() + 1) {
                throw new IllegalArgumentException("Not the next token in six columns: " + line);
            }
            text.append(text.isEmpty() ? "" : " ");
            int begin = text.length();
            text.append(columns[1]);
            tokens.add(new Token(columns[1], begin, text.length()));
            lemmas.add(columns[2]);
            tags.add(columns[3]);
            heads.add(Integer.parseInt(columns[4]) - 1);
            relations.add(columns[5]);
        }
        var sentence = new Sentence(text.toString(), 0, text.length(), tokens);
        return new Tree(
                sentence, lemmas, tags, heads.stream().mapToInt(head -> head).toArray(), relations);
    }

    /** The tree as such lines, to be compared. */
    static String lines(Tree tree) {
        var lines = new StringBuilder();
        for (int i = 0; i < tree.size(); i++) {
            lines.append("%d %s %s %s %d %s\n"
                    .formatted(i + 1, tree.form(i), tree.lemma(i), tree.tag(i), tree.head(i) + 1, tree.relation(i)));
        }
        return lines.toString();
    }

    /** The actors that the tree names, the invented states among them. */
    static Names names(Tree tree) {
        return Names.in(tree.sentence(), NAMES, null, new HashSet<>());
    }

    /** The token written so. */
    static int at(Tree tree, String form) {
        for (int i = 0; i < tree.size(); i++) {
            if (tree.form(i).equals(form)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "No \"" + form + "\" in: " + tree.sentence().text());
    }

    static List<String> forms(Tree tree, List<Integer> tokens) {
        return tokens.stream().map(tree::form).toList();
    }
}
