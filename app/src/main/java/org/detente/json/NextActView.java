package org.detente.json;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.detente.forecast.pair.Deed;
import org.detente.forecast.pair.Horizon;
import org.detente.forecast.pair.Likelihood;
import org.detente.forecast.pair.NextAct;
import org.detente.forecast.pair.Precedent;
import org.detente.forecast.pair.Reason;
import org.detente.forecast.pair.RuleCard;
import org.detente.forecast.pair.WhatIf;

/** Forecasts as JSON. */
public record NextActView(
        String question,
        String asOf,
        int horizonDays,
        String from,
        String to,
        int deeds,
        String learnedSince,
        List<String> notes,
        int made,
        List<ForecastView> forecasts) {

    /** A forecast with its reasons; probabilities by days. */
    public record ForecastView(
            String actor,
            String recipient,
            String family,
            String words,
            Map<Integer, Double> probabilities,
            String likelihood,
            Map<String, Double> baselines,
            String model,
            List<Reason> reasons,
            List<RuleView> rules,
            List<WhatIf> wouldChange) {}

    /** A rule with its record; counts are of the horizon asked for. */
    public record RuleView(
            String condition,
            boolean holds,
            Optional<DeedView> trigger,
            int ageDays,
            int cases,
            int hits,
            int casesTowardsOthers,
            int hitsTowardsOthers,
            int casesOfOthers,
            int hitsOfOthers,
            double probability,
            List<PrecedentView> precedents,
            List<Integer> followedAfterDays) {}

    /** A case: what triggered it, and what followed, when something did. */
    public record PrecedentView(DeedView trigger, Optional<DeedView> act) {}

    /** An act by its id. */
    public record DeedView(String id, String day, String actor, String recipient, String family) {
        static DeedView of(Deed deed) {
            return new DeedView(
                    deed.id(),
                    deed.date().toString(),
                    deed.dyad().actor(),
                    deed.dyad().recipient(),
                    deed.family().id());
        }
    }

    public static NextActView of(Forecasts forecasts) {
        var history = forecasts.history();
        int days = forecasts.horizon().days();
        return new NextActView(
                forecasts.title(),
                history.end().toString(),
                days,
                history.end().plusDays(1).toString(),
                history.end().plusDays(days).toString(),
                history.size(),
                history.first().toString(),
                forecasts.notes(),
                forecasts.made(),
                forecasts.acts().stream().map(act -> of(act, forecasts)).toList());
    }

    private static ForecastView of(NextAct act, Forecasts forecasts) {
        var probabilities = new LinkedHashMap<Integer, Double>();
        new EnumMap<Horizon, Double>(act.likelihoods()).forEach((horizon, p) -> probabilities.put(horizon.days(), p));
        var baselines = new LinkedHashMap<String, Double>();
        act.baselines().forEach((baseline, p) -> baselines.put(baseline.name().toLowerCase(Locale.ROOT), p));
        return new ForecastView(
                act.question().dyad().actor(),
                act.question().dyad().recipient(),
                act.question().family().id(),
                forecasts.words(act),
                probabilities,
                Likelihood.words(act.probability()),
                baselines,
                act.model(),
                act.reasons(),
                act.cards().stream().map(NextActView::of).toList(),
                forecasts.whatIf().getOrDefault(act.question(), List.of()));
    }

    private static RuleView of(RuleCard card) {
        return new RuleView(
                card.condition().name().toLowerCase(Locale.ROOT),
                card.holds(),
                card.current().map(DeedView::of),
                card.age(),
                card.precedents().size(),
                card.hits(),
                card.byActor().cases(),
                card.byActor().hits(),
                card.byOthers().cases(),
                card.byOthers().hits(),
                card.probability(),
                card.precedents().stream().map(NextActView::of).toList(),
                card.delays());
    }

    private static PrecedentView of(Precedent precedent) {
        return new PrecedentView(
                DeedView.of(precedent.trigger()), precedent.answer().map(DeedView::of));
    }
}
