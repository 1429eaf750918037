package org.detente.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class BaseTest {
    @Test
    void aTableKnowsItsLinesAndItsRaggedRows() {
        var table =
                Table.read("t.tsv", new StringReader("\uFEFFname\tparts\n# a comment\nfirst\ta; b ;\nsecond\n"), '\t');
        assertThat(table.columns()).containsExactly("name", "parts");
        assertThat(table.rows().get(0).where()).isEqualTo("t.tsv:3");
        assertThat(table.rows().get(0).list("parts")).containsExactly("a", "b");
        assertThat(table.rows().get(1).width()).isEqualTo(1);
        assertThat(table.rows().get(1).get("parts")).isEmpty();
        assertThatThrownBy(() -> table.rows().get(0).get("other"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("t.tsv");
    }

    @Test
    void quotesInATsvAreCharacters() {
        assertThat(Table.read("t", new StringReader("a\n\"x\n"), '\t')
                        .rows()
                        .get(0)
                        .get("a"))
                .isEqualTo("\"x");
    }

    @Test
    void aRangeEndsAfterItBegins() {
        var july = new DayRange(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 31));
        assertThat(july.contains(LocalDate.of(2024, 7, 31))).isTrue();
        assertThat(july.contains(LocalDate.of(2024, 8, 1))).isFalse();
        assertThat(DayRange.from(LocalDate.of(2024, 7, 1)).isOpen()).isTrue();
        assertThatThrownBy(() -> new DayRange(july.last(), july.first())).hasMessageContaining("must not end before");
    }

    @Test
    void theClosestWordsComeFirst() {
        assertThat(Spelling.closest("acuse", List.of("talks", "accuse", "aid"), 1))
                .containsExactly("accuse");
        assertThat(Spelling.closest("ban", List.of("bad", "suspend_ban"), 2)).containsExactly("suspend_ban", "bad");
        assertThat(Spelling.closest("Putin", List.of("Benin", "Bhutan"), 3)).isEmpty();
        assertThat(Spelling.closest("", List.of("Chad", "Cuba"), 3)).isEmpty();
        assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    }
}
