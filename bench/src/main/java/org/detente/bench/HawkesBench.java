package org.detente.bench;

import java.util.Locale;
import org.detente.reciprocity.hawkes.HawkesFit;
import org.detente.reciprocity.hawkes.HawkesSimulation;
import org.detente.reciprocity.hawkes.Response;

/** Time of a fit by the number of acts: it should be linear. The command stands in docs/benchmarks.md. */
public final class HawkesBench {
    private HawkesBench() {}

    public static void main(String[] args) {
        var first = new Response(0, 0.25, 0.15, 0.12, 0.5, 0.6);
        var second = new Response(1, 0.2, 0.1, 0.2, 0.8, 0.4);
        var simulation = new HawkesSimulation(first, second, random -> 1 << random.nextInt(3));
        for (int days : new int[] {15_000, 15_000, 30_000, 60_000, 120_000}) {
            var acts = simulation.run(days, 1);
            long begin = System.nanoTime();
            var fit = HawkesFit.of(acts);
            System.out.printf(
                    Locale.ROOT,
                    "%,d acts: %.2f s, others %.3f and %.3f%n",
                    acts.size(),
                    (System.nanoTime() - begin) / 1e9,
                    fit.response(0).others().value(),
                    fit.response(1).others().value());
        }
    }
}
