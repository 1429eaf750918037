package org.detente.cli;

import java.util.List;
import java.util.function.Function;
import org.detente.export.Columns;
import org.detente.forecast.pair.Baseline;
import org.detente.forecast.pair.Horizon;
import org.detente.forecast.pair.Likelihood;
import org.detente.forecast.pair.NextAct;

/** A forecast as a row of a file. */
final class ForecastColumns {
    static final Columns<NextAct> ALL = new Columns<>(List.of(
            new Columns.Column<>("as_of", Columns.Type.DAY, NextAct::asOf),
            text("actor", act -> act.question().dyad().actor()),
            text("recipient", act -> act.question().dyad().recipient()),
            text("family", act -> act.question().family().id()),
            number("p7", act -> act.probability(Horizon.WEEK)),
            number("p30", act -> act.probability(Horizon.MONTH)),
            number("p90", act -> act.probability(Horizon.QUARTER)),
            new Columns.Column<>("horizon_days", Columns.Type.INTEGER, act ->
                    (long) act.horizon().days()),
            text("likelihood", act -> Likelihood.words(act.probability())),
            number("base_rate", act -> act.baseline(Baseline.BASE_RATE)),
            number("persistence", act -> act.baseline(Baseline.PERSISTENCE)),
            number("recurrency", act -> act.baseline(Baseline.RECURRENCY)),
            number("answer_in_kind", act -> act.baseline(Baseline.ANSWER_IN_KIND)),
            text("model", NextAct::model)));

    private ForecastColumns() {}

    private static Columns.Column<NextAct> text(String name, Function<NextAct, String> value) {
        return new Columns.Column<>(name, Columns.Type.TEXT, value::apply);
    }

    private static Columns.Column<NextAct> number(String name, Function<NextAct, Double> value) {
        return new Columns.Column<>(name, Columns.Type.NUMBER, value::apply);
    }
}
