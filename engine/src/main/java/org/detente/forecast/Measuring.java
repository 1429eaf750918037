package org.detente.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.detente.forecast.feature.Feature;
import org.detente.forecast.feature.FeatureExtractor;
import org.detente.forecast.feature.Measured;
import org.detente.forecast.graph.Query;

/** Measures the candidates of many questions of one day in two threads; the result does not depend on them. */
final class Measuring {
    private static final int THREADS = 2;

    private final List<FeatureExtractor> extractors = new ArrayList<>();

    Measuring(Knowledge knowledge, int candidates) {
        for (int i = 0; i < THREADS; i++) {
            extractors.add(new FeatureExtractor(
                    knowledge.history(), knowledge.rules(), knowledge.entities().size(), candidates));
        }
    }

    List<Feature> features() {
        return extractors.get(0).features();
    }

    /** In the order of the questions. */
    List<Measured> measure(List<Query> queries) {
        var measured = new Measured[queries.size()];
        // questions of one subject together: what is found for one serves the next
        var order = IntStream.range(0, measured.length)
                .boxed()
                .sorted(Comparator.comparingInt(index -> queries.get(index).subject()))
                .toList();
        IntStream.range(0, THREADS).parallel().forEach(thread -> {
            for (int index : order) {
                if (queries.get(index).subject() % THREADS == thread) {
                    measured[index] = extractors.get(thread).measure(queries.get(index));
                }
            }
        });
        return List.of(measured);
    }
}
