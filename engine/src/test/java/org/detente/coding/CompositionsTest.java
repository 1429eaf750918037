package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.base.Table;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.detente.ontology.Ontology;
import org.detente.ontology.PloverType;
import org.detente.ontology.QuadClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompositionsTest {
    private static final Table TABLE = Table.ofResource(Compositions.class, "compositions.tsv");
    private static final Ontology ONTOLOGY = Ontology.standard();
    /** Patterns that stand further up under the same operator, so that a later row cannot decide. A ratchet: it may only be lowered. */
    private static final int NEVER_REACHED = 4;

    private static final Set<String> FAMILIES =
            ONTOLOGY.actions().stream().map(ActType::family).collect(Collectors.toSet());

    @Test
    void everyOperatorAndResultOfTheTableExists() {
        assertThat(TABLE.columns()).containsExactly("operator", "inner", "result");
        for (var row : TABLE.rows()) {
            assertThat(row.width()).as(row.where()).isEqualTo(3);
            assertThat(PatternReader.words(row.get("operator")).stream().map(Operator::of))
                    .as(row.where())
                    .isNotEmpty();
            var result = row.get("result");
            if (result.startsWith("skip:")) {
                assertThat(Arrays.stream(Stance.values())
                                .map(stance -> "skip:" + stance.name().toLowerCase(Locale.ROOT)))
                        .as(row.where())
                        .contains(result);
            } else if (!result.equals("keep")) {
                assertThat(ONTOLOGY.find(result)).as(row.where()).isPresent();
            }
        }
    }

    @Test
    void everyInnerPatternOfTheTableFitsSomething() {
        for (var row : TABLE.rows()) {
            for (var inner : PatternReader.words(row.get("inner"))) {
                assertThat(exists(inner)).as("%s: \"%s\"", row.where(), inner).isTrue();
            }
        }
    }

    private static boolean exists(String inner) {
        int colon = inner.indexOf(':');
        if (colon < 0) {
            return Set.of("*", "conflict", "cooperation").contains(inner)
                    || ONTOLOGY.find(inner).isPresent();
        }
        var value = inner.substring(colon + 1);
        return switch (inner.substring(0, colon)) {
            case "family" -> FAMILIES.contains(value);
            case "root" ->
                ONTOLOGY.cameo().stream().anyMatch(code -> code.code().startsWith(value));
            case "type" ->
                Arrays.stream(PloverType.values()).anyMatch(type -> type.name().equals(value));
            case "quad" ->
                Arrays.stream(QuadClass.values()).anyMatch(quad -> quad.name().equals(value));
            default -> false;
        };
    }

    @Test
    void rowsThatCanNeverDecideDoNotMultiply() {
        var seen = new HashSet<String>();
        var repeated = new ArrayList<String>();
        for (var row : TABLE.rows()) {
            for (var operator : PatternReader.words(row.get("operator"))) {
                for (var inner : PatternReader.words(row.get("inner"))) {
                    if (!seen.add(operator + " " + inner)) {
                        repeated.add("%s: \"%s\"".formatted(row.where(), inner));
                    }
                }
            }
        }
        assertThat(repeated).hasSizeLessThanOrEqualTo(NEVER_REACHED);
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void everyOperatorSaysSomethingOfEveryAct(Operator operator) {
        for (var type : ONTOLOGY.actions()) {
            assertThat(Compositions.standard().compose(operator, type))
                    .as("%s %s", operator, type.id())
                    .isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "undo, impose_sanctions, lift_sanctions, ASSERTED",
        "undo, impose_tariff, remove_tariff, ASSERTED",
        "suspend, humanitarian_aid, suspend_aid, ASSERTED",
        "agree, talks, 036, ASSERTED",
        "threaten, impose_sanctions, threaten_sanctions, ASSERTED",
        "threaten, military_attack, threaten_force, ASSERTED",
        "vow, military_attack, threaten_force, ASSERTED",
        "vow, humanitarian_aid, 0333, ASSERTED",
        "will, military_attack, threaten_force, ASSERTED",
        "refuse, talks, refuse_talks, ASSERTED",
        "accuse, military_attack, 1123, ASSERTED",
        "deny, military_attack, deny, ASSERTED",
        "may, military_attack, military_attack, CONDITIONAL",
        "should, lift_sanctions, lift_sanctions, NORMATIVE",
        "not, expel_diplomats, expel_diplomats, NEGATED",
        "do, expel_diplomats, expel_diplomats, ASSERTED"
    })
    void theFirstRowThatFitsDecides(String operator, String inner, String result, Stance stance) {
        var composed = Compositions.standard()
                .compose(Operator.of(operator), ONTOLOGY.get(inner))
                .orElseThrow();
        assertThat(composed.type().id()).isEqualTo(result);
        assertThat(composed.stance()).isEqualTo(stance);
    }
}
