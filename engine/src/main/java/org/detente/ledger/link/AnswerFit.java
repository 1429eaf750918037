package org.detente.ledger.link;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Fits an {@link AnswerModel}: the weights that maximise the likelihood of what is stated, less a ridge penalty
 *
 * <pre>  sum over acts of log P(stated triggers)  -  ridge/2 * sum over clues of weight^2</pre>
 *
 * <p>where an act with several stated triggers counts each in equal parts. The likelihood is concave; Newton's method with step
 * halving finds its one maximum. Deterministic. Cost per step: candidates times clues squared.
 */
final class AnswerFit {
    private static final int MOST_STEPS = 60;
    private static final double CLOSE = 1e-9;

    private final List<Case> cases;
    private final List<Clue> clues;
    private final double ridge;
    private final int size;

    private AnswerFit(List<Case> cases, List<Clue> clues, double ridge) {
        this.cases = cases;
        this.clues = clues;
        this.ridge = ridge;
        this.size = clues.size() + 1;
    }

    static AnswerModel fit(List<Case> cases, List<Clue> clues, double ridge) {
        return AnswerModel.of(new AnswerFit(cases, clues, ridge).maximum(), clues);
    }

    private double[] maximum() {
        var at = new double[size];
        double value = value(at);
        for (int step = 0; step < MOST_STEPS; step++) {
            var direction = direction(at);
            double length = 1;
            double[] next = moved(at, direction, length);
            double better = value(next);
            while (better < value && length > CLOSE) {
                length /= 2;
                next = moved(at, direction, length);
                better = value(next);
            }
            if (better - value < CLOSE) {
                return better > value ? next : at;
            }
            at = next;
            value = better;
        }
        return at;
    }

    private static double[] moved(double[] from, double[] direction, double length) {
        var to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += length * direction[i];
        }
        return to;
    }

    private double value(double[] at) {
        var model = AnswerModel.of(at, clues);
        double sum = 0;
        for (int i = 1; i < size; i++) {
            sum -= ridge / 2 * at[i] * at[i];
        }
        for (var one : cases) {
            var shares = model.probabilities(one);
            int triggers = one.stated();
            double left = 1;
            for (int i = 0; i < shares.length; i++) {
                left -= shares[i];
                sum += one.triggers().get(i).stated()
                        ? StrictMath.log(Math.max(shares[i], Double.MIN_NORMAL)) / triggers
                        : 0;
            }
            sum += triggers == 0 ? StrictMath.log(Math.max(left, Double.MIN_NORMAL)) : 0;
        }
        return sum;
    }

    /** Newton's direction: minus the inverse second derivative times the first. */
    private double[] direction(double[] at) {
        var model = AnswerModel.of(at, clues);
        var first = new double[size];
        var second = new double[size][size]; // of minus the value, hence positive definite
        for (int i = 1; i < size; i++) {
            first[i] = -ridge * at[i];
            second[i][i] = ridge;
        }
        second[0][0] = CLOSE; // all acts might answer something: then nothing holds the score of none
        for (var one : cases) {
            add(one, model.probabilities(one), first, second);
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(second, false), CLOSE, 0)
                .getSolver()
                .solve(new ArrayRealVector(first, false))
                .toArray();
    }

    private void add(Case one, double[] shares, double[] first, double[][] second) {
        int triggers = one.stated();
        double left = 1;
        for (double share : shares) {
            left -= share;
        }
        var mean = new double[size];
        mean[0] = left;
        first[0] += (triggers == 0 ? 1 : 0) - left;
        second[0][0] += left;
        for (int i = 0; i < shares.length; i++) {
            var row = row(one.triggers().get(i).clues());
            double surprise = (one.triggers().get(i).stated() ? 1.0 / triggers : 0) - shares[i];
            for (int j = 1; j < size; j++) {
                if (row[j] != 0) {
                    first[j] += surprise * row[j];
                    mean[j] += shares[i] * row[j];
                    for (int k = 1; k < size; k++) {
                        second[j][k] += shares[i] * row[j] * row[k];
                    }
                }
            }
        }
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                second[j][k] -= mean[j] * mean[k];
            }
        }
    }

    private double[] row(Clues all) {
        var row = new double[size];
        for (int i = 1; i < size; i++) {
            row[i] = all.get(clues.get(i - 1));
        }
        return row;
    }
}
