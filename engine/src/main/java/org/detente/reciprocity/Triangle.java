package org.detente.reciprocity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.actor.Dyad;
import org.detente.event.PairRecord;
import org.detente.reciprocity.VectorAutoregression.Influence;

/**
 * Two sides and a third: whether the two still answer each other when what the third does to both is known, and whether the third
 * moves them (as in Goldstein and Freeman 1991, American Political Science Review 85(1):17-35). One vector autoregression of
 * four series.
 *
 * @param table      A>B, B>A, C>A, C>B
 * @param whyNot     why nothing can be said; empty when something can
 * @param order      lags taken
 * @param root       largest root
 * @param alone      A>B on B>A and the other way round, without the third, with as many lags
 * @param influences of every series on every other, in the order of the table
 */
public record Triangle(
        SeriesTable table, String whyNot, int order, double root, List<Influence> alone, List<Influence> influences) {
    public Triangle {
        alone = List.copyOf(alone);
        influences = List.copyOf(influences);
    }

    /**
     * A triangle of records.
     *
     * @param pair       record of the first two
     * @param withFirst  record of the third and the first of them
     * @param withSecond record of the third and the second
     * @param third      code of the third
     * @param periods    makes the series
     */
    public static Triangle of(
            PairRecord pair,
            PairRecord withFirst,
            PairRecord withSecond,
            String third,
            RecordSeries periods,
            Variable variable,
            MirrorRule rule,
            ReciprocitySettings settings) {
        var a = pair.pair().first();
        var b = pair.pair().second();
        var acts = Stream.of(pair, withFirst, withSecond)
                .flatMap(record -> RecordSeries.withoutMirrors(record.acts(), rule).stream())
                .toList();
        var directions = List.of(new Dyad(a, b), new Dyad(b, a), new Dyad(third, a), new Dyad(third, b));
        return of(periods.of(directions, acts, variable), settings);
    }

    /** @param table four series: A>B, B>A, C>A, C>B */
    public static Triangle of(SeriesTable table, ReciprocitySettings settings) {
        var whyNot = Enough.whyNot(table, settings);
        if (!whyNot.isEmpty()) {
            return none(table, whyNot);
        }
        int most = Reciprocity.mostLags(table, settings);
        int order = settings.lags() > 0
                ? settings.lags()
                : LagChoice.of(table, most)
                        .map(choice -> choice.best(settings.criterion()))
                        .orElse(0);
        var model = order == 0 ? Optional.<VectorAutoregression>empty() : VectorAutoregression.fit(table, order);
        var pair = model.flatMap(m -> VectorAutoregression.fit(table.select(0, 1), m.lags()));
        if (model.isEmpty() || pair.isEmpty()) {
            return none(table, "it cannot be fitted: too few periods in a row, or one series is made of the others");
        }
        var alone = new ArrayList<Influence>();
        pair.get().influence(0, 1).ifPresent(alone::add);
        pair.get().influence(1, 0).ifPresent(alone::add);
        var influences = new ArrayList<Influence>();
        for (int from = 0; from < table.names().size(); from++) {
            for (int to = 0; to < table.names().size(); to++) {
                if (from != to) {
                    model.get().influence(from, to).ifPresent(influences::add);
                }
            }
        }
        return new Triangle(table, "", order, model.get().largestRoot(), alone, influences);
    }

    private static Triangle none(SeriesTable table, String whyNot) {
        return new Triangle(table, whyNot, 0, 0.0, List.of(), List.of());
    }
}
