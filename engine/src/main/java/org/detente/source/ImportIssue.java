package org.detente.source;

import java.io.Serializable;
import java.util.Locale;

/**
 * Something in the input that could not be taken as it was. It goes into the report, is counted by reason, and is never
 * only logged.
 *
 * @param where   "file:line", or the file alone when it is taken or left as a whole
 * @param reason  under which it is counted
 * @param message what was found, what was done, what the reader can do
 * @param about   id of the row or article, or empty when it has none or when it is about a file as a whole
 */
public record ImportIssue(String where, Reason reason, String message, String about) implements Serializable {

    /** Something without an id. */
    public ImportIssue(String where, Reason reason, String message) {
        this(where, reason, message, "");
    }

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
        /** An act without a sentence behind it, or a file, page or entry without a word of text. It was left out. */
        NO_TEXT(true),
        /** A row that names nobody on one side. It was left out. */
        NO_ACTOR(true),
        /** An actor that belongs to no state or organisation that we know, such as a firm or a people. The row was left out. */
        STATELESS(true),
        /** A file that has to do with events and holds none: mentions of them, a graph without its words. It was left out. */
        NO_EVENTS(true),
        /** An act of a state towards itself. The row was left out. */
        SAME_ACTOR_TWICE(true),
        /** An id that an earlier row has. The row was left out. */
        DUPLICATE_ID(true),
        /** A CAMEO code that is not in the ontology. The row was kept under the code of its action. */
        UNKNOWN_CODE(false),
        /** A confidence that is none. The row was kept with the lowest. */
        BAD_CONFIDENCE(false),
        /** A stance that is none. The row was left out. */
        BAD_STANCE(true),
        /** A quantity that is no positive number, or beyond belief. The row was kept without it. */
        BAD_QUANTITY(false),
        /** An answer to an act that is not there, or that came later. The row was kept without the link. */
        BAD_ANSWER(false),
        /** An end before the beginning. The row was kept without it. */
        BAD_END(false),
        /** A file or folder that is missing, may not be read or is damaged. What could not be read was left out. */
        UNREADABLE(true),
        /** A file of a kind that holds no article we can take out: a picture, a spreadsheet, noise. It was left out. */
        UNKNOWN_KIND(true),
        /** A hidden file or folder. It was left out. */
        HIDDEN(true),
        /** A folder met before, through a link, or nested too deeply. It was left out. */
        NOT_FOLLOWED(true),
        /** A file, line or archive entry larger than we take. It was left out. */
        TOO_LARGE(true),
        /** An archive or feed built to exhaust or trick its reader. It was left out. */
        UNSAFE(true),
        /** A file that a password protects. It was left out. */
        ENCRYPTED(true),
        /** A line, feed or document that breaks the rules of its kind. It was left out. */
        MALFORMED(true),
        /** A web page without an article, such as a list of links. It was left out. */
        NO_ARTICLE(true),
        /** A text that is not English. It was left out. */
        LANGUAGE(true),
        /** A text longer than we code. Its beginning was kept. */
        TEXT_CUT(false),
        /** A text that is not UTF-8. It was kept, read as Windows-1252. */
        ENCODING(false),
        /** A date that cannot be understood. The article was kept without a day. */
        UNKNOWN_DATE(false),
        /** The only date is the one on which the file was made. The article was kept with that day. */
        FILE_DATE(false);

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
