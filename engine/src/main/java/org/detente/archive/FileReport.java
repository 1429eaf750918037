package org.detente.archive;

import org.detente.source.ImportIssue.Reason;
import org.detente.store.EventStore.Change;
import org.detente.store.ImportFigures;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param source   name of the source
 * @param document name of the file
 * @param outcome  what was done with it
 * @param figures  what became of its rows; null when it could not be read to its end
 * @param change   what changed in the store, or would have; null when it was not compared
 * @param trouble  why it could not be read; empty otherwise
 */
public record FileReport(
        String source,
        String document,
        Outcome outcome,
        @Nullable ImportFigures figures,
        @Nullable Change change,
        String trouble) {

    /** What was done with a file. */
    public enum Outcome {
        /** It is in the store. */
        IMPORTED,
        /** It is there already, to the byte, read by the same program. */
        PASSED_OVER,
        /** It was read, and nothing was written. */
        REHEARSED,
        /** It could not be read to its end; nothing of it was taken. */
        UNREADABLE
    }

    /** Whether a row was left out that should not be there, or the whole file. */
    public boolean isPartial() {
        return outcome == Outcome.UNREADABLE
                || (figures != null
                        && figures.leftOut().keySet().stream()
                                .anyMatch(reason -> reason.dropsRow() && isFault(reason)));
    }

    private boolean isFault(Reason reason) {
        return LeftOut.isFault(reason) || source.equals(ChronologyFile.SOURCE);
    }
}
