package org.detente.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.base.Problem;
import org.detente.base.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads every row of every table that ships. */
class OntologyTest {
    private final Ontology ontology = Ontology.standard();

    @ParameterizedTest
    @ValueSource(strings = {"cameo.tsv", "plover.tsv", "actions.tsv", "rungs.tsv"})
    void everyRowIsAsWideAsItsHeader(String name) {
        var table = Table.ofResource(Ontology.class, name);
        assertThat(table.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.width()).as(row.where()).isEqualTo(row.expectedWidth()));
    }

    @Test
    void theCameoTreeIsWhole() {
        var codes = ontology.cameo().stream().map(CameoCode::code).collect(Collectors.toSet());
        assertThat(codes).hasSize(313).allMatch(code -> code.matches("\\d{2,4}"));
        assertThat(codes.stream().filter(code -> code.length() == 2)).hasSize(20);
        for (var code : ontology.cameo()) {
            code.parent().ifPresent(parent -> assertThat(codes).as(code.code()).contains(parent));
            assertThat(code.label()).as(code.code()).isNotBlank();
            assertThat(Math.abs(code.goldstein())).as(code.code()).isLessThanOrEqualTo(10.0);
            boolean withoutType = code.code().startsWith("01") || code.code().startsWith("02");
            assertThat(code.plover().isEmpty()).as(code.code()).isEqualTo(withoutType);
        }
        assertThat(ontology.cameo().stream().map(CameoCode::label).distinct()).hasSize(313);
    }

    @Test
    void theScoresOfTheTypesAgreeWithTheirQuadClass() {
        for (var type : PloverType.values()) {
            assertThat(type.score()).as(type.name()).isBetween(-10.0, 10.0);
            assertThat(type.score() < 0).as(type.name()).isEqualTo(type.quad().isConflict());
            assertThat(type.label()).isNotBlank();
        }
        assertThat(PloverType.ACCUSE.score()).isEqualTo(-3.0); // printed +3 in the manual, a slip of the sign
    }

    @Test
    void everyActionIsSound() {
        var ids = new HashSet<String>();
        for (var action : ontology.actions()) {
            var id = action.id();
            assertThat(ids.add(id)).as("twice: " + id).isTrue();
            assertThat(id).matches("[a-z][a-z_]*");
            assertThat(action.label()).as(id).isNotBlank();
            assertThat(action.noun()).as(id).isNotBlank();
            assertThat(action.family()).as(id).isNotBlank();
            assertThat(ontology.cameo(action.cameo())).as(id).isPresent();
            assertThat(action.rung()).as(id).isBetween(0, ontology.rungs().size() - 1);
            assertThat(action.rung() > 0)
                    .as(id + " stands on a rung when it is hostile")
                    .isEqualTo(action.isConflict());
            assertThat(action.ploverScore() * (action.isConflict() ? -1 : 1))
                    .as(id)
                    .isGreaterThanOrEqualTo(0.0);
            if (action.measure()) {
                assertThat(action.isConflict()).as(id + " is a measure").isTrue();
            } else {
                assertThat(action.easedBy()).as(id).isEmpty();
            }
            assertThat(action.endedBy().isEmpty())
                    .as(id + " has a life and so an end, or neither")
                    .isEqualTo(!action.measure());
            for (var end : Stream.concat(action.endedBy().stream(), action.easedBy().stream())
                    .toList()) {
                assertThat(ontology.get(end).isConflict())
                        .as(id + " ended by " + end)
                        .isFalse();
            }
            assertThat(action.endedBy()).as(id).noneMatch(action.easedBy()::contains);
        }
        assertThat(ids).hasSizeGreaterThan(150);
    }

    @Test
    void everyRowOfTheActionsNamesItsFlagsAndTypesRightly() {
        for (var row : Table.ofResource(Ontology.class, "actions.tsv").rows()) {
            for (var flag : List.of("symmetric", "measure", "single", "counted")) {
                assertThat(row.get(flag)).as(row.where()).isIn("yes", "no");
            }
            var plover = row.get("plover");
            assertThat(plover.isEmpty() || PloverType.find(plover).isPresent())
                    .as(row.where() + " " + plover)
                    .isTrue();
        }
    }

    @Test
    void everyModeIsOneThatPloverHasForTheType() {
        var modes = ontology.cameo().stream()
                .collect(Collectors.groupingBy(
                        CameoCode::plover, Collectors.mapping(CameoCode::mode, Collectors.toSet())));
        for (var action : ontology.actions()) {
            assertThat(modes.get(action.ploverType())).as(action.id()).contains(action.mode());
        }
        assertThat(ontology.get("expel_diplomats").mode()).isEqualTo("expel");
        assertThat(ontology.get("recall_ambassador").mode()).isEqualTo("withdraw");
        assertThat(ontology.get("arrest").mode()).isEqualTo("arrest");
        assertThat(ontology.get("176").mode()).isEqualTo("cyber");
        assertThat(ontology.actions().stream().filter(action -> !action.mode().isEmpty()))
                .hasSizeGreaterThan(80);
    }

    @Test
    void theLadderHasARungForEachNumber() {
        for (int i = 0; i < ontology.rungs().size(); i++) {
            assertThat(ontology.rungs().get(i).number()).isEqualTo(i);
            assertThat(ontology.rungs().get(i).description()).isNotBlank();
        }
        assertThat(ontology.get("accuse").rung())
                .isLessThan(ontology.get("expel_diplomats").rung());
        assertThat(ontology.get("expel_diplomats").rung())
                .isLessThan(ontology.get("break_relations").rung());
        assertThat(ontology.get("break_relations").rung())
                .isLessThan(ontology.get("invade").rung());
    }

    @Test
    void anActionKeepsItsMeaningUnderAnotherCode() {
        var attack =
                ontology.get("military_attack").underCode(ontology.cameo("195").orElseThrow());
        assertThat(attack.cameo()).isEqualTo("195");
        assertThat(attack.id()).isEqualTo("military_attack");
        assertThat(attack.isBareCode()).isFalse();
        assertThat(ontology.get("195").isBareCode()).isTrue();
    }

    @Test
    void searchFindsByWordsAndByTheStartOfACode() {
        assertThat(ontology.search("expel")).extracting(ActType::id).contains("expel_diplomats", "expel_nationals");
        assertThat(ontology.search("16 ambassador")).extracting(ActType::id).containsExactly("recall_ambassador");
        assertThat(ontology.search("SANCTION visa")).extracting(ActType::id).contains("suspend_visas");
        assertThat(ontology.search("no such words")).isEmpty();
    }

    @Test
    void anUnknownActNamesTheClosest() {
        assertThatThrownBy(() -> ontology.get("expell_diplomats"))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("expell_diplomats", "expel_diplomats");
    }

    @Test
    void oldNamesOfTypesAreRead() {
        assertThat(PloverType.find("FIGHT")).hasValue(PloverType.ASSAULT);
        assertThat(PloverType.find("disapprove")).hasValue(PloverType.ACCUSE);
        assertThat(PloverType.find("")).isEmpty();
    }

    @Test
    void scalesGiveTheirScores() {
        var expulsion = ontology.get("expel_diplomats");
        assertThat(Scale.PLOVER.score(expulsion)).isEqualTo(-5.8);
        assertThat(Scale.GOLDSTEIN.score(expulsion)).isEqualTo(-4.0);
        assertThat(Scale.GOLDSTEIN.score(ontology.get("163"))).isEqualTo(-8.0);
        assertThat(Scale.GOLDSTEIN.score(ontology.get("016"))).isEqualTo(-5.0);
        assertThat(Scale.FLAT.score(expulsion)).isEqualTo(-1.0);
        assertThat(Scale.FLAT.score(ontology.get("010"))).isZero();
    }

    @Test
    void aScaleOfOnesOwnTakesTheMostSpecificEntry(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("own.csv"), "type,score\nSANCTION,-2\n16,-3\nexpel_diplomats,-4\n");
        var scale = Scale.named(file.toString());
        assertThat(scale.score(ontology.get("expel_diplomats"))).isEqualTo(-4.0);
        assertThat(scale.score(ontology.get("recall_ambassador"))).isEqualTo(-3.0);
        assertThat(scale.score(ontology.get("suspend_visas"))).isEqualTo(-2.0);
        assertThat(scale.score(ontology.get("aid"))).isZero();
    }

    @Test
    void aBadScaleSaysWhereAndWhy(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Scale.named("nonsense"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("plover, goldstein, flat");
        var wrong = Files.writeString(folder.resolve("wrong.csv"), "type,score\nSANCTION,-20\n")
                .toString();
        assertThatThrownBy(() -> Scale.named(wrong))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("wrong.csv:2", "-20");
        var header =
                Files.writeString(folder.resolve("header.csv"), "a,b\n1,2\n").toString();
        assertThatThrownBy(() -> Scale.named(header))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("type,score");
    }
}
