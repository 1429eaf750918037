package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a parser hands over, however senseless, the repairs hand on a tree: one root, no cycle. The words are those that they ask for. */
class RepairLawsTest {
    private static final List<String> TAGS = List.of(
            "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBN", "VBG", "VBZ", "VBP", "JJ", "CD", "DT", "IN", "TO", "CC",
            "PRP", "PRP$", "RP", "WDT", "$", ",", ".", "MD", "RB");
    private static final List<String> RELATIONS = List.of(
            "nsubj",
            "nsubj:pass",
            "obj",
            "iobj",
            "obl",
            "nmod",
            "amod",
            "nummod",
            "compound",
            "conj",
            "cc",
            "case",
            "det",
            "acl",
            "acl:relcl",
            "advcl",
            "xcomp",
            "ccomp",
            "dep",
            "mark",
            "punct",
            "appos",
            "parataxis",
            "aux",
            "aux:pass");
    private static final List<String> WORDS = words();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatTheyHandOnIsATree(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            var tree = tree(random);
            for (var mended : List.of(TreeRepair.mend(tree), PhraseRepair.mend(tree), ClauseRepair.mend(tree))) {
                assertThat(mended.isSound()).as(tree.sentence().text()).isTrue();
            }
        }
    }

    private static Tree tree(Random random) {
        int size = 1 + random.nextInt(9);
        var forms = new ArrayList<String>();
        var tokens = new ArrayList<Token>();
        var tags = new ArrayList<String>();
        var relations = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            forms.add(pick(WORDS, random));
            tokens.add(new Token(forms.get(i), i, i + 1));
            tags.add(pick(TAGS, random));
            relations.add(pick(RELATIONS, random));
        }
        int root = random.nextInt(size);
        relations.set(root, "root");
        var sentence = new Sentence(String.join(" ", forms), 0, size, tokens);
        return new Tree(sentence, forms, tags, heads(size, root, random), relations);
    }

    /** Each token hangs from one that was hung before, the root first. */
    private static int[] heads(int size, int root, Random random) {
        var heads = new int[size];
        heads[root] = Tree.ROOT;
        var hung = new ArrayList<>(List.of(root));
        for (int i = 0; i < size; i++) {
            if (i != root) {
                heads[i] = hung.get(random.nextInt(hung.size()));
                hung.add(i);
            }
        }
        return heads;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** Every word in quotes in the three classes, so that new rules are tried as soon as they are written. */
    private static List<String> words() {
        var found = new TreeSet<>(List.of("Alpia", "Boria", "ten", "diplomats", "expelled", "of", "and", ",", "a"));
        for (var name : List.of("TreeRepair", "PhraseRepair", "ClauseRepair")) {
            var source = Path.of("src/main/java/org/detente/coding/" + name + ".java");
            try {
                var quoted = Pattern.compile("\"([a-z|]+)\"").matcher(Files.readString(source, StandardCharsets.UTF_8));
                while (quoted.find()) {
                    found.addAll(List.of(quoted.group(1).split("\\|", -1)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        found.remove("");
        return List.copyOf(found);
    }
}
