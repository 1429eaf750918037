package org.detente.reciprocity;

import java.util.List;
import java.util.Random;

/** Seeded series with known answers. */
final class Simulated {
    static final List<String> NAMES = List.of("ALP>BOR", "BOR>ALP");

    private Simulated() {}

    /** The second follows the first after a period, by so much; the first goes its own way. */
    static SeriesTable following(long seed, int periods, double strength) {
        var random = new Random(seed);
        var a = new double[periods];
        var b = new double[periods];
        for (int t = 1; t < periods; t++) {
            a[t] = 0.3 * a[t - 1] + random.nextGaussian();
            b[t] = 0.3 * b[t - 1] + strength * a[t - 1] + random.nextGaussian();
        }
        return SeriesTable.of(NAMES, a, b);
    }

    /** Sparse counts: acts of the first by chance, of the second by chance and, with this probability, two days after. */
    static SeriesTable acts(long seed, int days, double answering) {
        var random = new Random(seed);
        var a = new double[days];
        var b = new double[days];
        for (int t = 0; t < days; t++) {
            a[t] = random.nextDouble() < 0.08 ? 1 + random.nextInt(3) : 0;
            b[t] = random.nextDouble() < 0.05 ? 1 : 0;
            if (t >= 2 && a[t - 2] > 0 && random.nextDouble() < answering) {
                b[t]++;
            }
        }
        return new SeriesTable(NAMES, "day", SeriesTable.of(NAMES, a, b).periods(), new double[][] {a, b}, known(days));
    }

    static boolean[] known(int periods) {
        var known = new boolean[periods];
        java.util.Arrays.fill(known, true);
        return known;
    }
}
