package org.detente.source;

import java.io.Serializable;
import java.util.Locale;

/**
 * Something in the input that could not be taken as it was. It goes into the report, is counted by reason, and is never
 * only logged.
 *
 * @param where   "file:line"
 * @param reason  under which it is counted
 * @param message what was found, what was done, what the reader can do
 */
public record ImportIssue(String where, Reason reason, String message) implements Serializable {

    /** Why a row, or a part of one, was not taken. */
    public enum Reason {
        /** The row has fewer or more cells than the header. The row was left out. */
        WRONG_WIDTH(true),
        /** An actor that is not in the directory. The row was left out. */
        UNKNOWN_ACTOR(true),
        /** An act that is not in the ontology. The row was left out. */
        UNKNOWN_ACT(true),
        /** A day that is none. The row was left out. */
        BAD_DAY(true),
        /** A day that has not come yet. The row was left out. */
        FUTURE_DAY(true),
        /** No sentence that could stand behind the act. The row was left out. */
        NO_TEXT(true),
        /** An act of a state towards itself. The row was left out. */
        SAME_ACTOR_TWICE(true),
        /** An id that an earlier row has. The row was left out. */
        DUPLICATE_ID(true),
        /** A CAMEO code that is not in the ontology. The row was kept under the code of its action. */
        UNKNOWN_CODE(false),
        /** A confidence that is none. The row was kept with the lowest. */
        BAD_CONFIDENCE(false),
        /** A quantity that is no positive number, or beyond belief. The row was kept without it. */
        BAD_QUANTITY(false),
        /** An answer to an act that is not there, or that came later. The row was kept without the link. */
        BAD_ANSWER(false),
        /** An end before the beginning. The row was kept without it. */
        BAD_END(false);

        private final boolean dropsRow;

        Reason(boolean dropsRow) {
            this.dropsRow = dropsRow;
        }

        /** Whether the row as a whole was left out. */
        public boolean dropsRow() {
            return dropsRow;
        }

        /** "unknown actor". */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    @Override
    public String toString() {
        return where + ": " + message;
    }
}
