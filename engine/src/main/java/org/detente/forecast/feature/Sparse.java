package org.detente.forecast.feature;

import java.util.Arrays;

/** Sums by actor, most of which are 0; clearing costs what was touched. */
final class Sparse {
    private final double[] sums;
    private int[] touched = new int[256];
    private int size;

    Sparse(int actors) {
        sums = new double[actors];
    }

    void add(int actor, double value) {
        if (value <= 0) {
            return;
        }
        if (sums[actor] == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, 2 * size);
            }
            touched[size++] = actor;
        }
        sums[actor] += value;
    }

    double get(int actor) {
        return sums[actor];
    }

    int size() {
        return size;
    }

    int actor(int index) {
        return touched[index];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            sums[touched[i]] = 0;
        }
        size = 0;
    }
}
