package org.detente.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.event.Act;
import org.jspecify.annotations.Nullable;

/**
 * An act with a life: a sanction, an expulsion, a closure, a cap.
 *
 * @param act      the act that began it
 * @param steps    later acts that carry out the same measure (the note that names the expelled), by day
 * @param start    when it came into force
 * @param life     its steps, by day, each with the act that says so; an end without an act is only in {@code ending}
 * @param possible steps that may be of this measure or of others, by day
 * @param ending   how it ended, or null when no end was seen
 */
public record Measure(
        Act act,
        List<Act> steps,
        Start start,
        List<Step> life,
        List<Possible> possible,
        @Nullable Ending ending) implements Serializable {

    private static final int FEW = 4;

    /** Where a measure stands on a day. */
    public enum Status {
        /** Announced later than that day. */
        NOT_YET,
        /** Announced; the day of entry into force lies ahead or is not on record. */
        ANNOUNCED,
        /** Begun, and no end seen up to that day: silence about its end is not proof that it stands. */
        IN_FORCE,
        /** An end is on record. */
        ENDED
    }

    public Measure {
        steps = List.copyOf(steps);
        life = List.copyOf(life);
        possible = List.copyOf(possible);
    }

    /** Day of the act that announced it. */
    public LocalDate announced() {
        return act.day();
    }

    /** First day in force; that of the announcement when none is on record. */
    public LocalDate from() {
        return start.effective().orElse(announced());
    }

    public Optional<Ending> ended() {
        return Optional.ofNullable(ending);
    }

    /** In force from the day of entry into force up to the day before its end. */
    public Status on(LocalDate day) {
        if (day.isBefore(announced()) && day.isBefore(from())) {
            return Status.NOT_YET;
        }
        if (ended().filter(end -> !day.isBefore(end.day())).isPresent()) {
            return Status.ENDED;
        }
        return start.effective().filter(from -> !day.isBefore(from)).isPresent() ? Status.IN_FORCE : Status.ANNOUNCED;
    }

    public boolean isInForceOn(LocalDate day) {
        return on(day) == Status.IN_FORCE;
    }

    /** Announced and no end seen: what strains a relation whether or not it is in force yet. */
    public boolean isStandingOn(LocalDate day) {
        var status = on(day);
        return status == Status.IN_FORCE || status == Status.ANNOUNCED;
    }

    /** Done once and for all: those sent away stay away unless they are let in again. */
    public boolean isOneOff() {
        return act.type().family().equals("expulsion");
    }

    /** Where it stands on a day in words that claim no more than is known. */
    public String standing(LocalDate day) {
        return switch (on(day)) {
            case NOT_YET -> "not yet announced";
            case ANNOUNCED ->
                start.effective()
                        .map(from -> "announced, to be in force from " + from)
                        .orElse("announced; entry into force not seen up to " + day);
            case IN_FORCE ->
                isOneOff()
                        ? "done; those sent away cannot come back unless readmitted, and no readmission was seen up to "
                                + day
                        : "no end seen up to " + day;
            case ENDED ->
                ended().map(end -> end.kind().words() + " " + end.day()).orElse("ended");
        };
    }

    /** Possible steps that may be of few measures: of an act that may mean any of thirty, none learns much. */
    public List<Possible> likely() {
        return possible.stream().filter(step -> step.among() <= FEW).toList();
    }

    /** Every act of its life, the first one first, each once. */
    public List<Act> acts() {
        var acts = new ArrayList<Act>(List.of(act));
        life.stream().map(Step::act).filter(other -> !acts.contains(other)).forEach(acts::add);
        return List.copyOf(acts.stream().distinct().toList());
    }
}
