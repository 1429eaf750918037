package org.detente.forecast.pair;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the plain rules say, each learned from the same questions of the past as the model: the share of yes among those of its cell
 * and family, drawn towards the share of the cell in all families, and that towards the share of all.
 */
final class Baselines implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Questions that what is drawn towards counts for. */
    private static final double CAUTION = 10;

    private final Map<Baseline, double[][]> shares = new EnumMap<>(Baseline.class);
    private final Horizon horizon;

    Baselines(History history, Horizon horizon, List<Training.Row> rows) {
        this.horizon = horizon;
        for (var baseline : Baseline.values()) {
            shares.put(baseline, learn(history, baseline, rows));
        }
    }

    private static double[][] learn(History history, Baseline baseline, List<Training.Row> rows) {
        int families = ActFamily.all().size();
        var yes = new double[families + 1][Baseline.cells()];
        var all = new double[families + 1][Baseline.cells()];
        double yesOfAll = 1;
        double ofAll = 20; // before anything is known, one in twenty
        for (var row : rows) {
            int cell = baseline.cell(history.on(row.day()), row.question());
            for (int family : new int[] {row.question().family().number(), families}) {
                yes[family][cell] += row.yes() ? row.weight() : 0;
                all[family][cell] += row.weight();
            }
            yesOfAll += row.yes() ? row.weight() : 0;
            ofAll += row.weight();
        }
        var shares = new double[families][Baseline.cells()];
        for (int cell = 0; cell < Baseline.cells(); cell++) {
            double pooled = drawn(yes[families][cell], all[families][cell], yesOfAll / ofAll);
            for (int family = 0; family < families; family++) {
                shares[family][cell] = drawn(yes[family][cell], all[family][cell], pooled);
            }
        }
        return shares;
    }

    private static double drawn(double yes, double all, double towards) {
        return (yes + CAUTION * towards) / (all + CAUTION);
    }

    double probability(Baseline baseline, Past past, Question question) {
        if (baseline == Baseline.BASE_RATE) {
            return Rates.probability(past, question, horizon);
        }
        var cells = shares.get(baseline);
        return cells == null ? 0.5 : cells[question.family().number()][baseline.cell(past, question)];
    }
}
