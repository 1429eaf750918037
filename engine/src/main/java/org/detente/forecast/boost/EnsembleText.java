package org.detente.forecast.boost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model as lines of text: {@code cuts 0.5 1 2} for each feature, then for each tree {@code tree} and its nodes, each a feature, a
 * threshold and a value, or {@code leaf} and a value; a node that no row reaches is a leaf.
 */
public final class EnsembleText {
    private EnsembleText() {}

    /** The lines of a model; numbers are written so that they are read as the same bits. */
    public static List<String> write(Ensemble ensemble) {
        var lines = new ArrayList<String>();
        for (int feature = 0; feature < ensemble.bins().features(); feature++) {
            var cuts = Arrays.stream(ensemble.bins().cuts(feature)).mapToObj(cut -> " " + cut);
            lines.add("cuts" + cuts.collect(Collectors.joining()));
        }
        for (var tree : ensemble.trees()) {
            lines.add("tree " + write(tree));
        }
        return lines;
    }

    private static String write(Tree tree) {
        var nodes = new ArrayList<String>();
        for (int node = 0; node < tree.values().length; node++) {
            nodes.add(
                    tree.features()[node] < 0
                            ? "leaf:" + tree.values()[node]
                            : tree.features()[node] + ":" + tree.thresholds()[node] + ":" + tree.values()[node]);
        }
        return String.join(" ", nodes);
    }

    /**
     * The model of lines.
     *
     * @throws IllegalArgumentException if they are none; the message says which line
     */
    public static Ensemble read(List<String> lines) {
        var cuts = new ArrayList<double[]>();
        var trees = new ArrayList<Tree>();
        for (var line : lines) {
            var words = line.split(" ", -1);
            var rest = Arrays.asList(words).subList(1, words.length);
            try {
                switch (words[0]) {
                    case "cuts" ->
                        cuts.add(rest.stream().mapToDouble(Double::parseDouble).toArray());
                    case "tree" -> trees.add(tree(rest, cuts.size()));
                    default -> throw new IllegalArgumentException("neither cuts nor tree");
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                var start = line.substring(0, Math.min(60, line.length()));
                throw new IllegalArgumentException("\"" + start + "\" is no part of a model: " + e.getMessage(), e);
            }
        }
        return new Ensemble(new Bins(cuts.toArray(double[][]::new)), trees);
    }

    private static Tree tree(List<String> nodes, int features) {
        var tree = new Tree(new int[nodes.size()], new int[nodes.size()], new double[nodes.size()]);
        for (int node = 0; node < nodes.size(); node++) {
            var parts = nodes.get(node).split(":", -1);
            boolean leaf = parts[0].equals("leaf");
            int feature = leaf ? -1 : Integer.parseInt(parts[0]);
            if (!leaf && (feature < 0 || feature >= features || 2 * node + 2 >= nodes.size())) {
                throw new IllegalArgumentException("node " + node + " asks for feature " + feature);
            }
            tree.features()[node] = feature;
            tree.thresholds()[node] = leaf ? 0 : Integer.parseInt(parts[1]);
            tree.values()[node] = Double.parseDouble(parts[leaf ? 1 : 2]);
        }
        return tree;
    }
}
