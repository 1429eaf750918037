package org.detente.forecast.graph;

/** How an old fact fades: 2^(-age / half-life), for the four half-lives that counts are kept with. */
public final class Decay {
    /** In days: two, a week, a month, a season. */
    private static final int[] HALF_LIVES = {2, 7, 30, 120};

    public static final int TWO_DAYS = 0;
    public static final int WEEK = 1;
    public static final int MONTH = 2;
    public static final int SEASON = 3;

    /** Number of half-lives. */
    public static final int COUNT = HALF_LIVES.length;

    private static final int TABLE = 2048;
    private static final double[] VALUES = new double[COUNT * TABLE];

    static {
        for (int half = 0; half < COUNT; half++) {
            for (int age = 0; age < TABLE; age++) {
                VALUES[half * TABLE + age] = exact(half, age);
            }
        }
    }

    private Decay() {}

    public static int halfLife(int half) {
        return HALF_LIVES[half];
    }

    /** What a fact of that age counts, 1 when it is of today. */
    public static double of(int half, int age) {
        return age < TABLE ? VALUES[half * TABLE + age] : exact(half, age);
    }

    private static double exact(int half, int age) {
        return StrictMath.pow(2, -(double) age / HALF_LIVES[half]);
    }
}
