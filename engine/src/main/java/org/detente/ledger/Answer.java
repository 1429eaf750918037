package org.detente.ledger;

import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import org.detente.event.Act;

/**
 * An act and the earlier act of another state that it responds to.
 *
 * @param act     the answer
 * @param trigger what it answers
 */
public record Answer(Act act, Act trigger) implements Serializable {

    /** Days from the trigger to the answer, 0 or more. */
    public long delayDays() {
        return ChronoUnit.DAYS.between(trigger.day(), act.day());
    }

    /** An expulsion for an expulsion, a sanction for a sanction. */
    public boolean isSameKind() {
        return act.type().family().equals(trigger.type().family());
    }

    /** Size of the answer over that of the trigger; empty unless both count the same unit. */
    public OptionalDouble sizeRatio() {
        var own = act.detail().quantity();
        var other = trigger.detail().quantity();
        return own.isPresent()
                        && other.isPresent()
                        && own.get().unit().equals(other.get().unit())
                ? OptionalDouble.of(own.get().amount() / other.get().amount())
                : OptionalDouble.empty();
    }

    /** Same kind and same size: a mirror. */
    public boolean isMirror() {
        return isSameKind() && sizeRatio().orElse(Double.NaN) == 1.0;
    }
}
