package org.detente.forecast.pair;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An earlier case of a condition, and what came of it.
 *
 * @param trigger what fulfilled it
 * @param act     the first act asked for that came within the horizon, or null: a miss
 */
public record Precedent(Deed trigger, @Nullable Deed act) implements Serializable {

    public boolean isHit() {
        return act != null;
    }

    public Optional<Deed> answer() {
        return Optional.ofNullable(act);
    }
}
