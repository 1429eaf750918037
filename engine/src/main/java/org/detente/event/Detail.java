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
 * @param because the words that say what it answers, such as "the expulsion of ten diplomats", or null
 * @param answers ids of the earlier events or acts that it says it answers
 * @param ended   last day of the measure that it began, or null; known from that day on and not before
 */
public record Detail(
        @Nullable Quantity howMany,
        @Nullable String about,
        @Nullable String speaker,
        @Nullable String because,
        List<String> answers,
        @Nullable LocalDate ended)
        implements Serializable {

    /** Nothing more is known. */
    public static final Detail NONE = new Detail(null, null, null, null, List.of(), null);

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

    /** The words that say what it answers. */
    public Optional<String> cause() {
        return Optional.ofNullable(because);
    }

    public Detail withQuantity(@Nullable Quantity changed) {
        return new Detail(changed, about, speaker, because, answers, ended);
    }

    public Detail withIssue(@Nullable String changed) {
        return new Detail(howMany, changed, speaker, because, answers, ended);
    }

    public Detail withBecause(@Nullable String changed) {
        return new Detail(howMany, about, speaker, changed, answers, ended);
    }

    public Detail withAnswers(List<String> changed) {
        return new Detail(howMany, about, speaker, because, changed, ended);
    }

    public Detail withEnded(@Nullable LocalDate changed) {
        return new Detail(howMany, about, speaker, because, answers, changed);
    }
}
