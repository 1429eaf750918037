package org.detente.json;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.detente.forecast.pair.History;
import org.detente.forecast.pair.Horizon;
import org.detente.forecast.pair.NextAct;
import org.detente.forecast.pair.Question;
import org.detente.forecast.pair.WhatIf;

/**
 * Forecasts that answer one question, before they are put into a format.
 *
 * @param title   what was asked
 * @param history what was learned from; forecasts are asked at its end
 * @param acts    the likeliest first
 * @param made    how many forecasts were made, of which {@code acts} are the first
 * @param whatIf  what would change them; empty when nobody asked
 * @param names   from codes of states to their names
 */
public record Forecasts(
        String title,
        History history,
        Horizon horizon,
        List<NextAct> acts,
        int made,
        Map<Question, List<WhatIf>> whatIf,
        UnaryOperator<String> names) {

    /** "Russia expels diplomats or nationals of the United States". */
    public String words(NextAct act) {
        return "%s %s %s"
                .formatted(
                        names.apply(act.question().dyad().actor()),
                        act.question().family().deed(),
                        names.apply(act.question().dyad().recipient()));
    }

    /** What a reader must know of the record behind them. */
    public List<String> notes() {
        var silent = acts.stream()
                .map(act -> act.question().dyad().pair())
                .distinct()
                .filter(pair -> !history.knows(pair))
                .map(pair -> "Nothing is on record between %s and %s: what is forecast is what states do on the whole."
                        .formatted(names.apply(pair.first()), names.apply(pair.second())))
                .toList();
        return silent;
    }
}
