package org.detente.reciprocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Every estimator against {@code twin.py}, which stands beside the figures: an independent calculation by numpy. */
class ReciprocityFiguresTest {
    private static final Path DATA = Path.of(System.getProperty("detente.root", ".."), "../shared/data");

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ReciprocityFiguresTest.class.getResource(name), name)
                .toURI());
    }

    private static Map<String, Double> expected(String name) throws IOException, URISyntaxException {
        var figures = new LinkedHashMap<String, Double>();
        for (var line : Files.readAllLines(resource(name))) {
            if (!line.startsWith("#")) {
                var cells = line.split("\t", -1);
                figures.put(cells[0], Double.valueOf(cells[1]));
            }
        }
        return figures;
    }

    private static Map<String, Double> figures(SeriesTable table) {
        var figures = new TreeMap<String, Double>();
        figures.put("weeks", (double) table.size());
        figures.put("mean.0", table.mean(0));
        figures.put("mean.1", table.mean(1));
        figures.put(
                "correlation",
                Reciprocity.brief(table, table, ReciprocitySettings.WEEKS)
                        .correlation()
                        .get());
        LagChoice.of(table, 8).orElseThrow().orders().forEach(order -> {
            figures.put("lags." + order.lags() + ".aic", order.aic());
            figures.put("lags." + order.lags() + ".bic", order.bic());
            figures.put("lags." + order.lags() + ".hq", order.hq());
        });
        for (int p : new int[] {1, 4, 6}) {
            var model = VectorAutoregression.fit(table, p).orElseThrow();
            figures.put("var." + p + ".root", model.largestRoot());
            for (int from = 0; from < 2; from++) {
                int to = 1 - from;
                var way = from + ">" + to;
                var influence = model.influence(from, to).orElseThrow();
                figures.put("var." + p + ".f." + way, influence.classical().f());
                figures.put("var." + p + ".robust." + way, influence.robust().f());
                figures.put("var." + p + ".sum." + way, influence.sum());
                figures.put("var." + p + ".error." + way, influence.error());
                var response = model.cumulativeResponse(from, to, 8);
                figures.put("var." + p + ".response.1." + way, response[0]);
                figures.put("var." + p + ".response.8." + way, response[7]);
            }
        }
        for (int from = 0; from < 2; from++) {
            int to = 1 - from;
            var way = from + ">" + to;
            var models = PatchenBogumil.of(table, from, to).orElseThrow();
            put(figures, "simple", way, models.simple());
            put(figures, "trend", way, models.trend());
            put(figures, "comparative", way, models.comparative());
            figures.put(
                    "ccm.5.1." + way,
                    CrossMap.of(table, from, to, 5, 1, 1, 1).get().skill());
            figures.put(
                    "ccm.3.2." + way,
                    CrossMap.of(table, from, to, 3, 2, 1, 1).get().skill());
            for (int dimension : new int[] {1, 2, 5, 8}) {
                figures.put("self." + to + "." + dimension, CrossMap.selfSkill(table, to, dimension, 1));
            }
            for (int window : new int[] {1, 4}) {
                ShiftTest.of(table, from, to, window).value().ifPresent(test -> {
                    figures.put("shift." + window + ".acts." + way, (double) test.acts());
                    figures.put("shift." + window + ".answered." + way, (double) test.answered());
                    figures.put("shift." + window + ".chance." + way, test.chance());
                    figures.put("shift." + window + ".p." + way, test.p());
                });
            }
        }
        return figures;
    }

    private static void put(Map<String, Double> figures, String name, String way, PatchenBogumil.Model model) {
        figures.put("pb." + name + ".b." + way, model.b());
        figures.put("pb." + name + ".r2." + way, model.r2());
        figures.put("pb." + name + ".error." + way, model.error());
    }

    private static void agree(Map<String, Double> ours, Map<String, Double> theirs) {
        assertThat(ours.keySet()).containsAll(theirs.keySet());
        theirs.forEach((name, value) ->
                assertThat(ours.get(name)).as(name).isCloseTo(value, within(1e-7 * Math.max(1e-3, Math.abs(value)))));
    }

    @Test
    void agreeOnTheSyntheticSeries() throws IOException, URISyntaxException {
        agree(figures(SeriesFile.read(resource("synthetic.csv"))), expected("synthetic.tsv"));
    }

    @Test
    void agreeOnIsraelAndPalestine() throws IOException, URISyntaxException {
        var file = DATA.resolve("series/IsraelPalestineConflict.csv");
        Assumptions.assumeTrue(Files.isRegularFile(file), "skipped: ../shared/data is not here");
        var ours = figures(SeriesFile.read(file));
        agree(ours, expected("israel-palestine.tsv"));
        // What others calculated for this series, to four digits.
        var others = new LinkedHashMap<String, Double>();
        others.put("mean.0", -48.0423318);
        others.put("mean.1", -20.4134586);
        others.put("correlation", 0.8574908);
        others.put("var.1.f.0>1", 129.370225);
        others.put("var.1.f.1>0", 72.523046);
        others.put("var.4.f.0>1", 13.227742);
        others.put("var.4.f.1>0", 28.643108);
        others.put("var.6.f.0>1", 10.912354);
        others.put("var.6.f.1>0", 17.630996);
        others.put("var.6.sum.0>1", 0.09678);
        others.put("var.6.sum.1>0", 1.35556);
        others.put("var.6.root", 0.97197);
        others.put("ccm.5.1.0>1", 0.8432);
        others.put("ccm.5.1.1>0", 0.8100);
        others.put("pb.simple.b.0>1", 0.3575);
        others.put("pb.simple.b.1>0", 1.5019);
        others.put("pb.trend.b.1>0", -0.3370);
        others.put("pb.comparative.b.1>0", 0.4376);
        others.put("pb.simple.r2.0>1", 0.5395);
        others.put("pb.simple.r2.1>0", 0.5345);
        others.put("pb.comparative.r2.1>0", 0.1621);
        others.forEach((name, value) -> assertThat(ours.get(name))
                .as(name)
                .isCloseTo(value, within(0.5 * Math.pow(10.0, Math.floor(Math.log10(Math.abs(value))) - 3.0))));
        assertThat(ours.get("pb.trend.b.0>1")).isCloseTo(-0.0566, within(5e-5));
        assertThat(ours.get("pb.trend.r2.0>1")).isCloseTo(0.0120, within(5e-5));
        assertThat(ours.get("pb.comparative.b.0>1")).isCloseTo(0.0087, within(5e-5));
        assertThat(ours.get("pb.comparative.r2.0>1")).isCloseTo(0.0002, within(5e-5));
        assertThat(ours.get("pb.trend.r2.1>0")).isCloseTo(0.0303, within(5e-5));
    }
}
