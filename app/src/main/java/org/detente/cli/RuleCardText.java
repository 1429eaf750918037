package org.detente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.forecast.pair.Deed;
import org.detente.forecast.pair.NextAct;
import org.detente.forecast.pair.Precedent;
import org.detente.forecast.pair.RuleCard;
import org.detente.json.Forecasts;

/** Why a forecast is what it is: rules with their precedents, what each thing adds, what would change it. */
final class RuleCardText {
    private static final int FEW = 3;
    private static final int MANY = 10;
    private static final int DAYS_EACH = 90;
    private static final int PERIODS = 20;

    private RuleCardText() {}

    /** The rule that speaks loudest, with its precedents. */
    static String reason(NextAct act, Forecasts forecasts) {
        return act.cards().stream()
                .filter(RuleCard::holds)
                .findFirst()
                .map(card -> sentence(card, act, forecasts) + precedents(card, FEW))
                .orElse("No rule holds now; the base rate of the two and of all others speaks.");
    }

    /** Everything. */
    static String explain(NextAct act, Forecasts forecasts) {
        var lines = new ArrayList<String>();
        lines.add("What adds up to it (log odds):");
        act.reasons()
                .forEach(reason ->
                        lines.add(String.format(Locale.ROOT, "  %+6.2f  %s", reason.points(), reason.words())));
        for (var card : act.cards()) {
            lines.add("Rule: " + sentence(card, act, forecasts));
            precedents(card, MANY).lines().filter(line -> !line.isEmpty()).forEach(line -> lines.add("  " + line));
            if (card.delays().stream().anyMatch(count -> count > 0)) {
                lines.add("  days after such an act (1 to %d): %s"
                        .formatted(RuleCard.RECENCY_DAYS, Sparkline.of(card.delays(), 1)));
            }
        }
        lines.add("How often it did this, each %d days up to %s: %s"
                .formatted(DAYS_EACH, act.asOf(), Sparkline.of(frequency(act, forecasts), 1)));
        lines.add("What would change this forecast:");
        forecasts
                .whatIf()
                .getOrDefault(act.question(), List.of())
                .forEach(change -> lines.add("  %s  %s (now %s)"
                        .formatted(
                                ForecastText.percent(change.probability()),
                                change.change(),
                                ForecastText.percent(act.probability()))));
        return String.join("\n", lines);
    }

    private static String sentence(RuleCard card, NextAct act, Forecasts forecasts) {
        var dyad = act.question().dyad();
        var actor = forecasts.names().apply(dyad.actor());
        var when = card.current()
                .map(deed -> deed.date()
                        + (deed.id().isEmpty() ? "" : " (" + deed.id() + ")")
                        + (card.age() == 0 ? "" : ", %d days ago".formatted(card.age())))
                .map(day -> "on " + day)
                .orElse("does not hold now");
        return "%s, %s: %s did it within %d days in %s; towards others in %s; other states in %s: %s"
                .formatted(
                        card.condition().words(),
                        when,
                        actor,
                        act.horizon().days(),
                        share(card.hits(), card.precedents().size()) + " earlier cases",
                        share(card.byActor().hits(), card.byActor().cases()),
                        share(card.byOthers().hits(), card.byOthers().cases()),
                        ForecastText.percent(card.probability()));
    }

    private static String share(int hits, int cases) {
        return hits + " of " + cases;
    }

    /** The latest cases, hits and misses apart. */
    private static String precedents(RuleCard card, int most) {
        var text = new StringBuilder();
        for (boolean hit : new boolean[] {true, false}) {
            var cases = card.precedents().stream()
                    .filter(precedent -> precedent.isHit() == hit)
                    .toList();
            if (!cases.isEmpty()) {
                int from = Math.max(0, cases.size() - most);
                text.append('\n')
                        .append(hit ? "hits: " : "misses: ")
                        .append(from > 0 ? "... " : "")
                        .append(cases.subList(from, cases.size()).stream()
                                .map(RuleCardText::words)
                                .collect(Collectors.joining("; ")));
            }
        }
        return text.toString();
    }

    private static String words(Precedent precedent) {
        return words(precedent.trigger())
                + precedent.answer().map(deed -> " -> " + words(deed)).orElse("");
    }

    private static String words(Deed deed) {
        return deed.id().isEmpty() ? deed.date().toString() : deed.date() + " [" + deed.id() + "]";
    }

    /** Acts of the kind in each stretch, the last one ending on the day of the forecast. */
    private static List<Integer> frequency(NextAct act, Forecasts forecasts) {
        var counts = new Integer[PERIODS];
        for (int i = 0; i < PERIODS; i++) {
            long end = act.asOf().toEpochDay() - (long) (PERIODS - 1 - i) * DAYS_EACH;
            counts[i] = (int) deeds(act, forecasts)
                    .filter(deed -> deed.day() <= end && deed.day() > end - DAYS_EACH)
                    .count();
        }
        return List.of(counts);
    }

    private static Stream<Deed> deeds(NextAct act, Forecasts forecasts) {
        return forecasts.history().deeds(act.question().dyad()).stream()
                .filter(deed -> deed.family().equals(act.question().family()));
    }
}
