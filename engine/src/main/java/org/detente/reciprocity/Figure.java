package org.detente.reciprocity;

import java.util.ArrayList;
import java.util.List;
import org.detente.reciprocity.PatchenBogumil.Model;

/**
 * One number of a verdict card, for tables.
 *
 * @param from      the acts that may be answered
 * @param to        the acts that may be answers
 * @param estimator whose number
 * @param name      which
 * @param value     the number
 */
public record Figure(String from, String to, String estimator, String name, double value) {

    /** All numbers of a card; an estimator that has none is left out. */
    public static List<Figure> of(Reciprocity card) {
        var figures = new ArrayList<Figure>();
        for (var direction : card.directions()) {
            var add = new Adder(figures, direction.from(), direction.to());
            card.root().value().ifPresent(root -> {
                add.put("var", "lags", card.order());
                add.put("var", "largest_root", root);
            });
            direction.influence().value().ifPresent(influence -> {
                add.put("var", "classical_f", influence.classical().f());
                add.put("var", "classical_p", influence.classical().p());
                add.put("var", "robust_f", influence.robust().f());
                add.put("var", "robust_p", influence.robust().p());
                add.put("var", "sum_of_lags", influence.sum());
                add.put("var", "sum_error", influence.error());
                add.put("var", "sum_low", influence.low());
                add.put("var", "sum_high", influence.high());
            });
            direction.cumulative().value().ifPresent(response -> {
                for (int h = 0; h < response.sums().size(); h++) {
                    add.put(
                            "response",
                            "after_%d".formatted(h + 1),
                            response.sums().get(h));
                    add.put(
                            "response",
                            "after_%d_low".formatted(h + 1),
                            response.low().get(h));
                    add.put(
                            "response",
                            "after_%d_high".formatted(h + 1),
                            response.high().get(h));
                }
            });
            direction.models().value().ifPresent(models -> {
                add.model("simple", models.simple());
                add.model("trend", models.trend());
                add.model("comparative", models.comparative());
            });
            direction.crossMap().value().ifPresent(map -> {
                add.put("cross_mapping", "dimension", map.dimension());
                add.put("cross_mapping", "delay", map.delay());
                add.put("cross_mapping", "skill", map.skill());
                add.put("cross_mapping", "lag", map.lag());
                add.put("cross_mapping", "best", map.best());
                add.put("cross_mapping", "future", map.future());
                add.put("cross_mapping", "surrogate_high", map.surrogateHigh());
                add.put("cross_mapping", "surrogate_p", map.surrogateP());
                add.put("cross_mapping", "convergence_p", map.convergenceP());
                map.libraries()
                        .forEach(library ->
                                add.put("cross_mapping", "skill_library_%d".formatted(library.size()), library.mean()));
            });
            direction.shifts().value().ifPresent(test -> {
                add.put("event_times", "window", test.window());
                add.put("event_times", "acts", test.acts());
                add.put("event_times", "answered", test.answered());
                add.put("event_times", "share", test.share());
                add.put("event_times", "chance", test.chance());
                add.put("event_times", "p", test.p());
                add.put("event_times", "p_fewer", test.pFewer());
            });
            direction.provoked().value().ifPresent(provoked -> {
                add.put("process", "share_by_other", provoked.shares().others());
                add.put("process", "share_by_own", provoked.shares().own());
                add.put("process", "share_by_none", provoked.shares().base());
                add.put("process", "provoked_by_one", provoked.branching());
                add.put("process", "p", provoked.response().p());
                add.put("process", "half_life", provoked.response().response().halfLife());
                add.put("process", "branching_ratio", provoked.ratio());
                add.put("process", "fit_distance", provoked.fit().distance());
                add.put("process", "fit_p", provoked.fit().p());
            });
        }
        return List.copyOf(figures);
    }

    private record Adder(List<Figure> figures, String from, String to) {
        void put(String estimator, String name, double value) {
            figures.add(new Figure(from, to, estimator, name, value));
        }

        void model(String name, Model model) {
            put("patchen_bogumil", name + "_b", model.b());
            put("patchen_bogumil", name + "_r2", model.r2());
            put("patchen_bogumil", name + "_error", model.error());
            put("patchen_bogumil", name + "_p", model.p());
        }
    }
}
