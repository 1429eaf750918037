package org.detente.ledger.link;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;
import org.detente.ledger.Answer;

/**
 * That an act answers an earlier one, how sure that is, and why.
 *
 * @param answer      the act and its trigger
 * @param probability 0 to 1; 1 when the record itself states it
 * @param stated      whether the record states it; else it is inferred
 * @param delayChance chance that an act of the kind comes so soon after the trigger though it does not answer it, 0 to 1 (see
 *                    {@code DelayChance}); empty when the record is too short to say. Not part of the probability
 * @param reasons     what the model makes of each clue that is there, the weightiest first; with the score of answering nothing
 *                    they give the probability (see {@link AnswerModel})
 */
public record Link(Answer answer, double probability, boolean stated, OptionalDouble delayChance, List<Reason> reasons)
        implements Serializable {

    public Link {
        reasons = List.copyOf(reasons);
    }

    /** An answer that the record states, without looking at its clues. */
    static Link stated(Answer answer) {
        return new Link(answer, 1, true, OptionalDouble.empty(), List.of());
    }

    /**
     * What one clue adds.
     *
     * @param clue   which
     * @param value  its value for these two acts
     * @param points what it adds to the score, in log odds; negative when it speaks against
     */
    public record Reason(Clue clue, double value, double points) implements Serializable {}

    /** How the size of an answer stands to that of its trigger. */
    public enum Size {
        /** The same kind and number. */
        MIRROR,
        /** The same kind; between four fifths and five fourths of the number. */
        PROPORTIONAL,
        /** More of the same kind. */
        ESCALATED,
        /** Less of the same kind. */
        SOFTER,
        /** Another kind, or not counted in the same unit. */
        NOT_COMPARABLE
    }

    public Size size() {
        var ratio = answer.sizeRatio();
        if (!answer.isSameKind() || ratio.isEmpty()) {
            return Size.NOT_COMPARABLE;
        }
        double times = ratio.getAsDouble();
        if (times == 1) {
            return Size.MIRROR;
        }
        if (times >= 0.8 && times <= 1.25) {
            return Size.PROPORTIONAL;
        }
        return times > 1 ? Size.ESCALATED : Size.SOFTER;
    }
}
