package org.detente.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst says of the life of the measure that an act began; what is neither set nor cleared stays as it is found.
 *
 * @param effective first day in force, or null
 * @param notSeen   its entry into force is not on record: it was announced and no more
 * @param ended     first day on which it was no longer in force, or null
 * @param open      it did not end: whatever seemed to have ended it did not
 */
public record LifeNote(
        @Nullable LocalDate effective,
        boolean notSeen,
        @Nullable LocalDate ended,
        boolean open) implements Serializable {

    /** Whether it says anything about the entry into force. */
    public boolean isOfStart() {
        return effective != null || notSeen;
    }

    /** Whether it says anything about the end. */
    public boolean isOfEnd() {
        return ended != null || open;
    }

    /** "in force from 2024-03-01, no end"; empty when it says nothing. */
    @Override
    public String toString() {
        var words = new ArrayList<String>();
        if (effective != null) {
            words.add("in force from " + effective);
        }
        if (notSeen) {
            words.add("announced only");
        }
        if (ended != null) {
            words.add("ended " + ended);
        }
        if (open) {
            words.add("no end");
        }
        return String.join(", ", words);
    }
}
