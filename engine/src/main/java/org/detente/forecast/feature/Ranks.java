package org.detente.forecast.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a candidate stands among the others of its question: its rank by a feature (1 for the highest, ties at their average), for
 * the features that say most.
 */
final class Ranks {
    private static final List<String> OF = List.of(
            "fact-decay-7",
            "fact-decay-30",
            "fact-share-120",
            "pair-decay-7",
            "pair-share-30",
            "pair-share-120",
            "rule-any",
            "rule-odds",
            "popular-share-30",
            "country-popular-share-30",
            "alike-doing");

    private final int[] columns;
    private final List<Feature> features = new ArrayList<>();

    /** @param before the features that are there */
    Ranks(List<Feature> before) {
        var names = before.stream().map(Feature::name).toList();
        columns = OF.stream().mapToInt(names::indexOf).toArray();
        for (var name : OF) {
            features.add(new Feature("rank-" + name, "rank among the candidates by " + name));
        }
    }

    List<Feature> features() {
        return features;
    }

    void write(double[][] rows, int count, int at) {
        var order = new long[count];
        for (int i = 0; i < columns.length; i++) {
            rank(rows, count, columns[i], at + i, order);
        }
    }

    private static void rank(double[][] rows, int count, int column, int at, long[] order) {
        for (int i = 0; i < count; i++) {
            // values from 0 up: the bits of such numbers as float are in their order; the complement puts the highest
            // first
            int bits = Float.floatToIntBits((float) Math.max(0, rows[i][column]));
            order[i] = (long) ~bits << 32 | i;
        }
        Arrays.sort(order, 0, count);
        int from = 0;
        while (from < count) {
            int to = from + 1;
            while (to < count && order[to] >> 32 == order[from] >> 32) {
                to++;
            }
            for (int i = from; i < to; i++) {
                rows[(int) order[i]][at] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
    }
}
