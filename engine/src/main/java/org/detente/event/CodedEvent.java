package org.detente.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.detente.ontology.ActType;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence, or one row of a file, says.
 *
 * @param id       unique within its source
 * @param day      UTC day of the deed, not of the report about it
 * @param learned  UTC day on which this record could first have been known; not before {@code day} unless announced ahead
 * @param actor    who does it
 * @param target   to whom, or null when the report names nobody
 * @param type     what is done
 * @param stance   how the report puts it
 * @param detail   quantity, issue, speaker, what it answers and in whose words, when it ended
 * @param evidence what it rests on
 */
public record CodedEvent(
        String id,
        LocalDate day,
        LocalDate learned,
        Party actor,
        @Nullable Party target,
        ActType type,
        Stance stance,
        Detail detail,
        Evidence evidence)
        implements Serializable {

    /** By day, curated rows first, then by id: the order in which reports are merged. */
    public static final Comparator<CodedEvent> ORDER = CodedEvent::compare;

    private static int compare(CodedEvent a, CodedEvent b) {
        int byDay = a.day.compareTo(b.day);
        if (byDay != 0) {
            return byDay;
        }
        int byGrade = Boolean.compare(
                !a.evidence.grade().isCurated(), !b.evidence.grade().isCurated());
        return byGrade != 0 ? byGrade : a.id.compareTo(b.id);
    }

    public Optional<Party> recipient() {
        return Optional.ofNullable(target);
    }

    /** Whether both say the same wherever they were read: a row of a file that is given again under another name does. */
    public boolean saysTheSameAs(CodedEvent other) {
        return id.equals(other.id)
                && day.equals(other.day)
                && learned.equals(other.learned)
                && actor.equals(other.actor)
                && Objects.equals(target, other.target)
                && type.equals(other.type)
                && stance == other.stance
                && detail.equals(other.detail)
                && evidence.saysTheSameAs(other.evidence);
    }

    public CodedEvent withDetail(Detail changed) {
        return new CodedEvent(id, day, learned, actor, target, type, stance, changed, evidence);
    }

    /** This event as it was known at the end of a day: an end that came later is not part of it. */
    public CodedEvent asKnownOn(LocalDate today) {
        var later = detail.endedOn().filter(end -> end.isAfter(today)).isPresent();
        return later ? withDetail(detail.withEnded(null)) : this;
    }
}
