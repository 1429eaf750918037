package org.detente.forecast.pair.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detente.forecast.pair.ActFamily;
import org.detente.forecast.pair.History;
import org.detente.forecast.pair.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextActEvaluationTest {
    private static final Path ICEWS14 = Path.of(System.getProperty("detente.root", ".."), "../shared/data/icews14");

    @TempDir
    private Path folder;

    @Test
    void readsAGraphAndPoolsTheActorsOfAState() throws IOException {
        Files.writeString(folder.resolve("entity2id.txt"), "Kenya\t0\nPolice_(Kenya)\t1\nUganda\t2\nA._Stranger\t3\n");
        Files.writeString(folder.resolve("relation2id.txt"), "Make_a_visit\t0\nExpel_or_deport_individuals\t1\n");
        Files.writeString(folder.resolve("train.txt"), "1 1 2 0 -1\n0 0 1 24 -1\n3 0 2 24 -1\n2\t0\t0\t48\n");
        var graph = IcewsGraph.read(folder);
        assertThat(graph.deeds())
                .extracting(deed -> deed.dyad() + " " + deed.family().id() + " " + deed.day())
                .containsExactly("KEN>UGA expulsion 0", "UGA>KEN talks 2");
        assertThat(List.of(graph.lastDay(), graph.within(), graph.left())).containsExactly(2, 1, 1);
        Files.writeString(folder.resolve("train.txt"), "1 7 2 0 -1\n");
        assertThatThrownBy(() -> IcewsGraph.read(folder)).hasMessageContainingAll("1 7 2 0 -1", "2 relations");
    }

    @Test
    void labelsFallUnderTheFamilyOfTheirCode() {
        assertThat(IcewsLabels.family("Express intent to meet or negotiate")).contains(ActFamily.get("offer"));
        assertThat(IcewsLabels.family("Engage_in_mass_expulsion")).contains(ActFamily.get("expulsion"));
        assertThat(IcewsLabels.family("Reduce_or_break_diplomatic_relations")).contains(ActFamily.get("relations"));
        assertThat(IcewsLabels.family("Demonstrate_military_or_police_power")).contains(ActFamily.get("show_of_force"));
        assertThat(IcewsLabels.family("Sing")).isEmpty();
    }

    @Test
    void onAYearOfIcewsForecastsAreBetterThanEveryPlainRuleAndCalibrated() {
        assumeTrue(Files.isDirectory(ICEWS14), "the graph is not here");
        var graph = IcewsGraph.read(ICEWS14);
        var origin = IcewsGraph.ORIGIN;
        var whole = History.of(graph.deeds(), List.of(), origin.plusDays(graph.lastDay()));
        var evaluation = NextActEvaluation.of(whole, origin.plusDays(240), origin.plusDays(272), 32);
        for (var horizon : Horizon.values()) {
            var measures = Measures.of(evaluation.cases().getOrDefault(horizon, List.of()));
            assertThat(measures.skill().isSure())
                    .as(horizon + " " + measures.skill())
                    .isTrue();
            assertThat(measures.line().slope()).as(horizon.toString()).isBetween(0.8, 1.2);
        }
    }
}
