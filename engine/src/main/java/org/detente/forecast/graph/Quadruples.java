package org.detente.forecast.graph;

import java.util.Arrays;

/**
 * Facts in the order of their days: subject, relation, object, day, as numbers in four arrays. Immutable.
 *
 * <p>Days count from 0, which is whatever day the data begins with. The order within a day is that of the input.
 */
public final class Quadruples {
    private final int[] subjects;
    private final int[] relations;
    private final int[] objects;
    private final int[] days;

    private Quadruples(int[] subjects, int[] relations, int[] objects, int[] days) {
        this.subjects = subjects;
        this.relations = relations;
        this.objects = objects;
        this.days = days;
    }

    public int size() {
        return days.length;
    }

    public int subject(int index) {
        return subjects[index];
    }

    public int relation(int index) {
        return relations[index];
    }

    public int object(int index) {
        return objects[index];
    }

    public int day(int index) {
        return days[index];
    }

    /** The first fact of a day or of the next one that has any; {@link #size()} if there is none. */
    public int from(int day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The day of the last fact; -1 if there is no fact. */
    public int lastDay() {
        return days.length == 0 ? -1 : days[days.length - 1];
    }

    /** The facts of the days before one. */
    public Quadruples before(int day) {
        return slice(0, from(day));
    }

    /** The first facts of all, as many as asked or as there are. */
    public Quadruples first(int count) {
        return slice(0, Math.min(count, size()));
    }

    /** These and the others, in the order of their days. */
    public Quadruples and(Quadruples others) {
        var all = new Builder();
        all.addAll(this);
        all.addAll(others);
        return all.build();
    }

    private Quadruples slice(int from, int to) {
        return new Quadruples(
                Arrays.copyOfRange(subjects, from, to),
                Arrays.copyOfRange(relations, from, to),
                Arrays.copyOfRange(objects, from, to),
                Arrays.copyOfRange(days, from, to));
    }

    /** Takes facts in any order. */
    public static final class Builder {
        private int[] values = new int[4096];
        private int size;

        /** @throws IllegalArgumentException if a number is negative */
        public void add(int subject, int relation, int object, int day) {
            if ((subject | relation | object | day) < 0) {
                throw new IllegalArgumentException("Numbers of a fact must not be negative, but were %d, %d, %d, %d."
                        .formatted(subject, relation, object, day));
            }
            if (size + 4 > values.length) {
                values = Arrays.copyOf(values, 2 * values.length);
            }
            values[size++] = subject;
            values[size++] = relation;
            values[size++] = object;
            values[size++] = day;
        }

        private void addAll(Quadruples facts) {
            for (int i = 0; i < facts.size(); i++) {
                add(facts.subjects[i], facts.relations[i], facts.objects[i], facts.days[i]);
            }
        }

        public Quadruples build() {
            int count = size / 4;
            var order = new long[count];
            for (int i = 0; i < count; i++) {
                order[i] = (long) values[4 * i + 3] << 32 | i;
            }
            Arrays.sort(order);
            var columns = new int[4][count];
            for (int i = 0; i < count; i++) {
                for (int column = 0; column < 4; column++) {
                    columns[column][i] = values[4 * (int) order[i] + column];
                }
            }
            return new Quadruples(columns[0], columns[1], columns[2], columns[3]);
        }
    }
}
