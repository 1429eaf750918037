package org.detente.source.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A hash of 64 bits, the same on every machine: multiply and rotate, eight bytes at a time, with the mixer of SplitMix64 at the end. */
final class Hash {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long of(byte[] bytes, int from, int to) {
        long hash = ODD * (to - from + 1);
        int i = from;
        for (; i + 8 <= to; i += 8) {
            hash = step(hash, (long) EIGHT.get(bytes, i));
        }
        for (; i < to; i++) {
            hash = step(hash, bytes[i]);
        }
        return mixed(hash);
    }

    static long of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    private static long step(long hash, long next) {
        return Long.rotateLeft((hash ^ next) * ODD, 29);
    }

    private static long mixed(long hash) {
        long z = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
