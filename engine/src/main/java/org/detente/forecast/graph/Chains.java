package org.detente.forecast.graph;

import java.util.Arrays;

/** Lists of numbers, by the number of the list, each in the order in which it grew: arrays instead of many small objects. */
public final class Chains {
    private static final int END = -1;

    private int[] heads = new int[0];
    private int[] tails = new int[0];
    private int[] next = new int[512];
    private int[] items = new int[512];
    private int size;

    void add(int list, int item) {
        if (list >= heads.length) {
            int before = heads.length;
            heads = Arrays.copyOf(heads, Math.max(512, 2 * (list + 1)));
            tails = Arrays.copyOf(tails, heads.length);
            Arrays.fill(heads, before, heads.length, END);
        }
        if (size == next.length) {
            next = Arrays.copyOf(next, 2 * size);
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size] = item;
        next[size] = END;
        if (heads[list] == END) {
            heads[list] = size;
        } else {
            next[tails[list]] = size;
        }
        tails[list] = size++;
    }

    /** Where a list begins; negative if it is empty. */
    public int first(int list) {
        return list < 0 || list >= heads.length ? END : heads[list];
    }

    /** The next place; negative at the end. */
    public int next(int place) {
        return next[place];
    }

    public int item(int place) {
        return items[place];
    }
}
