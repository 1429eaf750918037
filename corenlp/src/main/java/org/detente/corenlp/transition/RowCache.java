package org.detente.corenlp.transition;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Rows that were computed before. Each row has one place; several rows that share one take it from each other, so there are never
 * more rows than places. Thread-safe without locks: what two threads compute at once is the same.
 */
final class RowCache {
    private final AtomicReferenceArray<Row> places;
    private final IntUnaryOperator placeOf;
    private final IntFunction<float[]> compute;

    private static final class Row {
        final int number;
        final float[] values;

        Row(int number, float[] values) {
            this.number = number;
            this.values = values;
        }
    }

    /**
     * @param placeOf number of a row to its place
     * @param compute number of a row to its values
     */
    RowCache(int places, IntUnaryOperator placeOf, IntFunction<float[]> compute) {
        this.places = new AtomicReferenceArray<>(places);
        this.placeOf = placeOf;
        this.compute = compute;
    }

    float[] get(int number) {
        int place = placeOf.applyAsInt(number);
        var row = places.getAcquire(place);
        if (row == null || row.number != number) {
            row = new Row(number, compute.apply(number));
            places.setRelease(place, row);
        }
        return row.values;
    }
}
