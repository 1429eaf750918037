package org.detente.forecast.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.detente.ontology.Ontology;
import org.junit.jupiter.api.Test;

class ActFamilyTest {
    @Test
    void everyActTypeHasAFamilyAndEveryFamilyAnActType() {
        var ontology = Ontology.standard();
        var found = ontology.cameo().stream().map(code -> ActFamily.ofCameo(code.code()));
        assertThat(found.distinct().toList()).containsExactlyInAnyOrderElementsOf(ActFamily.all());
        assertThat(ontology.actions())
                .allSatisfy(type -> assertThat(ActFamily.of(type)).isIn(ActFamily.all()));
    }

    @Test
    void onlyHostileActsStandOnARung() {
        assertThat(Ontology.standard().actions())
                .filteredOn(type -> type.rung() > 0)
                .allSatisfy(type ->
                        assertThat(ActFamily.of(type).rung()).as(type.id()).isPositive());
    }

    @Test
    void anExpulsionIsOneWhateverItsCode() {
        var ontology = Ontology.standard();
        assertThat(ActFamily.of(ontology.get("expel_diplomats")).id()).isEqualTo("expulsion");
        assertThat(ActFamily.of(ontology.get("close_mission")).id()).isEqualTo("relations");
        assertThat(ActFamily.of(ontology.get("174")).id()).isEqualTo("expulsion");
        assertThat(ActFamily.of(ontology.get("057")).id()).isEqualTo("agreement");
        assertThat(ActFamily.of(ontology.get("016")).id()).isEqualTo("rejection");
    }

    @Test
    void anUnknownFamilyIsToldWithTheClosest() {
        assertThatThrownBy(() -> ActFamily.get("expulsions"))
                .hasMessageContainingAll("\"expulsions\"", "Closest: expulsion");
    }
}
