package org.detente.cli;

import java.util.Locale;
import org.detente.forecast.pair.Baseline;
import org.detente.forecast.pair.Horizon;
import org.detente.forecast.pair.Likelihood;
import org.detente.forecast.pair.NextAct;
import org.detente.json.Forecasts;

/** Forecasts for the terminal: a table, each row with its reason; on request with rule cards. */
final class ForecastText {
    private ForecastText() {}

    static String of(Forecasts forecasts, boolean explain) {
        var history = forecasts.history();
        var horizon = forecasts.horizon();
        var out = new StringBuilder("%s: at least one act within %d days, %s to %s, as known on %s.%n"
                .formatted(
                        forecasts.title(),
                        horizon.days(),
                        history.end().plusDays(1),
                        history.end().plusDays(horizon.days()),
                        history.end()));
        out.append("Learned from %,d deeds of %d states since %s (an act of both is a deed of each); made by %s.%n"
                .formatted(
                        history.size(),
                        history.states().size(),
                        history.first(),
                        forecasts.acts().isEmpty()
                                ? "nothing"
                                : forecasts.acts().get(0).model()));
        forecasts.notes().forEach(note -> out.append(note).append('\n'));
        var grid = new Grid(
                "", "act", "7 d", "30 d", "90 d", "in " + horizon.days() + " d", "base", "persist", "recur", "in kind");
        int number = 0;
        for (var act : forecasts.acts()) {
            grid.note(
                    explain ? RuleCardText.explain(act, forecasts) : RuleCardText.reason(act, forecasts),
                    ++number,
                    forecasts.words(act),
                    percent(act.probability(Horizon.WEEK)),
                    percent(act.probability(Horizon.MONTH)),
                    percent(act.probability(Horizon.QUARTER)),
                    Likelihood.words(act.probability()),
                    plain(act, Baseline.BASE_RATE),
                    plain(act, Baseline.PERSISTENCE),
                    plain(act, Baseline.RECURRENCY),
                    plain(act, Baseline.ANSWER_IN_KIND));
        }
        out.append('\n').append(grid);
        return out.append(
                        "%d of %d forecasts, the likeliest first. The last four columns are plain rules for the same days; words are those of ICD 203.%n"
                                .formatted(forecasts.acts().size(), forecasts.made()))
                .toString();
    }

    private static String plain(NextAct act, Baseline baseline) {
        return percent(act.baseline(baseline));
    }

    /** Never 0 and never 100 per cent: nothing is impossible, nothing certain. */
    static String percent(double probability) {
        return probability < 0.01
                ? "<1 %"
                : probability > 0.99 ? ">99 %" : String.format(Locale.ROOT, "%.0f %%", 100 * probability);
    }
}
