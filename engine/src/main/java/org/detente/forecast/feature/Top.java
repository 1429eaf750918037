package org.detente.forecast.feature;

import java.util.Arrays;

/** Keeps the heaviest of many numbers; of equal ones the first. A sorted array: the most is small. */
final class Top {
    private final int[] items;
    private final double[] weights;
    private int size;

    Top(int most) {
        items = new int[most];
        weights = new double[most];
    }

    void offer(int item, double weight) {
        if (size == items.length && weight <= weights[size - 1]) {
            return;
        }
        int at = size < items.length ? size++ : size - 1;
        while (at > 0 && weights[at - 1] < weight) {
            items[at] = items[at - 1];
            weights[at] = weights[at - 1];
            at--;
        }
        items[at] = item;
        weights[at] = weight;
    }

    int[] inOrder() {
        return Arrays.copyOf(items, size);
    }
}
