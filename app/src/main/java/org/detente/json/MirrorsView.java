package org.detente.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.reciprocity.MirrorCheck;

/** Correlations with and without mirrored rows as JSON. */
public record MirrorsView(String pair, List<String> directions, String by, int rows, List<StepView> steps) {

    public static MirrorsView of(MirrorCheck check) {
        var pair = check.pair();
        return new MirrorsView(
                pair.toString(),
                List.of(pair.first() + ">" + pair.second(), pair.second() + ">" + pair.first()),
                check.unit().name().toLowerCase(Locale.ROOT),
                check.rows(),
                check.steps().stream()
                        .map(step -> new StepView(
                                step.rule().label(),
                                step.rule().words(),
                                step.first(),
                                step.second(),
                                step.correlation().value(),
                                Optional.of(step.correlation().whyNot()).filter(why -> !why.isEmpty())))
                        .toList());
    }

    /** What is left under one rule. */
    public record StepView(
            String rule, String words, int first, int second, Optional<Double> correlation, Optional<String> whyNot) {}
}
