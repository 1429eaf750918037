package org.detente.forecast.boost;

/**
 * First and second derivatives of the loss of one question by the scores of its candidates. Each answer a is ranked among the wrong
 * candidates W alone, as the time-aware filter of the benchmark has it; a wrong
 * candidate that stands for several counts as often:
 *
 * <pre>  loss = - sum over answers a of  log( e^s(a) / (e^s(a) + sum over w in W of e^s(w)) ) / number of answers^(1/2)</pre>
 */
final class Slope {
    private Slope() {}

    /** Fills in the slopes (of -loss) and curvatures of the rows from one up to another. */
    static void of(TrainingSet set, int from, int to, double[] scores, float[] slopes, float[] curvatures) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = from; row < to; row++) {
            highest = Math.max(highest, scores[row]);
        }
        double wrong = 0;
        int answers = 0;
        for (int row = from; row < to; row++) {
            double weight = Math.exp(scores[row] - highest);
            slopes[row] = (float) weight;
            if (set.isAnswer(row)) {
                answers++;
            } else {
                wrong += weight * set.weight(row);
            }
        }
        double scale = 1 / Math.sqrt(answers);
        double first = 0;
        double second = 0;
        for (int row = from; row < to; row++) {
            if (set.isAnswer(row)) {
                double total = slopes[row] + wrong;
                double p = slopes[row] / total;
                first += 1 / total;
                second += 1 / (total * total);
                slopes[row] = (float) (scale * (1 - p));
                curvatures[row] = (float) (scale * p * (1 - p));
            }
        }
        for (int row = from; row < to; row++) {
            if (!set.isAnswer(row)) {
                double weight = slopes[row];
                double times = set.weight(row) * scale;
                slopes[row] = (float) (-times * weight * first);
                curvatures[row] = (float) (times * (weight * first - weight * weight * second));
            }
        }
    }
}
