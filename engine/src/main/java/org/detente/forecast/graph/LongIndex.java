package org.detente.forecast.graph;

import java.util.Arrays;

/**
 * Gives keys consecutive numbers from 0, in the order in which they first come: what arrays of counts are indexed by.
 *
 * <p>Open addressing, at most half full; a look-up is one or two reads. Not thread-safe while it grows.
 */
final class LongIndex {
    private int[] slots = new int[1024];
    private long[] keys = new long[512];
    private int size;

    LongIndex() {
        Arrays.fill(slots, -1);
    }

    int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }

    /** The number of a key; -1 if it has none. */
    int find(long key) {
        int slot = slotOf(key);
        return slots[slot];
    }

    /** The number of a key, which gets one if it has none. */
    int number(long key) {
        int slot = slotOf(key);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        if (size == keys.length) {
            grow();
            slot = slotOf(key);
        }
        keys[size] = key;
        slots[slot] = size;
        return size++;
    }

    private int slotOf(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (slots[slot] >= 0 && keys[slots[slot]] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * keys.length);
        slots = new int[2 * slots.length];
        Arrays.fill(slots, -1);
        for (int i = 0; i < size; i++) {
            slots[slotOf(keys[i])] = i;
        }
    }
}
