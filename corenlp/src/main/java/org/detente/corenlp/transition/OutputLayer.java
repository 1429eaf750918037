package org.detente.corenlp.transition;

import java.util.Arrays;

/**
 * The output layer: the score of each transition, linear in the hidden units. Transitions are numbered as in the model file: a left
 * arc for each relation, a right arc for each relation, a shift. Immutable.
 */
final class OutputLayer {
    private final float[][] weights;
    private final int relations;

    /** @param weights to the transitions, a row for each hidden unit */
    OutputLayer(float[][] weights, int relations) {
        this.weights = weights;
        this.relations = relations;
    }

    int transitions() {
        return 2 * relations + 1;
    }

    /**
     * The transition with the highest score, the first of several, when two tokens besides the root are on the stack: no arc then has
     * the relation of the root.
     *
     * @param scores   overwritten
     * @param mayShift whether a token is left to be read
     */
    int best(float[] hidden, float[] scores, boolean mayShift) {
        Arrays.fill(scores, 0);
        Rows.addProduct(hidden, weights, 0, scores);
        int shift = 2 * relations;
        int best = 1;
        for (int i = 2; i < shift; i++) {
            if (i != relations && scores[i] > scores[best]) {
                best = i;
            }
        }
        return mayShift && scores[shift] > scores[best] ? shift : best;
    }
}
