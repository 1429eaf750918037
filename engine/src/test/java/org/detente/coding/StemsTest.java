package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {
    private static final Set<String> LEMMAS =
            Set.of("expel", "impose", "accuse", "ally", "bomb", "ban", "clash", "deploy");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expel",
                "expels",
                "expelled",
                "expelling",
                "imposes",
                "imposed",
                "imposing",
                "accuser",
                "allies",
                "allied",
                "bombs",
                "bomber",
                "banned",
                "banning",
                "clashes",
                "clashed",
                "deploys",
                "held",
                "met"
            })
    void inflectionsLeadToTheirLemma(String form) {
        assertThat(Stems.anyOf(form, LEMMAS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weather", "is", "s", "", "ed", "bond", "imposter-like", "border", "red"})
    void otherWordsDoNot(String form) {
        assertThat(Stems.anyOf(form, LEMMAS)).isFalse();
    }
}
