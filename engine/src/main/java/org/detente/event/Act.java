package org.detente.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.detente.actor.Dyad;
import org.detente.actor.Pair;
import org.detente.ontology.ActType;

/**
 * One deed on one day, merged from all coded events that report it: the unit that every statistic counts.
 *
 * <p>A symmetric act (a meeting, an agreement) is one act with both states as actors; its dyad is kept in the order in
 * which it was first written, and means nothing.
 *
 * @param id       id of the event that leads: the curated one, else the first
 * @param day      UTC day of the deed
 * @param learned  UTC day on which it could first have been known
 * @param dyad     actor and recipient
 * @param type     what is done
 * @param stance   {@link Stance#ASSERTED} as soon as one report asserts it
 * @param detail   quantity, issue, acts that it says it answers, end of the measure
 * @param evidence every report of it, the leading one first; at least one
 * @param remarks  what analysts did to it, in order; empty for what the sources say
 */
public record Act(
        String id,
        LocalDate day,
        LocalDate learned,
        Dyad dyad,
        ActType type,
        Stance stance,
        Detail detail,
        List<Evidence> evidence,
        List<Remark> remarks)
        implements Serializable {

    /** By day, then by id. */
    public static final Comparator<Act> ORDER = Comparator.comparing(Act::day).thenComparing(Act::id);

    /** @throws IllegalArgumentException if there is no evidence */
    public Act {
        evidence = List.copyOf(evidence);
        remarks = List.copyOf(remarks);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("The act " + id + " has no evidence.");
        }
    }

    /** By id and day, which hardly two acts share: the evidence of an act may be long. */
    @Override
    public int hashCode() {
        return 31 * id.hashCode() + day.hashCode();
    }

    /** An act as the sources tell it. */
    public Act(
            String id,
            LocalDate day,
            LocalDate learned,
            Dyad dyad,
            ActType type,
            Stance stance,
            Detail detail,
            List<Evidence> evidence) {
        this(id, day, learned, dyad, type, stance, detail, evidence, List.of());
    }

    public Act withDetail(Detail changed) {
        return new Act(id, day, learned, dyad, type, stance, changed, evidence, remarks);
    }

    /** The same with one remark more. */
    public Act with(Remark remark) {
        var more = new ArrayList<>(remarks);
        more.add(remark);
        return new Act(id, day, learned, dyad, type, stance, detail, evidence, more);
    }

    /** Whether an analyst said that it does not answer another act. */
    public boolean isUnlinkedFrom(String other) {
        return remarks.stream()
                .anyMatch(remark -> remark.kind().equals(Remark.UNLINK)
                        && remark.other().equals(other)
                        && !detail.answers().contains(other));
    }

    /** Whether a state does it: the actor, or either side of a symmetric act. */
    public boolean isBy(String code) {
        return dyad.actor().equals(code)
                || (type.symmetric() && dyad.recipient().equals(code));
    }

    /** Whether a state suffers or receives it: the recipient, or either side of a symmetric act. */
    public boolean isTo(String code) {
        return dyad.recipient().equals(code)
                || (type.symmetric() && dyad.actor().equals(code));
    }

    public boolean isBetween(Pair pair) {
        return pair.isOf(dyad.actor(), dyad.recipient());
    }

    /** What happened in a sentence: the words of the leading report. */
    public String summary() {
        return evidence.get(0).text();
    }
}
