package org.detente.json;

import java.util.List;
import java.util.Optional;
import org.detente.reciprocity.Triangle;
import org.detente.reciprocity.VectorAutoregression.Influence;

/** A triangle as JSON. */
public record TriangleView(
        List<String> series,
        String variable,
        String unit,
        int knownPeriods,
        Optional<String> whyNot,
        int lags,
        Optional<Double> largestRoot,
        List<Influence> twoAlone,
        List<Influence> influences) {

    public static TriangleView of(Triangle triangle, String variable) {
        boolean isKnown = triangle.whyNot().isEmpty();
        return new TriangleView(
                triangle.table().names(),
                variable,
                triangle.table().unit(),
                triangle.table().knownPeriods(),
                Optional.of(triangle.whyNot()).filter(why -> !why.isEmpty()),
                triangle.order(),
                isKnown ? Optional.of(triangle.root()) : Optional.empty(),
                triangle.alone(),
                triangle.influences());
    }
}
