package org.detente.forecast.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.detente.event.ActMerger;
import org.detente.source.Chronology;
import org.junit.jupiter.api.Test;

class ActQuadruplesTest {
    @Test
    void aSymmetricActIsTwoFactsAndOthersAreOne() {
        var acts = ActMerger.merge(Chronology.reference().events());
        var graph = ActQuadruples.of(acts);
        long symmetric = acts.stream().filter(act -> act.type().symmetric()).count();
        assertThat(graph.facts().size()).isEqualTo(acts.size() + symmetric);
        var first =
                acts.stream().map(act -> act.day()).min(LocalDate::compareTo).orElseThrow();
        assertThat(graph.origin()).isEqualTo(first);
        assertThat(graph.dateOf(graph.dayOf(LocalDate.of(2021, 4, 15)))).isEqualTo(LocalDate.of(2021, 4, 15));
    }

    @Test
    void withoutActsThereAreNoFacts() {
        assertThat(ActQuadruples.of(List.of()).facts().size()).isZero();
    }
}
