package org.detente.ledger.link;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.detente.base.Table;

/**
 * What each clue is worth, and what it takes at least: a conditional logit (McFadden 1974, "Conditional logit analysis of
 * qualitative choice behavior", in Zarembka, Frontiers in Econometrics). An act answers one of the earlier acts of the other
 * side, or none of them:
 *
 * <pre>  P(answers i) = exp(s_i) / (exp(none) + sum over j of exp(s_j)),   s_i = sum over clues of weight * clue_i</pre>
 *
 * <p>Several triggers of one answer share its probability. Immutable, deterministic.
 *
 * @param none    score of answering nothing
 * @param weights by clue; a clue that is missing counts nothing
 */
public record AnswerModel(double none, Map<Clue, Double> weights) implements Serializable {
    private static final String NONE = "NONE";

    public AnswerModel {
        weights = Map.copyOf(weights);
    }

    /** Fitted on the stated answers of the reference chronology; the test {@code AnswerFitTest} fits it again. */
    public static AnswerModel withText() {
        return shipped("with_text");
    }

    /** The same without what sentences say. */
    public static AnswerModel withoutText() {
        return shipped("without_text");
    }

    private static AnswerModel shipped(String column) {
        var weights = new EnumMap<Clue, Double>(Clue.class);
        double none = 0;
        for (var row : Table.ofResource(AnswerModel.class, "weights.tsv").rows()) {
            var cell = row.get(column);
            if (cell.isEmpty()) {
                continue;
            }
            double weight = Double.parseDouble(cell);
            if (row.get("clue").equals(NONE)) {
                none = weight;
            } else {
                weights.put(Clue.valueOf(row.get("clue")), weight);
            }
        }
        return new AnswerModel(none, weights);
    }

    /** From a vector as {@link AnswerFit} learns it: the score of none, then a weight for each clue. */
    static AnswerModel of(double[] vector, Iterable<Clue> clues) {
        var weights = new EnumMap<Clue, Double>(Clue.class);
        int i = 1;
        for (var clue : clues) {
            weights.put(clue, vector[i++]);
        }
        return new AnswerModel(vector[0], weights);
    }

    public double weight(Clue clue) {
        return weights.getOrDefault(clue, 0.0);
    }

    /** Score of a candidate. */
    double score(Clues clues) {
        double score = 0;
        for (var clue : Clue.values()) {
            score += weight(clue) * clues.get(clue);
        }
        return score;
    }

    /** Probability of each trigger's being what the act answers; together at most 1. */
    double[] probabilities(Case one) {
        var scores = new double[one.triggers().size()];
        double highest = none;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(one.triggers().get(i).clues());
            highest = Math.max(highest, scores[i]);
        }
        double sum = StrictMath.exp(none - highest);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
