package org.detente.source.events;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what cells mean, by their bytes, so that each is decoded and understood once. Constant time for each cell; forgets
 * everything when it knows {@link Bounds#REMEMBERED} cells, so that no file can fill the memory. Not thread-safe.
 */
final class Meanings<T> {
    private static final int SMALLEST = 1 << 10;

    private final Function<String, T> meaning;
    private @Nullable Entry<T>[] entries = table(SMALLEST);
    private int size;

    private static final class Entry<T> {
        private final byte[] key;
        private final int hash;
        private final T value;

        Entry(byte[] key, int hash, T value) {
            this.key = key;
            this.hash = hash;
            this.value = value;
        }
    }

    /** @param meaning of the text of a cell, without white space around it; never null */
    Meanings(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    /** The meaning of the cell that stands in these bytes. */
    T of(byte[] bytes, int from, int to, boolean utf8) {
        int hash = hash(bytes, from, to);
        int slot = hash & (entries.length - 1);
        for (var entry = entries[slot]; entry != null; entry = entries[slot]) {
            if (entry.hash == hash && Arrays.equals(entry.key, 0, entry.key.length, bytes, from, to)) {
                return entry.value;
            }
            slot = (slot + 1) & (entries.length - 1);
        }
        var value = meaning.apply(Text.decoded(bytes, from, to, utf8));
        put(new Entry<>(Arrays.copyOfRange(bytes, from, to), hash, value), slot);
        return value;
    }

    /** The meaning of a cell. */
    T of(String cell) {
        var bytes = cell.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length, true);
    }

    private void put(Entry<T> entry, int slot) {
        if (size >= Bounds.REMEMBERED) {
            entries = table(SMALLEST);
            size = 0;
        } else {
            entries[slot] = entry;
            size++;
            if (2 * size > entries.length) {
                grow();
            }
        }
    }

    private void grow() {
        var old = entries;
        entries = table(2 * old.length);
        for (var entry : old) {
            if (entry != null) {
                int slot = entry.hash & (entries.length - 1);
                while (entries[slot] != null) {
                    slot = (slot + 1) & (entries.length - 1);
                }
                entries[slot] = entry;
            }
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash * 0x9E3779B9) >>> 7;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
    private static <T> @Nullable Entry<T>[] table(int size) {
        return new Entry[size];
    }
}
