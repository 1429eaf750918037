package org.detente.forecast.graph;

import java.util.Arrays;

/**
 * Gives keys consecutive numbers from 0, in the order in which they first come: what arrays of counts are indexed by.
 *
 * <p>Open addressing, at most half full; key and number lie side by side, so that a look-up is mostly one read of memory. Not thread-safe while it grows.
 */
final class LongIndex {
    /** Two for each slot: the key, and its number + 1; 0 where it is free. */
    private long[] slots = new long[2 * 1024];

    private long[] keys = new long[512];
    private int size;

    int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }

    /** The number of a key; -1 if it has none. */
    int find(long key) {
        return (int) slots[slotOf(key) + 1] - 1;
    }

    /** The number of a key, which gets one if it has none. */
    int number(long key) {
        int slot = slotOf(key);
        if (slots[slot + 1] > 0) {
            return (int) slots[slot + 1] - 1;
        }
        if (size == keys.length) {
            grow();
            slot = slotOf(key);
        }
        keys[size] = key;
        slots[slot] = key;
        slots[slot + 1] = ++size;
        return size - 1;
    }

    private int slotOf(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int mask = slots.length - 1;
        int slot = 2 * (int) (hash >>> 33) & mask;
        while (slots[slot + 1] != 0 && slots[slot] != key) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * keys.length);
        slots = new long[2 * slots.length];
        for (int i = 0; i < size; i++) {
            int slot = slotOf(keys[i]);
            slots[slot] = keys[i];
            slots[slot + 1] = i + 1L;
        }
    }
}
