package org.detente.reciprocity;

import org.detente.reciprocity.LagChoice.Criterion;

/**
 * Every constant of the estimators; none is hidden.
 *
 * @param mostLags   most lags that are tried, at least 1
 * @param lags       lags to take, or 0 for those that the criterion chooses
 * @param criterion  chooses the lags
 * @param horizon    periods over which a response is summed, at least 1
 * @param replicates of the bootstrap; 0 for no bands
 * @param window     of the event-time test, in its own periods (days, where there are acts), at least 1
 * @param dimension  of the embedding, or 0 for the one with the best forecasts
 * @param delay      of the embedding in periods, at least 1
 * @param libraries  sizes of libraries for the convergence, at least 1
 * @param level      below which a probability speaks against chance
 * @param floor      fewest known periods
 * @param floorActs  fewest known periods with an act, of each side
 * @param seed       of everything that is drawn
 */
public record ReciprocitySettings(
        int mostLags,
        int lags,
        Criterion criterion,
        int horizon,
        int replicates,
        int window,
        int dimension,
        int delay,
        int libraries,
        double level,
        int floor,
        int floorActs,
        long seed) {

    /** For weeks: up to 8 lags by AIC, 8 weeks of response, 499 replicates, followed within 7 days. */
    public static final ReciprocitySettings WEEKS =
            new ReciprocitySettings(8, 0, Criterion.AIC, 8, 499, 7, 0, 1, 8, 0.05, 50, 10, 1);

    /** For days: up to 14 lags, 14 days, followed within a week. */
    public static final ReciprocitySettings DAYS =
            new ReciprocitySettings(14, 0, Criterion.AIC, 14, 499, 7, 0, 1, 8, 0.05, 50, 10, 1);

    public ReciprocitySettings {
        check(mostLags >= 1 && mostLags <= 60, "mostLags must lie in [1, 60], but was %s; 8 is usual.", mostLags);
        check(lags >= 0 && lags <= 60, "lags must lie in [0, 60], but was %s; 0 lets a criterion choose.", lags);
        check(horizon >= 1, "horizon must be at least 1, but was %s; 8 is usual.", horizon);
        check(replicates >= 0, "replicates must not be negative, but was %s; 499 is usual.", replicates);
        check(window >= 1, "window must be at least 1, but was %s; 7 days is usual.", window);
        check(dimension >= 0 && dimension <= 20, "dimension must lie in [0, 20], but was %s; 0 chooses.", dimension);
        check(delay >= 1, "delay must be at least 1, but was %s; 1 is usual.", delay);
        check(libraries >= 1, "libraries must be at least 1, but was %s; 8 is usual.", libraries);
        check(level > 0.0 && level < 1.0, "level must lie in (0, 1), but was %s; 0.05 is usual.", level);
        check(floor >= 1, "floor must be at least 1, but was %s; 50 is usual.", floor);
        check(floorActs >= 1, "floorActs must be at least 1, but was %s; 10 is usual.", floorActs);
    }

    private static void check(boolean holds, String message, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(value));
        }
    }

    public ReciprocitySettings withLags(int changed) {
        return new ReciprocitySettings(
                mostLags,
                changed,
                criterion,
                horizon,
                replicates,
                window,
                dimension,
                delay,
                libraries,
                level,
                floor,
                floorActs,
                seed);
    }

    public ReciprocitySettings withMostLags(int changed) {
        return new ReciprocitySettings(
                changed,
                lags,
                criterion,
                horizon,
                replicates,
                window,
                dimension,
                delay,
                libraries,
                level,
                floor,
                floorActs,
                seed);
    }

    public ReciprocitySettings withCriterion(Criterion changed) {
        return new ReciprocitySettings(
                mostLags,
                lags,
                changed,
                horizon,
                replicates,
                window,
                dimension,
                delay,
                libraries,
                level,
                floor,
                floorActs,
                seed);
    }

    public ReciprocitySettings withWindow(int changed) {
        return new ReciprocitySettings(
                mostLags,
                lags,
                criterion,
                horizon,
                replicates,
                changed,
                dimension,
                delay,
                libraries,
                level,
                floor,
                floorActs,
                seed);
    }

    /**
     * The same with another embedding.
     *
     * @param e   dimension, or 0 for the best
     * @param tau delay in periods
     */
    public ReciprocitySettings withEmbedding(int e, int tau) {
        return new ReciprocitySettings(
                mostLags,
                lags,
                criterion,
                horizon,
                replicates,
                window,
                e,
                tau,
                libraries,
                level,
                floor,
                floorActs,
                seed);
    }

    public ReciprocitySettings withSeed(long changed) {
        return new ReciprocitySettings(
                mostLags,
                lags,
                criterion,
                horizon,
                replicates,
                window,
                dimension,
                delay,
                libraries,
                level,
                floor,
                floorActs,
                changed);
    }

    /** What is needed for a verdict alone: no bands, and libraries of the smallest size only. */
    ReciprocitySettings brief() {
        return new ReciprocitySettings(
                mostLags, lags, criterion, horizon, 0, window, dimension, delay, 1, level, floor, floorActs, seed);
    }
}
