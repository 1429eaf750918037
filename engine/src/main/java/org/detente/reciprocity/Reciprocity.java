package org.detente.reciprocity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.reciprocity.hawkes.HawkesFit;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/**
 * Whether two sides answer each other: the verdict card. Pure: the same series, settings and seed give the same card; swapping the two
 * series swaps the two directions.
 *
 * @param table       the series, the first two of which are the two directions
 * @param whyNot      why nothing can be said; empty when something can
 * @param correlation of both in the same period; none where there is no card
 * @param lags        of the autoregression, with the three criteria
 * @param order       number of lags taken; 0 when there is no autoregression
 * @param root        largest root of the autoregression
 * @param first       whether the second answers the first
 * @param second      whether the first answers the second
 */
public record Reciprocity(
        SeriesTable table,
        String whyNot,
        Estimate<Double> correlation,
        Estimate<LagChoice> lags,
        int order,
        Estimate<Double> root,
        Direction first,
        Direction second) {
    private static final String DEPENDENT =
            "it cannot be fitted: too few periods in a row, or one series is made of the other";

    /** A card from one table, periods of which serve as event times, too. */
    public static Reciprocity of(SeriesTable table, ReciprocitySettings settings) {
        return of(table, table, settings);
    }

    /**
     * A card.
     *
     * @param table two series
     * @param times the same two by day, for the event-time test
     */
    public static Reciprocity of(SeriesTable table, SeriesTable times, ReciprocitySettings settings) {
        return of(table, times, Estimate.none("a file of series has no single acts"), settings);
    }

    /**
     * A card.
     *
     * @param table   two series
     * @param times   the same two by day, for the event-time test
     * @param process the acts behind them as a process, or why there is none
     */
    static Reciprocity of(
            SeriesTable table, SeriesTable times, Estimate<HawkesFit> process, ReciprocitySettings settings) {
        var whyNot = Enough.whyNot(table, settings);
        if (!whyNot.isEmpty()) {
            return none(table, whyNot);
        }
        var choice = LagChoice.of(table, mostLags(table, settings))
                .map(Estimate::of)
                .orElseGet(() -> Estimate.none(DEPENDENT));
        int order = settings.lags() > 0
                ? settings.lags()
                : choice.value().map(c -> c.best(settings.criterion())).orElse(0);
        var model = order == 0 ? Optional.<VectorAutoregression>empty() : VectorAutoregression.fit(table, order);
        var root = model.map(VectorAutoregression::largestRoot)
                .map(Estimate::of)
                .orElseGet(() -> Estimate.none(DEPENDENT));
        var responses = model.map(m -> responses(m, settings)).orElse(List.of());
        return new Reciprocity(
                table,
                "",
                correlation(table),
                choice,
                model.map(VectorAutoregression::lags).orElse(0),
                root,
                direction(table, times, process, model, responses, 0, 1, settings),
                direction(table, times, process, model, responses, 1, 0, settings));
    }

    /** The verdicts alone, for a list of variables: no bands, the smallest libraries only, nothing on what would change it. */
    public static Reciprocity brief(SeriesTable table, SeriesTable times, ReciprocitySettings settings) {
        return of(table, times, settings.brief());
    }

    static Reciprocity brief(
            SeriesTable table, SeriesTable times, Estimate<HawkesFit> process, ReciprocitySettings settings) {
        return of(table, times, process, settings.brief());
    }

    /** So many that each coefficient has ten rows at least. */
    static int mostLags(SeriesTable table, ReciprocitySettings settings) {
        int coefficients = table.knownPeriods() / 10;
        return Math.max(
                1,
                Math.min(settings.mostLags(), (coefficients - 1) / table.names().size()));
    }

    private static Estimate<Double> correlation(SeriesTable table) {
        double r = new PearsonsCorrelation().correlation(table.knownValues(0), table.knownValues(1));
        return Double.isFinite(r) ? Estimate.of(r) : Estimate.none("one of the series never changes");
    }

    private static List<Estimate<CumulativeResponse>> responses(
            VectorAutoregression model, ReciprocitySettings settings) {
        return settings.replicates() == 0
                ? List.of()
                : CumulativeResponse.of(
                        model,
                        new int[][] {{0, 1}, {1, 0}},
                        settings.horizon(),
                        settings.replicates(),
                        settings.seed());
    }

    private static Direction direction(
            SeriesTable table,
            SeriesTable times,
            Estimate<HawkesFit> process,
            Optional<VectorAutoregression> model,
            List<Estimate<CumulativeResponse>> responses,
            int from,
            int to,
            ReciprocitySettings settings) {
        var influence =
                model.flatMap(m -> m.influence(from, to)).map(Estimate::of).orElseGet(() -> Estimate.none(DEPENDENT));
        var models = PatchenBogumil.of(table, from, to)
                .map(Estimate::of)
                .orElseGet(() -> Estimate.none("the models cannot be fitted: a side hardly ever changes"));
        var map = CrossMap.of(
                table, from, to, settings.dimension(), settings.delay(), settings.libraries(), settings.seed());
        var shifts = ShiftTest.of(times, from, to, settings.window());
        var provoked = process.map(both -> Provocation.of(both, from, to));
        double level = settings.level();
        var opinions = List.of(
                Opinions.ofAutoregression(influence, level),
                Opinions.ofModels(models, level),
                Opinions.ofCrossMap(map, level),
                Opinions.ofShifts(shifts, times.unit(), level),
                Opinions.ofProvocation(provoked, level));
        var changes = settings.replicates() == 0 || model.isEmpty()
                ? List.<String>of()
                : Changes.of(
                        table,
                        from,
                        to,
                        model.get().lags(),
                        Math.max(model.get().lags(), mostLags(table, settings)),
                        settings,
                        opinions);
        return new Direction(
                table.names().get(from),
                table.names().get(to),
                influence,
                responses.isEmpty()
                        ? Estimate.none(model.isEmpty() ? DEPENDENT : "no bootstrap was asked for")
                        : responses.get(from),
                models,
                map,
                shifts,
                provoked,
                opinions,
                Verdict.of(opinions),
                changes);
    }

    private static Reciprocity none(SeriesTable table, String whyNot) {
        return new Reciprocity(
                table,
                whyNot,
                Estimate.none(whyNot),
                Estimate.none(whyNot),
                0,
                Estimate.none(whyNot),
                silent(table, 0, 1, whyNot),
                silent(table, 1, 0, whyNot));
    }

    private static Direction silent(SeriesTable table, int from, int to, String whyNot) {
        return new Direction(
                table.names().get(from),
                table.names().get(to),
                Estimate.none(whyNot),
                Estimate.none(whyNot),
                Estimate.none(whyNot),
                Estimate.none(whyNot),
                Estimate.none(whyNot),
                Estimate.none(whyNot),
                List.of(),
                Verdict.NOT_ENOUGH,
                List.of());
    }

    /** The two directions: whether the second side answers, whether the first does. */
    public List<Direction> directions() {
        var both = new ArrayList<Direction>();
        both.add(first);
        both.add(second);
        return List.copyOf(both);
    }
}
