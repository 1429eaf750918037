package org.detente.forecast.feature;

/** Ages of facts in nine classes, finer for the recent ones: yesterday, 2, 3-4, 5-7, 8-14, 15-30, 31-60, 61-120 days, older. */
public final class Ages {
    private static final int[] LAST = {1, 2, 4, 7, 14, 30, 60, 120};

    /** Number of classes. */
    public static final int COUNT = LAST.length + 1;

    private Ages() {}

    /** The class of an age in days. */
    public static int classOf(int days) {
        int age = 0;
        while (age < LAST.length && days > LAST[age]) {
            age++;
        }
        return age;
    }

    /** Its days in words: "5 to 7 days". */
    public static String words(int age) {
        if (age == LAST.length) {
            return "more than " + LAST[age - 1] + " days";
        }
        int first = age == 0 ? 1 : LAST[age - 1] + 1;
        return first == LAST[age] ? first + (first == 1 ? " day" : " days") : first + " to " + LAST[age] + " days";
    }
}
