package org.detente.corenlp.transition;

/**
 * Sums of rows, the arithmetic of both layers. Single precision. The loops are of the few forms that Java 17 turns into vector
 * instructions: no more than six arrays, read and written at the same index.
 */
final class Rows {
    private Rows() {}

    /** Adds the product of a vector with a matrix, of which it takes as many rows as the vector has numbers. */
    static void addProduct(float[] vector, float[][] matrix, int firstRow, float[] sum) {
        int i = 0;
        for (; i + 4 < vector.length; i += 5) {
            int row = firstRow + i;
            add(
                    vector[i],
                    matrix[row],
                    vector[i + 1],
                    matrix[row + 1],
                    vector[i + 2],
                    matrix[row + 2],
                    vector[i + 3],
                    matrix[row + 3],
                    vector[i + 4],
                    matrix[row + 4],
                    sum);
        }
        for (; i < vector.length; i++) {
            add(vector[i], matrix[firstRow + i], sum);
        }
    }

    private static void add(
            float f,
            float[] a,
            float g,
            float[] b,
            float h,
            float[] c,
            float k,
            float[] d,
            float m,
            float[] e,
            float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += f * a[i] + g * b[i] + h * c[i] + k * d[i] + m * e[i];
        }
    }

    /** Adds a multiple of a row. */
    static void add(float factor, float[] row, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * row[i];
        }
    }

    /** Adds the first rows of an array. */
    static void add(float[][] rows, int size, float[] sum) {
        int i = 0;
        for (; i + 4 < size; i += 5) {
            add(rows[i], rows[i + 1], rows[i + 2], rows[i + 3], rows[i + 4], sum);
        }
        for (; i < size; i++) {
            add(1, rows[i], sum);
        }
    }

    private static void add(float[] a, float[] b, float[] c, float[] d, float[] e, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a[i] + b[i] + c[i] + d[i] + e[i];
        }
    }

    static void cube(float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * row[i] * row[i];
        }
    }
}
