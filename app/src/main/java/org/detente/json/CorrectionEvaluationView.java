package org.detente.json;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.detente.correction.CorrectionEvaluation;

/** Coder and linker held against what analysts looked at, as JSON. */
public record CorrectionEvaluationView(
        List<RowView> of, Map<String, Integer> fields, int notCodedByMachine, int withoutTargetOrFit) {

    /** One score; precision and recall are absent when nothing was judged. */
    public record RowView(
            String name, int right, int wrong, int missed, OptionalDouble precision, OptionalDouble recall) {}

    public static CorrectionEvaluationView of(CorrectionEvaluation evaluation) {
        var rows = evaluation.rows().stream()
                .map(row -> new RowView(
                        row.name(),
                        row.score().right(),
                        row.score().wrong(),
                        row.score().missed(),
                        known(row.score().precision()),
                        known(row.score().recall())))
                .toList();
        return new CorrectionEvaluationView(rows, evaluation.fields(), evaluation.byHand(), evaluation.open());
    }

    private static OptionalDouble known(double share) {
        return Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
    }
}
