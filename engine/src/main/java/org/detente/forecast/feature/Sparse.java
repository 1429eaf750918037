package org.detente.forecast.feature;

import java.util.Arrays;

/** Sums by actor, most of which are 0; clearing costs what was touched. */
public final class Sparse {
    private final double[] sums;
    private int[] touched = new int[256];
    private int size;

    /** All 0. */
    public Sparse(int actors) {
        sums = new double[actors];
    }

    /** Adds a value above 0; others change nothing. */
    public void add(int actor, double value) {
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

    public double get(int actor) {
        return sums[actor];
    }

    /** Number of actors that have a sum. */
    public int size() {
        return size;
    }

    /** An actor that has a sum, in the order in which they came. */
    public int actor(int index) {
        return touched[index];
    }

    public void clear() {
        for (int i = 0; i < size; i++) {
            sums[touched[i]] = 0;
        }
        size = 0;
    }
}
