package org.detente.source.article;

import java.util.Arrays;

/**
 * The ids met in one document, by a 64-bit hash, in 16 to 32 bytes for each.
 *
 * <p>Two different ids of a document with ten million articles share a hash with a probability of about 3 in a million;
 * the later one would then be reported as a repetition, never lost in silence.
 */
final class SeenIds {
    private long[] slots = new long[64]; // 0 is a free slot
    private int size;

    /** Remembers an id; false if it was there. */
    boolean add(String id) {
        if (2 * (size + 1) > slots.length) {
            var old = slots;
            slots = new long[2 * old.length];
            size = 0;
            for (long hash : old) {
                if (hash != 0) {
                    insert(hash);
                }
            }
        }
        return insert(hash(id));
    }

    private boolean insert(long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = hash;
        size++;
        return true;
    }

    /** Fowler-Noll-Vo 1a over the characters, then the finalizer of MurmurHash3 (Appleby 2011), never 0. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    /** Forgets all. */
    void clear() {
        if (slots.length > 64) {
            slots = new long[64];
        } else {
            Arrays.fill(slots, 0);
        }
        size = 0;
    }
}
