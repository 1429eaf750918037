package org.detente.event;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What an analyst did to an act: it goes with the act, so that wherever the act is shown, it can be shown as corrected.
 *
 * @param key    names the correction, whatever file it stands in
 * @param when   when it was made
 * @param who    who made it
 * @param kind   what was done, in a word: "correct", "split", "unlink"
 * @param reason in the analyst's words
 * @param other  id of the other act of a link; empty when it is about this act alone
 */
public record Remark(String key, Instant when, String who, String kind, String reason, String other)
        implements Serializable {
    /** The kind that takes a link away. */
    public static final String UNLINK = "unlink";

    /** UTC day on which it was made. */
    public LocalDate day() {
        return LocalDate.ofInstant(when, ZoneOffset.UTC);
    }

    /** "correct by A. Reader on 2026-01-31: the note says nine". */
    @Override
    public String toString() {
        return "%s%s by %s on %s: %s".formatted(kind, other.isEmpty() ? "" : " " + other, who, day(), reason);
    }
}
