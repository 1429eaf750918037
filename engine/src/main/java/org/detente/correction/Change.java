package org.detente.correction;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.detente.event.LifeNote;
import org.detente.event.Quantity;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.jspecify.annotations.Nullable;

/** What a correction changes. */
public sealed interface Change extends Serializable {

    /** In a word, as in the file: "correct", "split". */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The acts that it is about, the one that it changes first; none for {@link Add} and {@link Withdraw}. */
    List<Target> targets();

    /** Another value for some of what an act says. */
    record Correct(Target act, Values values) implements Change {
        @Override
        public List<Target> targets() {
            return List.of(act);
        }
    }

    /** One act is several. */
    record Split(Target act, List<Part> parts) implements Change {
        public Split {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Target> targets() {
            return List.of(act);
        }
    }

    /** Several acts are one: the first, with the evidence of all. */
    record Merge(List<Target> targets) implements Change {
        public Merge {
            targets = List.copyOf(targets);
        }
    }

    /** An act that no source has. */
    record Add(NewAct act) implements Change {
        @Override
        public List<Target> targets() {
            return List.of();
        }
    }

    /** What was coded is no act. */
    record Drop(Target act) implements Change {
        @Override
        public List<Target> targets() {
            return List.of(act);
        }
    }

    /** An act answers another. */
    record Link(Target act, Target trigger) implements Change {
        @Override
        public List<Target> targets() {
            return List.of(act, trigger);
        }
    }

    /** An act does not answer another. */
    record Unlink(Target act, Target trigger) implements Change {
        @Override
        public List<Target> targets() {
            return List.of(act, trigger);
        }
    }

    /** A remark, which is the reason of the correction; nothing else changes. */
    record Annotate(Target act) implements Change {
        @Override
        public List<Target> targets() {
            return List.of(act);
        }
    }

    /** The act, or that it answers another, was looked at and is right; nothing changes. */
    record Confirm(Target act, @Nullable Target trigger) implements Change {
        @Override
        public List<Target> targets() {
            return trigger == null ? List.of(act) : List.of(act, trigger);
        }
    }

    /** Other days, or another quantity, for the measure that an act began. */
    record Measure(Target act, Life life) implements Change {
        @Override
        public List<Target> targets() {
            return List.of(act);
        }
    }

    /** An act is a later step of the measure that another began. */
    record Join(Target act, Target measure) implements Change {
        @Override
        public List<Target> targets() {
            return List.of(act, measure);
        }
    }

    /** An act begins a measure of its own, whatever it seems to carry on. */
    record Separate(Target act) implements Change {
        @Override
        public List<Target> targets() {
            return List.of(act);
        }
    }

    /** An earlier correction does not hold; of an earlier withdrawal: the correction holds again. */
    record Withdraw(String key) implements Change {
        @Override
        public List<Target> targets() {
            return List.of();
        }
    }

    /** A field that can be made empty. */
    enum Field {
        QUANTITY,
        ISSUE,
        ENDED
    }

    /**
     * New values; what is null stays as it is.
     *
     * @param cleared fields that become empty
     */
    record Values(
            @Nullable LocalDate day,
            @Nullable String actor,
            @Nullable String recipient,
            @Nullable ActType type,
            @Nullable Quantity quantity,
            @Nullable String issue,
            @Nullable Stance stance,
            @Nullable LocalDate ended,
            Set<Field> cleared)
            implements Serializable {
        public Values {
            cleared = Set.copyOf(cleared);
        }

        boolean isEmpty() {
            return changed().isEmpty();
        }

        /** Names of the fields that change. */
        List<String> changed() {
            var names = new ArrayList<String>();
            name(names, "day", day != null);
            name(names, "actor", actor != null);
            name(names, "recipient", recipient != null);
            name(names, "action", type != null);
            name(names, "quantity", quantity != null || cleared.contains(Field.QUANTITY));
            name(names, "issue", issue != null || cleared.contains(Field.ISSUE));
            name(names, "stance", stance != null);
            name(names, "ended", ended != null || cleared.contains(Field.ENDED));
            return names;
        }

        private static void name(List<String> names, String name, boolean isChanged) {
            if (isChanged) {
                names.add(name);
            }
        }
    }

    /**
     * What is otherwise in the life of a measure; what is null stays as it is.
     *
     * @param announced day of the act that announced it
     * @param effective first day in force
     * @param ended     first day on which it was no longer in force
     * @param quantity  how many of what
     * @param cleared   what is not so: {@code EFFECTIVE}, it was only announced; {@code ENDED}, it did not end
     */
    record Life(
            @Nullable LocalDate announced,
            @Nullable LocalDate effective,
            @Nullable LocalDate ended,
            @Nullable Quantity quantity,
            Set<Bound> cleared)
            implements Serializable {
        /** Where a measure may begin or end. */
        public enum Bound {
            EFFECTIVE,
            ENDED
        }

        public Life {
            cleared = Set.copyOf(cleared);
        }

        boolean isEmpty() {
            return announced == null && effective == null && ended == null && quantity == null && cleared.isEmpty();
        }

        /** Why it cannot be, in a sentence without a stop; empty when nothing contradicts. */
        public Optional<String> contradiction() {
            if (isEmpty()) {
                return Optional.of("it sets nothing and clears nothing");
            }
            if (effective != null && cleared.contains(Bound.EFFECTIVE)) {
                return Optional.of("it was in force from a day, and never seen in force");
            }
            if (ended != null && cleared.contains(Bound.ENDED)) {
                return Optional.of("it ended on a day, and did not end");
            }
            var begin = effective == null ? announced : effective;
            return begin != null && ended != null && ended.isBefore(begin)
                    ? Optional.of("it would end on %s, before it began on %s".formatted(ended, begin))
                    : Optional.empty();
        }

        /** What stands with the act. */
        public LifeNote note() {
            return new LifeNote(effective, cleared.contains(Bound.EFFECTIVE), ended, cleared.contains(Bound.ENDED));
        }

        /** What changes of the act that began it. */
        Values values() {
            return new Values(
                    announced,
                    null,
                    null,
                    null,
                    quantity,
                    null,
                    null,
                    ended,
                    cleared.contains(Bound.ENDED) ? Set.of(Field.ENDED) : Set.of());
        }
    }

    /**
     * One of the acts that one act is.
     *
     * @param evidence words of the reports that belong to it; empty when every part rests on all of them
     * @param quantity its own quantity, or null for that of the whole
     */
    record Part(List<String> evidence, @Nullable Quantity quantity) implements Serializable {
        public Part {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * An act in the analyst's words.
     *
     * @param learned day on which it could first have been known
     * @param text    the sentence that tells it
     * @param cites   outlet or document behind it
     */
    record NewAct(
            LocalDate day,
            LocalDate learned,
            String actor,
            String recipient,
            ActType type,
            Stance stance,
            @Nullable Quantity quantity,
            @Nullable String issue,
            @Nullable LocalDate ended,
            String text,
            String cites)
            implements Serializable {
        Optional<LocalDate> endedOn() {
            return Optional.ofNullable(ended);
        }
    }
}
