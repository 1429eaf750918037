package org.detente.forecast.evaluation;

import org.detente.forecast.Prediction;
import org.detente.forecast.graph.Query;

/**
 * Predictions as lines: direction (o: the object is asked for, s: the subject), known actor, relation, time, and
 * "actor:score" of each candidate, in tabs and blanks.
 */
final class PredictionLines {
    private final int relations;
    private final int unit;

    /** @param unit of times in a day */
    PredictionLines(int relations, int unit) {
        this.relations = relations;
        this.unit = unit;
    }

    String line(Prediction prediction) {
        Query query = prediction.query();
        boolean forward = query.relation() < relations;
        var line = new StringBuilder();
        line.append(forward ? "o\t" : "s\t").append(query.subject()).append('\t');
        line.append(forward ? query.relation() : query.relation() - relations).append('\t');
        line.append((long) query.day() * unit).append('\t');
        for (int i = 0; i < prediction.objects().length; i++) {
            line.append(i == 0 ? "" : " ").append(prediction.objects()[i]);
            line.append(':').append(rounded(prediction.scores()[i]));
        }
        return line.toString();
    }

    /** The score as it is written. */
    static double rounded(double score) {
        return Math.rint(score * 1e6) / 1e6;
    }
}
