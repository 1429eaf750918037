package org.detente.json;

import java.util.List;
import org.detente.ledger.link.AnswerEvaluation;

/** How well answers are found, as JSON. */
public record AnswerEvaluationView(String tested, int acts, int stated, List<Method> methods) {

    /** What one method reached. */
    public record Method(String method, int found, int right, double precision, double recall, double f1) {}

    /** @param tested what was tested, in words */
    public static AnswerEvaluationView of(String tested, AnswerEvaluation evaluation) {
        var methods = evaluation.methods().entrySet().stream()
                .map(entry -> new Method(
                        entry.getKey(),
                        entry.getValue().found(),
                        entry.getValue().right(),
                        entry.getValue().precision(),
                        entry.getValue().recall(),
                        entry.getValue().f1()))
                .toList();
        return new AnswerEvaluationView(tested, evaluation.acts(), evaluation.stated(), methods);
    }
}
