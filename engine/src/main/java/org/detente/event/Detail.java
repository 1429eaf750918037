package org.detente.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of an act beyond who, whom, what and when.
 *
 * @param howMany quantity, or null
 * @param about   issue such as "cyber" or "election", or null
 * @param speaker who says so, or null
 * @param answers ids of the earlier events or acts that it says it answers
 * @param ended   last day of the measure that it began, or null; known from that day on and not before
 */
public record Detail(
        @Nullable Quantity howMany,
        @Nullable String about,
        @Nullable String speaker,
        List<String> answers,
        @Nullable LocalDate ended)
        implements Serializable {

    /** Nothing more is known. */
    public static final Detail NONE = new Detail(null, null, null, List.of(), null);

    public Detail {
        answers = List.copyOf(answers);
    }

    public Optional<Quantity> quantity() {
        return Optional.ofNullable(howMany);
    }

    public Optional<String> issue() {
        return Optional.ofNullable(about);
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(ended);
    }

    public Detail withAnswers(List<String> changed) {
        return new Detail(howMany, about, speaker, changed, ended);
    }

    public Detail withEnded(@Nullable LocalDate changed) {
        return new Detail(howMany, about, speaker, answers, changed);
    }
}
