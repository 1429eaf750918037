package org.detente.forecast.graph;

import java.util.Arrays;

/**
 * Counts of facts by key, as of the last day that was added: how many, when first, last and the time before, and the sums of
 * {@link Decay}. Days must be added in order. Adding is constant time; reading does not change it, so that threads may read.
 */
public final class Tally {
    /** The days since something that never happened. */
    public static final int NEVER = 9999;

    private final LongIndex index = new LongIndex();
    private int[] counts = new int[512];
    private int[] firsts = new int[512];
    private int[] lasts = new int[512];
    private int[] previous = new int[512];
    private double[] decayed = new double[512 * Decay.COUNT];

    /** Adds one fact. Returns the number of its key; it is {@link #size()} - 1 and the count 1 when the key is new. */
    public int add(long key, int day) {
        int id = index.number(key);
        if (id == counts.length) {
            grow();
        }
        if (counts[id]++ == 0) {
            firsts[id] = day;
            lasts[id] = day;
            previous[id] = -1;
        }
        int age = day - lasts[id];
        if (age > 0) {
            previous[id] = lasts[id];
            lasts[id] = day;
        }
        for (int half = 0; half < Decay.COUNT; half++) {
            int at = id * Decay.COUNT + half;
            decayed[at] = decayed[at] * Decay.of(half, age) + 1;
        }
        return id;
    }

    private void grow() {
        int room = 2 * counts.length;
        counts = Arrays.copyOf(counts, room);
        firsts = Arrays.copyOf(firsts, room);
        lasts = Arrays.copyOf(lasts, room);
        previous = Arrays.copyOf(previous, room);
        decayed = Arrays.copyOf(decayed, room * Decay.COUNT);
    }

    public int size() {
        return index.size();
    }

    public long key(int id) {
        return index.key(id);
    }

    /** The number of a key; -1, of which everything below is 0 or never, if nothing was counted under it. */
    public int find(long key) {
        return index.find(key);
    }

    public int count(int id) {
        return id < 0 ? 0 : counts[id];
    }

    /** Day of the last fact; -1 if there is none. */
    public int last(int id) {
        return id < 0 ? -1 : lasts[id];
    }

    public int daysSinceLast(int id, int day) {
        return id < 0 ? NEVER : day - lasts[id];
    }

    public int daysSinceFirst(int id, int day) {
        return id < 0 ? NEVER : day - firsts[id];
    }

    /** Days between the last day with a fact and the one before. */
    public int gap(int id) {
        return id < 0 || previous[id] < 0 ? NEVER : lasts[id] - previous[id];
    }

    /** Sum over the facts of 2^(-age / half-life). */
    public double decayed(int id, int half, int day) {
        return id < 0 ? 0 : decayed[id * Decay.COUNT + half] * Decay.of(half, day - lasts[id]);
    }
}
