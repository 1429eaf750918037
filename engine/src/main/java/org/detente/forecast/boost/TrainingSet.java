package org.detente.forecast.boost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Questions with their candidates, each feature in a byte. The first questions are held until there are enough of them to cut the
 * features into bins.
 */
public final class TrainingSet {
    private static final int HELD = 1500;
    private static final int SAMPLE_EVERY = 4;

    private final int features;
    private final int hardest;
    private final int others;
    private final SplittableRandom random;
    private final List<double[][]> held = new ArrayList<>();
    private final List<boolean[]> heldAnswers = new ArrayList<>();
    private final List<float[]> heldWeights = new ArrayList<>();
    private @Nullable Bins bins;
    private byte[] rows = new byte[0];
    private boolean[] answers = new boolean[1024];
    private float[] weights = new float[1024];
    private int[] starts = new int[1024];
    private int questions;
    private int size;

    /**
     * @param hardest wrong candidates of a question that are taken from the front of its list
     * @param others  wrong candidates taken at random from the rest
     */
    public TrainingSet(int features, int hardest, int others, long seed) {
        this.features = features;
        this.hardest = hardest;
        this.others = others;
        random = new SplittableRandom(seed);
    }

    /**
     * Takes a question, unless none of its candidates is an answer or all are.
     *
     * @param candidates features by candidate, the likely ones first
     * @param isAnswer   by candidate
     */
    public void add(double[][] candidates, boolean[] isAnswer) {
        var chosen = choose(isAnswer);
        int right = 0;
        for (int index : chosen) {
            right += isAnswer[index] ? 1 : 0;
        }
        if (right == 0 || right == chosen.length) {
            return;
        }
        var kept = new double[chosen.length][];
        var keptAnswers = new boolean[chosen.length];
        var keptWeights = new float[chosen.length];
        float tail = (float) tailWeight(isAnswer, chosen.length - right);
        int wrong = 0;
        for (int i = 0; i < chosen.length; i++) {
            kept[i] = candidates[chosen[i]];
            keptAnswers[i] = isAnswer[chosen[i]];
            keptWeights[i] = keptAnswers[i] || wrong++ < hardest ? 1 : tail;
        }
        if (bins != null) {
            append(bins, kept, keptAnswers, keptWeights);
            return;
        }
        held.add(kept);
        heldAnswers.add(keptAnswers);
        heldWeights.add(keptWeights);
        if (held.size() == HELD) {
            cut();
        }
    }

    private int[] choose(boolean[] isAnswer) {
        var chosen = new int[isAnswer.length];
        int count = 0;
        int wrong = 0;
        double share = (double) others / Math.max(1, isAnswer.length - hardest);
        for (int i = 0; i < isAnswer.length; i++) {
            boolean front = isAnswer[i] || wrong++ < hardest;
            if (front || random.nextDouble() < share) {
                chosen[count++] = i;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /** What each wrong candidate chosen at random stands for, so that they stand for all that were not. */
    private double tailWeight(boolean[] isAnswer, int chosenWrong) {
        int wrong = 0;
        for (boolean right : isAnswer) {
            wrong += right ? 0 : 1;
        }
        return (wrong - hardest) / (double) Math.max(1, chosenWrong - hardest);
    }

    private Bins cut() {
        var sample = new ArrayList<double[]>();
        for (int question = 0; question < held.size(); question++) {
            var candidates = held.get(question);
            for (int i = 0; i < candidates.length; i++) {
                if (heldAnswers.get(question)[i] || i % SAMPLE_EVERY == 0) {
                    sample.add(candidates[i]);
                }
            }
        }
        var cut = Bins.of(sample.toArray(double[][]::new), features);
        bins = cut;
        for (int question = 0; question < held.size(); question++) {
            append(cut, held.get(question), heldAnswers.get(question), heldWeights.get(question));
        }
        held.clear();
        heldWeights.clear();
        heldAnswers.clear();
        return cut;
    }

    private void append(Bins cut, double[][] candidates, boolean[] isAnswer, float[] weight) {
        int needed = size + candidates.length;
        if (needed > answers.length || (long) needed * features > rows.length) {
            int room = Math.max(needed, size + size / 2);
            answers = Arrays.copyOf(answers, Math.max(room, answers.length));
            weights = Arrays.copyOf(weights, Math.max(room, weights.length));
            rows = Arrays.copyOf(rows, Math.multiplyExact(room, features));
        }
        if (questions + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        for (int i = 0; i < candidates.length; i++) {
            cut.bin(candidates[i], rows, (size + i) * features);
            answers[size + i] = isAnswer[i];
            weights[size + i] = weight[i];
        }
        size = needed;
        starts[++questions] = size;
    }

    /** The cuts; made now if they are not yet. */
    Bins bins() {
        return bins != null ? bins : cut();
    }

    int features() {
        return features;
    }

    /** Number of questions, after {@link #bins()}. */
    public int questions() {
        return questions + held.size();
    }

    /** Number of rows, after {@link #bins()}. */
    int size() {
        return size;
    }

    int start(int question) {
        return starts[question];
    }

    boolean isAnswer(int row) {
        return answers[row];
    }

    /** For how many candidates a row stands: 1, or more if it was chosen at random among others. */
    float weight(int row) {
        return weights[row];
    }

    byte[] rows() {
        return rows;
    }
}
