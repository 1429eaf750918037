package org.detente.reciprocity;

import java.util.function.Function;
import org.detente.reciprocity.Opinion.Leaning;
import org.detente.reciprocity.PatchenBogumil.Model;
import org.detente.reciprocity.VectorAutoregression.Influence;

/** How the numbers of each estimator are read. The rules stand in docs/methods/reciprocity.md. */
final class Opinions {
    private Opinions() {}

    static Opinion ofAutoregression(Estimate<Influence> estimate, double level) {
        return of(
                "vector autoregression",
                estimate,
                influence -> new Opinion(
                        "vector autoregression",
                        leaning(influence, level),
                        "robust F %.3f (p %s), classical F %.3f (p %s), sum of lags %+.4f [%+.4f, %+.4f]"
                                .formatted(
                                        influence.robust().f(),
                                        p(influence.robust().p()),
                                        influence.classical().f(),
                                        p(influence.classical().p()),
                                        influence.sum(),
                                        influence.low(),
                                        influence.high())));
    }

    /** By both tests of all lags, and the sign of their sum where its interval leaves out zero. */
    static Leaning leaning(Influence influence, double level) {
        if (influence.p() >= level) {
            return Leaning.NO_SIGN;
        }
        return influence.low() > 0.0 ? Leaning.ANSWERS : influence.high() < 0.0 ? Leaning.OPPOSITE : Leaning.NO_SIGN;
    }

    /**
     * The simple model alone is not enough: two levels that drift together have a slope, too. It takes a rise after a rise, or the
     * making up of a difference, beside it.
     */
    static Opinion ofModels(Estimate<PatchenBogumil> estimate, double level) {
        return of("Patchen-Bogumil", estimate, models -> {
            boolean follows =
                    models.trend().isPositive(level) || models.comparative().isPositive(level);
            var leaning = models.simple().isPositive(level) && follows
                    ? Leaning.ANSWERS
                    : models.simple().isNegative(level) ? Leaning.OPPOSITE : Leaning.NO_SIGN;
            return new Opinion(
                    "Patchen-Bogumil",
                    leaning,
                    "simple %s; trend %s; comparative %s"
                            .formatted(words(models.simple()), words(models.trend()), words(models.comparative())));
        });
    }

    private static String words(Model model) {
        return "%+.4f (R2 %.4f, p %s)".formatted(model.b(), model.r2(), p(model.p()));
    }

    /** It has no sign; and no direction where it tells what comes after as well. */
    static Opinion ofCrossMap(Estimate<CrossMap> estimate, double level) {
        return of(
                "cross mapping",
                estimate,
                map -> new Opinion(
                        "cross mapping",
                        !map.holds(level) ? Leaning.NO_SIGN : map.isOfBefore() ? Leaning.ANSWERS : Leaning.SILENT,
                        "skill %.4f at E %d; best %.4f %d before, 95 %% of shifts below %.4f (p %s), smallest libraries %.4f (p %s), %.4f for what comes after%s"
                                .formatted(
                                        map.skill(),
                                        map.dimension(),
                                        map.best(),
                                        map.lag(),
                                        map.surrogateHigh(),
                                        p(map.surrogateP()),
                                        map.libraries().get(0).mean(),
                                        p(map.convergenceP()),
                                        map.future(),
                                        map.holds(level) && !map.isOfBefore() ? ", as well: no direction" : "")));
    }

    static Opinion ofShifts(Estimate<ShiftTest> estimate, String unit, double level) {
        return of(
                "event times",
                estimate,
                test -> new Opinion(
                        "event times",
                        test.p() < level ? Leaning.ANSWERS : test.pFewer() < level ? Leaning.OPPOSITE : Leaning.NO_SIGN,
                        "%d of %d followed within %d %s%s: %.3f, by chance %.3f (p %s over %,d shifts)"
                                .formatted(
                                        test.answered(),
                                        test.acts(),
                                        test.window(),
                                        unit,
                                        test.window() == 1 ? "" : "s",
                                        test.share(),
                                        test.chance(),
                                        p(test.p()),
                                        test.periods())));
    }

    static Opinion ofProvocation(Estimate<Provocation> estimate, double level) {
        return of("acts that provoke", estimate, provoked -> {
            var response = provoked.response();
            return new Opinion(
                    "acts that provoke",
                    response.p() < level ? Leaning.ANSWERS : Leaning.NO_SIGN,
                    "%.0f %% of its acts provoked by the other, %.0f %% by its own; %.3f by one act (p %s), half within %.1f days; branching ratio %.2f; model and acts apart by %.3f (p %s)"
                            .formatted(
                                    100.0 * provoked.shares().others(),
                                    100.0 * provoked.shares().own(),
                                    provoked.branching(),
                                    p(response.p()),
                                    response.response().halfLife(),
                                    provoked.ratio(),
                                    provoked.fit().distance(),
                                    p(provoked.fit().p())));
        });
    }

    private static <T> Opinion of(String estimator, Estimate<T> estimate, Function<T, Opinion> read) {
        return estimate.value().map(read).orElseGet(() -> new Opinion(estimator, Leaning.SILENT, estimate.whyNot()));
    }

    /** A probability, as small as it can be told. */
    static String p(double p) {
        return p < 0.0001 ? "< .0001" : "%.4f".formatted(p);
    }
}
