package org.detente.forecast.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.detente.forecast.Knowledge;
import org.detente.forecast.SmallGraph;
import org.detente.forecast.graph.Quadruples;
import org.detente.forecast.graph.Query;
import org.detente.forecast.graph.Traits;
import org.junit.jupiter.api.Test;

class FeatureExtractorTest {
    private static final int ACTORS = SmallGraph.ACTORS.size();
    private static final int RELATIONS = SmallGraph.RELATIONS.size();

    @Test
    void featuresOfFiveHundredRandomQuestionsAreThoseOfAPlainTwin() {
        var facts = SmallGraph.facts(7, 50, 4);
        var plain = new PlainFeatures(facts, RELATIONS, Traits.of(SmallGraph.ACTORS.words()), ACTORS);
        var random = new SplittableRandom(3);
        int asked = 0;
        var knowledge = new Knowledge(SmallGraph.ACTORS, SmallGraph.RELATIONS);
        var extractor = new FeatureExtractor(knowledge.history(), knowledge.rules(), ACTORS, ACTORS);
        for (int day = 1; day <= 50; day++) {
            knowledge.addDays(facts, day, (from, to) -> {});
            for (int i = 0; i < 10; i++) {
                var query = new Query(random.nextInt(ACTORS), random.nextInt(2 * RELATIONS), day, new int[0]);
                compare(extractor, extractor.measure(query), plain, query, random.nextInt(ACTORS));
                asked++;
            }
        }
        assertThat(asked).isEqualTo(500);
    }

    private static void compare(
            FeatureExtractor extractor, Measured measured, PlainFeatures plain, Query query, int offset) {
        int count = measured.objects().length;
        for (int i = 0; i < Math.min(2, count); i++) {
            int place = (i + offset) % count;
            var expected = plain.of(query, measured.objects()[place]);
            for (int feature = 0; feature < extractor.features().size(); feature++) {
                var name = extractor.features().get(feature).name();
                double value = measured.features()[place][feature];
                double wanted = name.startsWith("rank-")
                        ? rank(extractor, measured, name.substring(5), place)
                        : expected.getOrDefault(name, Double.NaN);
                assertThat(value)
                        .as("%s of object %d, %s", name, measured.objects()[place], query)
                        .isCloseTo(wanted, within(1e-9 * Math.max(1, Math.abs(wanted))));
            }
        }
    }

    /** The values themselves are held against the twin; here only their order is. */
    private static double rank(FeatureExtractor extractor, Measured measured, String name, int place) {
        int column = extractor.features().stream().map(Feature::name).toList().indexOf(name);
        var values = Arrays.stream(measured.features())
                .mapToDouble(row -> (float) Math.max(0, row[column]))
                .toArray();
        long higher =
                Arrays.stream(values).filter(value -> value > values[place]).count();
        long same =
                Arrays.stream(values).filter(value -> value == values[place]).count();
        return higher + (same + 1) / 2.0;
    }

    @Test
    void everyPastObjectAndEveryPartnerIsACandidate() {
        var facts = SmallGraph.facts(5, 20, 6);
        var knowledge = new Knowledge(SmallGraph.ACTORS, SmallGraph.RELATIONS);
        knowledge.addDays(facts, 20, (from, to) -> {});
        var extractor = new FeatureExtractor(knowledge.history(), knowledge.rules(), ACTORS, ACTORS);
        for (int i = 0; i < facts.size(); i++) {
            var query = new Query(facts.subject(i), 3, 20, new int[0]);
            assertThat(extractor.measure(query).objects()).contains(facts.object(i));
        }
    }

    @Test
    void nothingKnownGivesNoCandidates() {
        var knowledge = new Knowledge(SmallGraph.ACTORS, SmallGraph.RELATIONS);
        var extractor = new FeatureExtractor(knowledge.history(), knowledge.rules(), ACTORS, 10);
        assertThat(extractor.measure(new Query(0, 0, 0, new int[0])).objects()).isEmpty();
    }

    @Test
    void aHistoryThatKnowsTheDayIsRefused() {
        var facts = new Quadruples.Builder();
        facts.add(0, 0, 1, 5);
        var knowledge = new Knowledge(SmallGraph.ACTORS, SmallGraph.RELATIONS);
        knowledge.addDays(facts.build(), 6, (from, to) -> {});
        var extractor = new FeatureExtractor(knowledge.history(), knowledge.rules(), ACTORS, 10);
        assertThatThrownBy(() -> extractor.measure(new Query(0, 0, 5, new int[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("day 5");
    }
}
