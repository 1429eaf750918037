package org.detente.forecast.graph;

/** Two or three numbers in one long: 24 bits for the first and the last, 16 for the one between. */
public final class Key {
    /** Most actors that a graph may have. */
    public static final int ENTITIES = 1 << 24;

    /** Most relations that a graph may have, inverses included. */
    public static final int RELATIONS = 1 << 16;

    /** Most relations that rules are kept for, without inverses: their tables grow with the square. */
    public static final int MOST_RELATIONS = 2000;

    private Key() {}

    public static long of(int first, int middle, int last) {
        return (long) first << 40 | (long) middle << 24 | last;
    }

    public static long of(int first, int last) {
        return of(first, 0, last);
    }

    public static int first(long key) {
        return (int) (key >>> 40);
    }

    public static int middle(long key) {
        return (int) (key >>> 24) & RELATIONS - 1;
    }

    public static int last(long key) {
        return (int) key & ENTITIES - 1;
    }
}
