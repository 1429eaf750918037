package org.detente.ledger.mission;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.detente.event.Act;
import org.jspecify.annotations.Nullable;

/**
 * Where the ambassador of one state to the other is, as far as the record knows.
 *
 * @param state what is known
 * @param since day of the act that says so, or null when nothing is on record
 * @param act   that act, or null
 */
public record Post(
        State state, @Nullable LocalDate since, @Nullable Act act) implements Serializable {

    /** What is known of the ambassador. */
    public enum State {
        /** No act on record tells of a recall, an expulsion or a return. */
        NOTHING_ON_RECORD("nothing on record"),
        IN_POST("in post"),
        /** Agreed or announced, not seen done. */
        RETURN_ANNOUNCED("return agreed, not seen done"),
        RECALLED("recalled"),
        EXPELLED("expelled");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Optional<Act> by() {
        return Optional.ofNullable(act);
    }
}
