package org.detente.correction;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.detente.event.Remark;

/**
 * What one analyst decided about an act or a link, with name and reason.
 *
 * @param number line of the file, from 1; 0 before it is written
 * @param when   when it was made, to the second
 * @param who    who made it
 * @param reason why
 * @param change what it changes
 */
public record Correction(long number, Instant when, String who, String reason, Change change) implements Serializable {

    /** Names it by what it says, so that it is the same in every file: 12 hexadecimal digits of a SHA-256. */
    public String key() {
        return CorrectionWriter.key(this);
    }

    /** UTC day on which it was made. */
    public LocalDate day() {
        return LocalDate.ofInstant(when, ZoneOffset.UTC);
    }

    Remark remark(String other) {
        var life = change instanceof Change.Measure measure ? measure.life().note() : null;
        return new Remark(key(), when, who, change.kind(), reason, other, life);
    }
}
