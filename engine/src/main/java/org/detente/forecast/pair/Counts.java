package org.detente.forecast.pair;

import java.io.Serializable;
import java.util.List;

/**
 * Cases and those of them that came true.
 *
 * @param cases how many
 * @param hits  at most as many
 */
public record Counts(int cases, int hits) implements Serializable {
    static Counts of(List<Precedent> precedents) {
        return new Counts(precedents.size(), (int)
                precedents.stream().filter(Precedent::isHit).count());
    }

    /** Share of hits, drawn towards what is expected as if so many cases more had shown it. */
    double share(double expected, double caution) {
        return (hits + caution * expected) / (cases + caution);
    }

    Counts plus(Counts other) {
        return new Counts(cases + other.cases, hits + other.hits);
    }

    Counts minus(Counts other) {
        return new Counts(cases - other.cases, hits - other.hits);
    }
}
