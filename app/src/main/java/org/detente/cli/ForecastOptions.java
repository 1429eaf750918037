package org.detente.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.detente.Workbench;
import org.detente.actor.Dyad;
import org.detente.actor.Pair;
import org.detente.base.Problem;
import org.detente.forecast.pair.ActFamily;
import org.detente.forecast.pair.History;
import org.detente.forecast.pair.Horizon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which acts are forecast: of whom, towards whom, of what kind, how far. */
final class ForecastOptions {
    @Option(
            names = "--horizon",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "7, 30 or 90 days, by which the acts are ranked (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--by",
            paramLabel = "STATE",
            description = "What this state will do next: of a pair, or to anybody when no pair is named.")
    private @Nullable String by;

    @Option(
            names = "--who",
            paramLabel = "KIND",
            description = "Who is likely to do an act of this kind, such as expulsion; with --to, to whom.")
    private @Nullable String who;

    @Option(names = "--to", paramLabel = "STATE", description = "Only acts towards this state.")
    private @Nullable String to;

    @Option(names = "--family", paramLabel = "KIND", description = "Only acts of this kind.")
    private @Nullable String family;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "At most N forecasts, the likeliest (default: ${DEFAULT-VALUE}; 0: all).")
    private int limit;

    /** @throws Problem if the options do not make a question */
    void check(List<String> states) {
        if (states.size() == 1) {
            throw Problem.usage(
                    "A forecast is about two states, but only %s was named. Name the other one, or ask --by %s: what it will do to anybody.",
                    states.get(0), states.get(0));
        }
        if (states.isEmpty() && by == null && who == null && to == null) {
            throw Problem.usage("Name two states (USA RUS), or ask --by STATE, or --who KIND, perhaps --to STATE.");
        }
        if (who != null && family != null) {
            throw Problem.usage("--who %s names the kind of act already: leave out --family %s.", who, family);
        }
        if (limit < 0) {
            throw Problem.usage("--limit must be 0 or more, but was %d.", limit);
        }
        horizon();
        families();
    }

    /** @throws Problem if the day has not come yet: a forecast from what will be known then cannot be made today */
    static void refuseFuture(LocalDate asOf) {
        var today = LocalDate.now(Clock.systemUTC());
        if (asOf.isAfter(today)) {
            throw Problem.usage(
                    "--as-of %s has not come yet: today is %s. A forecast is made from what is known; choose an earlier day, and a --horizon that reaches as far.",
                    asOf, today);
        }
    }

    Horizon horizon() {
        return Horizon.ofDays(days);
    }

    int most() {
        return limit;
    }

    List<ActFamily> families() {
        var kind = who == null ? family : who;
        return kind == null ? ActFamily.all() : List.of(ActFamily.get(kind));
    }

    /** Directions that are asked about. */
    Collection<Dyad> directions(Workbench workbench, History history, @Nullable Pair pair) {
        var actor = by == null ? null : pair == null ? workbench.code(by) : workbench.side(pair, by);
        var recipient = to == null ? null : pair == null ? workbench.code(to) : workbench.side(pair, to);
        var all = pair == null ? history.directions() : pair.directions();
        var found = all.stream()
                .filter(dyad -> actor == null || dyad.actor().equals(actor))
                .filter(dyad -> recipient == null || dyad.recipient().equals(recipient))
                .toList();
        if (found.isEmpty()) {
            throw Problem.data(
                    "On %s nothing is on record that %s did to %s, or the other way round: there is nothing to forecast from. \"detente pairs\" lists what is there.",
                    history.end(),
                    actor == null ? "anybody" : workbench.name(actor),
                    recipient == null ? "anybody" : workbench.name(recipient));
        }
        return found;
    }

    /** What is asked, as a headline. */
    String title(Workbench workbench, @Nullable Pair pair) {
        var kind = who == null && family == null
                ? ""
                : " (%s only)".formatted(families().get(0).noun());
        if (pair != null) {
            return "Next acts of %s and %s%s"
                    .formatted(workbench.name(pair.first()), workbench.name(pair.second()), kind);
        }
        return "Next acts of %s towards %s%s"
                .formatted(
                        by == null ? "anybody" : workbench.name(workbench.code(by)),
                        to == null ? "anybody" : workbench.name(workbench.code(to)),
                        kind);
    }
}
