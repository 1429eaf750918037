package org.detente.reciprocity;

import java.util.List;
import org.detente.reciprocity.VectorAutoregression.Influence;

/**
 * Whether one side answers the other: what each estimator gives, what it comes down to, and what would change it.
 *
 * @param from       the acts that may be answered, "USA>RUS"
 * @param to         the acts that may be answers
 * @param influence  of the vector autoregression
 * @param cumulative its response to one act more, with bands
 * @param models     of Patchen and Bogumil
 * @param crossMap   convergent cross mapping
 * @param shifts     the event-time test
 * @param provoked   the mutually exciting process
 * @param opinions   one of each estimator
 * @param verdict    what they say together
 * @param changes    what would change it, in sentences
 */
public record Direction(
        String from,
        String to,
        Estimate<Influence> influence,
        Estimate<CumulativeResponse> cumulative,
        Estimate<PatchenBogumil> models,
        Estimate<CrossMap> crossMap,
        Estimate<ShiftTest> shifts,
        Estimate<Provocation> provoked,
        List<Opinion> opinions,
        Verdict verdict,
        List<String> changes) {
    public Direction {
        opinions = List.copyOf(opinions);
        changes = List.copyOf(changes);
    }
}
