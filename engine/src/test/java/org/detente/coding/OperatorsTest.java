package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.detente.base.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperatorsTest {
    private static final Table TABLE = Table.ofResource(Operators.class, "operators.tsv");
    /** Slots that are no prepositions. */
    private static final Set<String> SLOTS = Set.of("obj", "inf", "clause", "ing", "subj");

    private static final Set<String> PREPOSITIONS = Set.of(
            "about", "against", "as", "at", "by", "for", "from", "in", "into", "of", "off", "on", "over", "to",
            "toward", "towards", "under", "upon", "with");

    @Test
    void everyRowReads() {
        assertThat(TABLE.columns()).containsExactly("operator", "words", "takes", "example");
        for (var row : TABLE.rows()) {
            assertThat(row.width()).as(row.where()).isEqualTo(4);
            assertThat(Operator.of(row.get("operator"))).as(row.where()).isNotNull();
            assertThat(row.get("words")).as(row.where()).matches("[vna]:[^|\\s][^|]*(\\|[^|\\s][^|]*)*");
            for (var slot : PatternReader.words(row.get("takes"))) {
                assertThat(SLOTS.contains(slot) || PREPOSITIONS.contains(slot))
                        .as("%s: \"%s\"", row.where(), slot)
                        .isTrue();
            }
            assertThat(row.get("takes")).as(row.where()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void everyOperatorHasWordsOrIsAnAuxiliary(Operator operator) {
        assertThat(TABLE.rows().stream().anyMatch(row -> Operator.of(row.get("operator")) == operator))
                .as("%s", operator)
                .isTrue();
    }

    @Test
    void aWordIsFoundByItsHead() {
        assertThat(Operators.standard().find('v', "threaten"))
                .extracting(Operators.Entry::operator)
                .contains(Operator.THREATEN);
        assertThat(Operators.standard().find('n', "threat"))
                .extracting(Operators.Entry::operator)
                .contains(Operator.THREATEN);
        assertThat(Operators.standard().find('v', "nothing")).isEmpty();
    }
}
