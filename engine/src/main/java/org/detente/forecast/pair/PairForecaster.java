package org.detente.forecast.pair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detente.actor.Dyad;

/**
 * Forecasts of next acts, learned from a history and asked at its end, or at the end of a longer one.
 *
 * <p>A history of fewer than {@value #LONG} deeds, or in which too little came true, is too short to fit a model: then the rules speak
 * that its cases give.
 */
public final class PairForecaster {
    /** Fewest deeds from which a model is fitted. */
    public static final int LONG = 3000;

    private static final int MOST_ROWS = 200_000;
    private static final int FEWEST_DAYS = 4;
    private static final Comparator<NextAct> LIKELIEST_FIRST = Comparator.comparingDouble(
                    (NextAct act) -> act.probability())
            .reversed()
            .thenComparing(act -> act.question().dyad())
            .thenComparing(act -> act.question().family().number());

    private final Map<Horizon, PairModel> models = new EnumMap<>(Horizon.class);
    private final Map<Horizon, Baselines> baselines = new EnumMap<>(Horizon.class);

    private PairForecaster() {}

    /** Learns from what came up to the end of the history. Deterministic. */
    public static PairForecaster learn(History history) {
        var forecaster = new PairForecaster();
        for (var horizon : Horizon.values()) {
            var days = Training.days(history, horizon);
            var fitted = history.size() >= LONG && days.size() >= FEWEST_DAYS
                    ? FittedModel.fit(history, horizon)
                    : Optional.<PairModel>empty();
            forecaster.models.put(horizon, fitted.orElseGet(() -> new RuleModel(horizon)));
            forecaster.baselines.put(
                    horizon, new Baselines(history, horizon, Training.rows(history, horizon, days, MOST_ROWS)));
        }
        return forecaster;
    }

    /** All families in some directions, the likeliest within the horizon first. */
    public List<NextAct> forecast(History history, Collection<Dyad> directions, Horizon horizon) {
        return forecast(history, directions, ActFamily.all(), horizon);
    }

    /** Some families in some directions, the likeliest within the horizon first. */
    public List<NextAct> forecast(
            History history, Collection<Dyad> directions, Collection<ActFamily> families, Horizon horizon) {
        var cards = new RuleCards(history);
        return directions.stream()
                .flatMap(dyad -> families.stream().map(family -> new Question(dyad, family)))
                .map(question -> forecast(history, question, horizon, cards))
                .sorted(LIKELIEST_FIRST)
                .toList();
    }

    private NextAct forecast(History history, Question question, Horizon horizon, RuleCards cards) {
        var probabilities = new EnumMap<Horizon, Double>(Horizon.class);
        double least = 0;
        for (var each : Horizon.values()) { // what comes within a week comes within a month
            least = Math.max(least, probability(history, question, each));
            probabilities.put(each, least);
        }
        var plain = new EnumMap<Baseline, Double>(Baseline.class);
        for (var baseline : Baseline.values()) {
            plain.put(baseline, probability(baseline, history, question, horizon));
        }
        var estimate = model(horizon).estimate(history, question);
        var reasons = Estimate.of(probabilities.getOrDefault(horizon, least), estimate.reasons())
                .reasons();
        return new NextAct(
                question,
                history.end(),
                horizon,
                probabilities,
                plain,
                reasons,
                cards.of(question, horizon),
                model(horizon).name());
    }

    /** The probability of an act within a horizon after the end of a history. */
    public double probability(History history, Question question, Horizon horizon) {
        return model(horizon).estimate(history, question).probability();
    }

    /** What a plain rule says. */
    public double probability(Baseline baseline, History history, Question question, Horizon horizon) {
        var learned = baselines.get(horizon);
        return learned == null ? Double.NaN : learned.probability(baseline, history.on(history.endDay()), question);
    }

    /** What would change forecasts: acts of either side on the last day, and silence for a month; each question with its answers. */
    public Map<Question, List<WhatIf>> whatIf(History history, Collection<Question> questions, Horizon horizon) {
        return questions.stream()
                .distinct()
                .collect(Collectors.toMap(question -> question, question -> whatIf(history, question, horizon)));
    }

    private List<WhatIf> whatIf(History history, Question question, Horizon horizon) {
        var found = new ArrayList<WhatIf>();
        for (var dyad : List.of(question.dyad().reversed(), question.dyad())) {
            if (new Past(history, history.endDay()).gap(dyad, question.family().number()) > 0) { // else it has happened
                found.add(with(history, question, horizon, dyad));
            }
        }
        LocalDate later = history.end().plusDays(30);
        found.add(new WhatIf(
                "if nothing more is seen up to " + later,
                probability(history.withoutMoreUntil(later), question, horizon)));
        return found;
    }

    private WhatIf with(History history, Question question, Horizon horizon, Dyad dyad) {
        var family = question.family();
        var deed = new Deed((int) history.end().toEpochDay(), dyad, family, false, family.rung(), "");
        return new WhatIf(
                "if %s %s %s on %s".formatted(dyad.actor(), family.deed(), dyad.recipient(), history.end()),
                probability(history.with(deed), question, horizon));
    }

    private PairModel model(Horizon horizon) {
        var model = models.get(horizon);
        if (model == null) {
            throw new IllegalStateException("No model was learned for " + horizon);
        }
        return model;
    }
}
