package org.detente.forecast.boost;

import java.util.List;

/** A sum of trees over features in bins. Immutable, thread-safe. */
public final class Ensemble {
    private final Bins bins;
    private final List<Tree> trees;

    Ensemble(Bins bins, List<Tree> trees) {
        this.bins = bins;
        this.trees = List.copyOf(trees);
    }

    public Bins bins() {
        return bins;
    }

    List<Tree> trees() {
        return trees;
    }

    /** Number of trees. */
    public int size() {
        return trees.size();
    }

    /** The scores of candidates, by candidate; only their differences mean something: log odds of being the answer. */
    public double[] scores(double[][] candidates) {
        var scores = new double[candidates.length];
        var row = new byte[bins.features()];
        for (int i = 0; i < candidates.length; i++) {
            bins.bin(candidates[i], row, 0);
            for (var tree : trees) {
                scores[i] += tree.score(row, 0);
            }
        }
        return scores;
    }

    /** What each feature adds to the score of a candidate, by feature; the sum is the score, but for rounding. */
    public double[] contributions(double[] candidate) {
        var row = new byte[bins.features()];
        bins.bin(candidate, row, 0);
        var contributions = new double[bins.features()];
        for (var tree : trees) {
            tree.contribute(row, 0, contributions);
        }
        return contributions;
    }

    /** The step function of a feature, by bin: the sum of all trees that ask for nothing else. */
    public double[] curve(int feature) {
        var curve = new double[bins.cuts(feature).length + 1];
        var row = new byte[bins.features()];
        for (var tree : trees) {
            if (tree.features()[0] == feature && tree.values().length == 3) {
                for (int bin = 0; bin < curve.length; bin++) {
                    row[feature] = (byte) bin;
                    curve[bin] += tree.score(row, 0);
                }
            }
        }
        return curve;
    }
}
