package org.detente.reciprocity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.detente.reciprocity.Opinion.Leaning;

/**
 * What would change a verdict: the autoregression with other lags, in each half of the record, and without the period in which most
 * was done; and who stands against the others.
 */
final class Changes {
    private Changes() {}

    /**
     * Sentences.
     *
     * @param lags those of the card
     * @param most up to which others are tried
     */
    static List<String> of(
            SeriesTable table,
            int from,
            int to,
            int lags,
            int most,
            ReciprocitySettings settings,
            List<Opinion> opinions) {
        var changes = new ArrayList<String>();
        dissent(opinions).ifPresent(changes::add);
        var now = leaning(table, from, to, lags, settings);
        if (now == Leaning.SILENT) {
            return changes;
        }
        var other = IntStream.rangeClosed(1, most)
                .filter(p -> {
                    var leaning = leaning(table, from, to, p, settings);
                    return leaning != Leaning.SILENT && leaning != now;
                })
                .boxed()
                .toList();
        changes.add(
                other.isEmpty()
                        ? "Vector autoregression: the same with 1 to %d lags.".formatted(most)
                        : "Vector autoregression: otherwise with %s lags."
                                .formatted(other.stream()
                                        .map(p -> "%d (%s)"
                                                .formatted(
                                                        p,
                                                        leaning(table, from, to, p, settings)
                                                                .words()))
                                        .collect(Collectors.joining(", "))));
        int middle = table.size() / 2;
        changes.add("In the first half of the record: %s; in the second: %s."
                .formatted(
                        leaning(table.range(0, middle), from, to, lags, settings)
                                .words(),
                        leaning(table.range(middle, table.size()), from, to, lags, settings)
                                .words()));
        int busiest = IntStream.range(0, table.size())
                .filter(table::isKnown)
                .boxed()
                .max(Comparator.comparingDouble(t -> Math.abs(table.value(from, t)) + Math.abs(table.value(to, t))))
                .orElseThrow();
        var without = leaning(table.without(busiest), from, to, lags, settings);
        changes.add("Without %s %s, when most was done: %s."
                .formatted(table.unit(), table.periods().get(busiest), without == now ? "the same" : without.words()));
        return changes;
    }

    private static Leaning leaning(SeriesTable table, int from, int to, int lags, ReciprocitySettings settings) {
        return VectorAutoregression.fit(table, lags)
                .filter(model -> model.rows() >= settings.floor() / 2)
                .flatMap(model -> model.influence(from, to))
                .map(influence -> Opinions.leaning(influence, settings.level()))
                .orElse(Leaning.SILENT);
    }

    /** Who says what, when not all say the same. */
    private static Optional<String> dissent(List<Opinion> opinions) {
        if (Verdict.of(opinions) != Verdict.DISAGREE) {
            return Optional.empty();
        }
        return Optional.of(opinions.stream()
                .filter(opinion -> opinion.leaning() != Leaning.SILENT)
                .collect(Collectors.groupingBy(
                        Opinion::leaning,
                        () -> new EnumMap<>(Leaning.class),
                        Collectors.mapping(Opinion::estimator, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> "%s: %s".formatted(entry.getKey().words(), entry.getValue()))
                .collect(Collectors.joining("; ", "They part: ", ".")));
    }
}
