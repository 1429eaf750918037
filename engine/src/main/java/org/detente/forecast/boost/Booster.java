package org.detente.forecast.boost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.detente.base.Progress;

/**
 * Gradient boosting of small trees on a listwise softmax (Cao et al. 2007, "Learning to rank: from pairwise approach to listwise
 * approach"; Friedman 2002, "Stochastic gradient boosting"): first steps of one feature, then trees. Each round sees a share of the questions and
 * of the features. Deterministic: sums are made in fixed parts, whatever the number of threads.
 */
public final class Booster {
    private static final int PARTS = 4;

    private final TrainingSet set;
    private final BoostSettings settings;
    private final SplittableRandom random;
    private final double[] scores;
    private final float[] slopes;
    private final float[] curvatures;

    private Booster(TrainingSet set, BoostSettings settings) {
        this.set = set;
        this.settings = settings;
        random = new SplittableRandom(settings.seed());
        scores = new double[set.size()];
        slopes = new float[set.size()];
        curvatures = new float[set.size()];
    }

    /** A model of a set; one without trees, which scores all 0, if the set is empty. */
    public static Ensemble boost(TrainingSet set, BoostSettings settings, Progress progress) {
        var bins = set.bins();
        var trees = set.questions() == 0 ? List.<Tree>of() : new Booster(set, settings).run(progress);
        return new Ensemble(bins, trees);
    }

    private List<Tree> run(Progress progress) {
        var grower = new Grower(set, settings, slopes, curvatures);
        var trees = new ArrayList<Tree>();
        int rounds = settings.steps() + settings.trees();
        for (int round = 0; round < rounds; round++) {
            var parts = parts();
            parts.parallelStream().forEach(this::slopes);
            int depth = round < settings.steps() ? 1 : settings.depth();
            var tree = grower.grow(parts, features(), depth);
            apply(tree);
            trees.add(tree);
            progress.step("boosting", round + 1, rounds);
        }
        return trees;
    }

    /** The questions that a round sees, in parts. */
    private List<int[]> parts() {
        var seen = IntStream.range(0, set.questions())
                .filter(question -> random.nextDouble() < settings.questionShare())
                .toArray();
        var parts = new ArrayList<int[]>();
        for (int part = 0; part < PARTS; part++) {
            parts.add(Arrays.copyOfRange(seen, part * seen.length / PARTS, (part + 1) * seen.length / PARTS));
        }
        return parts;
    }

    private int[] features() {
        int all = set.features();
        int wanted = Math.max(1, (int) Math.round(all * settings.featureShare()));
        var order = IntStream.range(0, all).toArray();
        for (int i = 0; i < wanted; i++) {
            int other = i + random.nextInt(all - i);
            int swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
        var chosen = Arrays.copyOf(order, wanted);
        Arrays.sort(chosen);
        return chosen;
    }

    private void slopes(int[] questions) {
        for (int question : questions) {
            Slope.of(set, set.start(question), set.start(question + 1), scores, slopes, curvatures);
        }
    }

    private void apply(Tree tree) {
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            int end = (int) ((part + 1L) * set.size() / PARTS);
            for (int row = (int) ((long) part * set.size() / PARTS); row < end; row++) {
                scores[row] += tree.score(set.rows(), row * set.features());
            }
        });
    }
}
