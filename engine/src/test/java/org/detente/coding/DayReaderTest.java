package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayReaderTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 7, 10);

    @ParameterizedTest
    @CsvSource({
        "Wednesday, 2024-07-10",
        "Thursday, 2024-07-04",
        "Tuesday, 2024-07-09",
        "today, 2024-07-10",
        "yesterday, 2024-07-09",
        "tomorrow, 2024-07-11"
    })
    void aDayIsCountedFromPublication(String word, LocalDate day) {
        assertThat(read(sentence("4 " + word + " x NNP 2 obl:tmod"), WEDNESDAY)).isEqualTo(day);
        assertThat(read(sentence("4 " + word + " x NNP 2 obl:tmod"), null)).isNull();
    }

    @Test
    void nextMondayLiesAhead() {
        assertThat(read(sentence("""
                4 next   next   JJ  5 amod
                5 Monday Monday NNP 2 obl:tmod
                """), WEDNESDAY)).isEqualTo("2024-07-15");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            April 15          , 2024-04-15
            15 April          , 2024-04-15
            April 15th        , 2024-04-15
            'April 15 , 2021' , 2021-04-15
            15 April 2021     , 2021-04-15
            Sept. 3           , 2024-09-03
            December 24       , 2023-12-24
            April 31          , 2024-07-10
            April             , 2024-07-10
            April 2021        , 2024-07-10
            """)
    void aDateIsTheLastOneAndAMonthAloneIsNone(String date, LocalDate day) {
        var words = date.split(" ", -1);
        int month = words[0].matches("\\d+") ? 5 : 4;
        var lines = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            boolean head = 4 + i == month;
            lines.append("%d %s x %s %d %s\n"
                    .formatted(4 + i, words[i], head ? "NNP" : "CD", head ? 2 : month, head ? "obl" : "nummod"));
        }
        assertThat(read(sentence(lines.toString()), WEDNESDAY)).isEqualTo(day);
    }

    @Test
    void withoutATimeItIsTheDayOfPublication() {
        assertThat(read(sentence(""), WEDNESDAY)).isEqualTo(WEDNESDAY);
        assertThat(read(sentence(""), null)).isNull();
    }

    @Test
    void aDateWithItsYearNeedsNoPublication() {
        assertThat(read(sentence("""
                4 15    15    CD  5 nummod
                5 April April NNP 2 obl
                6 2021  2021  CD  5 nummod
                """), null)).isEqualTo("2021-04-15");
    }

    private static Tree sentence(String rest) {
        return Conllu.tree("""
                1 Alpia     Alpia    NNP 2 nsubj
                2 expelled  expel    VBD 0 root
                3 diplomats diplomat NNS 2 obj
                """ + rest);
    }

    private static @Nullable LocalDate read(Tree tree, @Nullable LocalDate published) {
        return new DayReader(new Grammar(tree), published).read(1);
    }
}
