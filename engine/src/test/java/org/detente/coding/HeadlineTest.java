package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.actor.Directory;
import org.detente.actor.NameFinder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
    private static final Set<String> WORDS =
            Set.of("expel", "diplomat", "impose", "sanction", "attack", "claim", "hacking");
    private final NameFinder finder = Directory.standard().withInvented().finder();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alpia Expels Ten Borian Diplomats               | Alpia expels ten Borian diplomats
            Alpia Imposes Sanctions On Boria                | Alpia imposes sanctions on Boria
            Ten Borian Diplomats Expelled Over Hacking      | ten Borian diplomats expelled over hacking
            Anna Adler Expels Diplomats From Boria          | Anna Adler expels diplomats from Boria
            Alpia Expels Diplomat Otto Krell After Attack   | Alpia expels diplomat Otto Krell after attack
            """)
    void titleCaseBecomesOrdinary(String headline, String ordinary) {
        assertThat(inOrdinaryCase(headline)).isEqualTo(ordinary);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alpia expels ten Borian diplomats
            Alpia met Boria
            President Anna Adler and Foreign Minister Boris Bera signed the treaty on trade
            """)
    void ordinaryCaseStays(String sentence) {
        assertThat(inOrdinaryCase(sentence)).isEqualTo(sentence);
    }

    private String inOrdinaryCase(String text) {
        var tokens = new ArrayList<Token>();
        for (var word : text.split(" ", -1)) {
            int begin = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end() + 1;
            tokens.add(new Token(word, begin, begin + word.length()));
        }
        var sentence = new Sentence(text, 0, text.length(), tokens);
        var ordinary = Headline.inOrdinaryCase(sentence, Names.in(sentence, finder, null, new HashSet<>()), WORDS);
        assertThat(ordinary.text()).isEqualTo(text); // evidence quotes what was printed
        return ordinary.tokens().stream().map(Token::form).collect(Collectors.joining(" "));
    }
}
