package org.detente.forecast.evaluation;

import java.util.Arrays;
import org.detente.forecast.graph.Query;

/**
 * Ranks of true answers, filtered by time: the other true answers of a question are no rivals. Ties rank at their average, and
 * whoever is not listed ties with all others that are not, below the listed ones.
 */
public final class RankSum {
    private final int actors;
    private long ranks;
    private long listed;
    private double reciprocal;
    private final long[] hits = new long[3];

    /** @param actors number of all actors */
    public RankSum(int actors) {
        this.actors = actors;
    }

    /**
     * Ranks the answers of a question.
     *
     * @param repeats how often each answer counts, by its place in the answers
     */
    public void add(Query query, int[] repeats, int[] objects, double[] scores) {
        var wrong = new double[objects.length];
        var right = new double[query.answers().length];
        Arrays.fill(right, Double.NaN);
        int count = 0;
        for (int i = 0; i < objects.length; i++) {
            int place = Arrays.binarySearch(query.answers(), objects[i]);
            if (place >= 0) {
                right[place] = scores[i];
            } else {
                wrong[count++] = scores[i];
            }
        }
        for (int answer = 0; answer < right.length; answer++) {
            double score = right[answer];
            boolean isListed = !Double.isNaN(score);
            double best = 1 + count;
            double worst = 1 + actors - right.length;
            if (isListed) {
                best = 1
                        + Arrays.stream(wrong, 0, count)
                                .filter(other -> other > score)
                                .count();
                worst = 1
                        + Arrays.stream(wrong, 0, count)
                                .filter(other -> other >= score)
                                .count();
            }
            add((best + worst) / 2, isListed, repeats[answer]);
        }
    }

    private void add(double rank, boolean isListed, int times) {
        ranks += times;
        listed += isListed ? times : 0;
        reciprocal += times / rank;
        hits[0] += rank <= 1 ? times : 0;
        hits[1] += rank <= 3 ? times : 0;
        hits[2] += rank <= 10 ? times : 0;
    }

    public RankMeasures measures() {
        double n = Math.max(1, ranks);
        return new RankMeasures(ranks, reciprocal / n, hits[0] / n, hits[1] / n, hits[2] / n, listed / n);
    }
}
