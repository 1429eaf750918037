package org.detente.forecast.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.detente.base.Problem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphFolderTest {
    @TempDir
    private Path folder;

    private void write(String train) throws Exception {
        Files.writeString(folder.resolve("entity2id.txt"), "Alpia\t0\nPolice (Boria)\t1\n");
        Files.writeString(folder.resolve("relation2id.txt"), "accuse\t0\n");
        Files.writeString(folder.resolve("train.txt"), train);
    }

    @Test
    void timesInHoursAreDays() throws Exception {
        write("0\t0\t1\t48\t-1\n1 0 0 24\n");
        var graph = GraphFolder.read(folder);
        assertThat(graph.unit()).isEqualTo(24);
        assertThat(graph.train().day(0)).isEqualTo(1);
        assertThat(graph.train().subject(0)).isEqualTo(1);
        assertThat(graph.train().lastDay()).isEqualTo(2);
        assertThat(graph.test().size()).isZero();
    }

    @Test
    void aLineThatIsNoneIsNamed() throws Exception {
        write("0 0 1 24\n0 0 9 24\n");
        assertThatThrownBy(() -> GraphFolder.read(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("train.txt:2", "0 0 9 24", "2 entities");
    }

    @Test
    void aFolderWithoutTheFilesIsNoBenchmark() {
        assertThatThrownBy(() -> GraphFolder.read(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("entity2id.txt", "Name a folder");
    }

    @Test
    void theBenchmarksAreReadWhole() {
        var data = Path.of(System.getProperty("detente.root", ".."), "../shared/data/icews14");
        Assumptions.assumeTrue(Files.isDirectory(data), "skipped: ../shared/data is not here");
        var graph = GraphFolder.read(data);
        assertThat(graph.train().size()).isEqualTo(74_845);
        assertThat(graph.test().size()).isEqualTo(7_371);
        assertThat(graph.valid().day(0)).isEqualTo(304);
    }
}
