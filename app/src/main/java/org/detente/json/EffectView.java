package org.detente.json;

import java.util.List;
import org.detente.correction.Effect;

/** A correction and what became of it, as JSON. */
public record EffectView(
        long number,
        String key,
        String when,
        String who,
        String reason,
        String kind,
        String outcome,
        String why,
        List<String> acts) {

    public static EffectView of(Effect effect) {
        var correction = effect.correction();
        return new EffectView(
                correction.number(),
                correction.key(),
                correction.when().toString(),
                correction.who(),
                correction.reason(),
                correction.change().kind(),
                effect.outcome().label(),
                effect.why(),
                effect.acts());
    }
}
