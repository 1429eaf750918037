package org.detente.archive;

import java.util.EnumSet;
import java.util.Set;
import org.detente.source.ImportIssue.Reason;

/**
 * A row, or a part of one, that could not be taken.
 *
 * @param document name of the file
 * @param line     line of the file, from 1
 * @param id       id of the row, or empty when it has none that can be read
 * @param reason   under which it is counted; says whether the whole row was left out
 * @param found    what stood there
 * @param told     whether {@code found} is a sentence that says it all, as of a chronology
 */
public record LeftOut(String document, long line, String id, Reason reason, String found, boolean told) {
    /** What event files are full of, and rightly: rows that are not between two different actors that we know. */
    private static final Set<Reason> ORDINARY = EnumSet.of(Reason.NO_ACTOR, Reason.STATELESS, Reason.SAME_ACTOR_TWICE);

    /** Whether something is wrong with the row; in a chronology, which people wrote, that is always so. */
    public boolean isFault() {
        return isFault(reason) || told;
    }

    static boolean isFault(Reason reason) {
        return !ORDINARY.contains(reason);
    }

    /** "20240701.export.CSV:1841: unknown actor (XYZGOV); the row was left out." */
    @Override
    public String toString() {
        var where = document + ":" + line + ": ";
        if (told) {
            return where + found;
        }
        return "%s%s%s; %s."
                .formatted(
                        where,
                        reason.label(),
                        found.isEmpty() ? "" : " (" + found + ")",
                        reason.dropsRow() ? "the row was left out" : "the row was kept without it");
    }
}
