package org.detente.event;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst did to an act: it goes with the act, so that wherever the act is shown, it can be shown as corrected.
 *
 * @param key    names the correction, whatever file it stands in
 * @param when   when it was made
 * @param who    who made it
 * @param kind   what was done, in a word: "correct", "split", "unlink"
 * @param reason in the analyst's words
 * @param other  id of the other act of a link or of a measure; empty when it is about this act alone
 * @param life   what it says of the life of the measure that the act began, or null
 */
public record Remark(
        String key,
        Instant when,
        String who,
        String kind,
        String reason,
        String other,
        @Nullable LifeNote life) implements Serializable {
    /** The kind that takes a link away. */
    public static final String UNLINK = "unlink";
    /** The kind that makes an act a later step of the measure that the other began. */
    public static final String JOIN = "join";
    /** The kind that lets an act begin a measure of its own. */
    public static final String SEPARATE = "separate";

    /** UTC day on which it was made. */
    public LocalDate day() {
        return LocalDate.ofInstant(when, ZoneOffset.UTC);
    }

    /** "correct by A. Reader on 2026-01-31: the note says nine". */
    @Override
    public String toString() {
        var what = (other.isEmpty() ? "" : " " + other) + (life == null ? "" : " (" + life + ")");
        return "%s%s by %s on %s: %s".formatted(kind, what, who, day(), reason);
    }
}
