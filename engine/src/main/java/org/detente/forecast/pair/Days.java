package org.detente.forecast.pair;

import java.util.Arrays;

/** Days on which something happened, in order; a day may stand there several times. Grows, then is only read. */
final class Days {
    private int[] days = new int[4];
    private int size;

    /** @throws IllegalArgumentException if the day is earlier than the last one */
    void add(int day) {
        if (size > 0 && day < days[size - 1]) {
            throw new IllegalArgumentException("Days must be added in order.");
        }
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
        }
        days[size++] = day;
    }

    /** How many lie on the day or before. O(log n). */
    int upTo(int day) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int get(int index) {
        return days[index];
    }
}
