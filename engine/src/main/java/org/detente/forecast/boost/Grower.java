package org.detente.forecast.boost;

import java.util.Arrays;
import java.util.List;

/** Grows one tree, level by level, from the slopes of the questions of a round. */
final class Grower {
    private final TrainingSet set;
    private final BoostSettings settings;
    private final float[] slopes;
    private final float[] curvatures;
    private final byte[] nodes;

    Grower(TrainingSet set, BoostSettings settings, float[] slopes, float[] curvatures) {
        this.set = set;
        this.settings = settings;
        this.slopes = slopes;
        this.curvatures = curvatures;
        nodes = new byte[set.size()];
    }

    /**
     * @param parts    questions of the round, in as many parts as may be summed at once; the order of sums is that of the parts
     * @param features that may be split on
     */
    Tree grow(List<int[]> parts, int[] features, int depth) {
        int size = (2 << depth) - 1;
        var splitOn = new int[size];
        Arrays.fill(splitOn, -1);
        var tree = new Tree(splitOn, new int[size], new double[size]);
        for (int level = 0; level < depth; level++) {
            int first = (1 << level) - 1;
            int width = 1 << level;
            int current = level;
            var sums = parts.parallelStream()
                    .map(part -> sum(part, features, tree, current))
                    .toList();
            var histogram = sums.get(0);
            sums.subList(1, sums.size()).forEach(histogram::add);
            for (int node = 0; node < width; node++) {
                if (level == 0 || tree.features()[(first + node - 1) / 2] >= 0) {
                    split(tree, first + node, histogram, node, features);
                }
            }
        }
        return tree;
    }

    private Histogram sum(int[] questions, int[] features, Tree tree, int level) {
        int width = 1 << level;
        var histogram = new Histogram(width, features);
        var rows = set.rows();
        int count = set.features();
        for (int question : questions) {
            int end = set.start(question + 1);
            for (int row = set.start(question); row < end; row++) {
                int node = level == 0 ? 0 : step(tree, nodes[row], rows, row * count);
                nodes[row] = (byte) node;
                if (node >= width - 1) {
                    histogram.add(rows, row * count, node - width + 1, slopes[row], curvatures[row]);
                }
            }
        }
        return histogram;
    }

    private static int step(Tree tree, int node, byte[] rows, int at) {
        int feature = tree.features()[node];
        return feature < 0 ? node : 2 * node + (rows[at + feature] < tree.thresholds()[node] ? 1 : 2);
    }

    private void split(Tree tree, int node, Histogram histogram, int place, int[] features) {
        var sums = histogram.sums;
        int base = place * features.length * Bins.MOST * 2;
        double slope = 0;
        double curvature = 0;
        for (int bin = 0; bin < Bins.MOST; bin++) {
            slope += sums[base + 2 * bin];
            curvature += sums[base + 2 * bin + 1];
        }
        if (node == 0) {
            tree.values()[0] = value(slope, curvature);
        }
        double best = gain(slope, curvature) + 1e-6;
        for (int i = 0; i < features.length; i++) {
            double leftSlope = 0;
            double leftCurvature = 0;
            int at = base + i * Bins.MOST * 2;
            for (int bin = 1; bin < Bins.MOST; bin++) {
                leftSlope += sums[at + 2 * bin - 2];
                leftCurvature += sums[at + 2 * bin - 1];
                double rightCurvature = curvature - leftCurvature;
                if (rightCurvature < settings.least()) {
                    break;
                }
                double gain = gain(leftSlope, leftCurvature) + gain(slope - leftSlope, rightCurvature);
                if (leftCurvature >= settings.least() && gain > best) {
                    best = gain;
                    tree.features()[node] = features[i];
                    tree.thresholds()[node] = bin;
                    tree.values()[2 * node + 1] = value(leftSlope, leftCurvature);
                    tree.values()[2 * node + 2] = value(slope - leftSlope, rightCurvature);
                }
            }
        }
    }

    private double gain(double slope, double curvature) {
        return slope * slope / (curvature + settings.caution());
    }

    private double value(double slope, double curvature) {
        return settings.rate() * slope / (curvature + settings.caution());
    }
}
