package org.detente.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AttributionTest {
    /** Every part is a row of words under its first one. */
    private static final SentenceParser ROWS = new SentenceParser() {
        @Override
        public List<Sentence> split(String text) {
            return List.of(sentence(text));
        }

        @Override
        public Tree parse(Sentence sentence, UnaryOperator<List<String>> correction) {
            int size = sentence.size();
            var heads = new int[size];
            heads[0] = Tree.ROOT;
            var relations = new ArrayList<>(Collections.nCopies(size, "dep"));
            relations.set(0, "root");
            var words = sentence.tokens().stream().map(Token::form).toList();
            return new Tree(sentence, words, Collections.nCopies(size, "NN"), heads, relations);
        }

        @Override
        public String name() {
            return "rows";
        }
    };

    private static Sentence sentence(String text) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        for (var word : text.split(" ", -1)) {
            tokens.add(new Token(word, at, at + word.length()));
            at += word.length() + 1;
        }
        return new Sentence(text, 0, text.length(), tokens);
    }

    @Test
    void findsWhoSaysSo() {
        assertEquals(7, Attribution.before(sentence("Alpia seized a tanker in the strait , state television said .")));
        assertEquals(
                7,
                Attribution.before(sentence("Alpia seized a tanker in the strait , said a spokesman for the navy .")));
        assertEquals(
                7, Attribution.before(sentence("Alpia seized a tanker in the strait , the navy said on Tuesday .")));
    }

    @Test
    void leavesOtherClausesAlone() {
        assertEquals(
                -1,
                Attribution.before(sentence("Alpia seized a tanker in the strait , which Boria said was its own .")));
        assertEquals(-1, Attribution.before(sentence("Alpia seized a tanker in the strait , killing a sailor .")));
        assertEquals(-1, Attribution.before(sentence("On Tuesday , the navy said .")));
        assertEquals(-1, Attribution.before(sentence("Alpia seized a tanker in the strait , state television said")));
    }

    @Test
    void hangsTheSourceUnderWhatIsTold() {
        var tree = Attribution.parse(
                ROWS, sentence("Alpia seized a tanker in the strait , state television said ."), tags -> tags);
        assertEquals(Tree.ROOT, tree.head(0));
        assertEquals(0, tree.head(8));
        assertEquals("parataxis", tree.relation(8));
        assertEquals(8, tree.head(9));
        assertEquals("punct", tree.relation(11));
    }

    @Test
    void putsWhatIsThreatenedUnderTheThreat() {
        var tree =
                Attribution.parse(ROWS, sentence("Alpia will seize the Borian tankers , Celia warned ."), tags -> tags);
        assertEquals(Tree.ROOT, tree.head(7));
        assertEquals(7, tree.head(0));
        assertEquals("ccomp", tree.relation(0));
    }
}
