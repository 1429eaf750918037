package org.detente.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detente.event.Act;

/**
 * Corrections in the order of their file, to be laid over acts. The order decides: the later one has the last word.
 *
 * <p>Immutable, pure: acts go in, acts and a report come out; whatever no correction is about comes out as it went in.
 */
public record Overlay(List<Correction> corrections) {
    public static final Overlay NONE = new Overlay(List.of());

    /** Name of the source of acts that an analyst added. */
    public static final String SOURCE = "corrections";

    public Overlay {
        corrections = List.copyOf(corrections);
    }

    public boolean isEmpty() {
        return corrections.isEmpty();
    }

    /** Those made on a day or before; a withdrawal made later is not known yet. */
    public Overlay madeBy(LocalDate day) {
        return new Overlay(corrections.stream()
                .filter(correction -> !correction.day().isAfter(day))
                .toList());
    }

    /** Without acts that only an analyst has. */
    public Overlay withoutAdded() {
        return new Overlay(corrections.stream()
                .filter(correction -> !(correction.change() instanceof Change.Add))
                .toList());
    }

    /** Whether it has acts that only an analyst has. */
    public boolean adds() {
        return corrections.stream().anyMatch(correction -> correction.change() instanceof Change.Add);
    }

    /** Last day, up to one, on which it adds an act between two states. */
    public Optional<LocalDate> lastAdded(Set<String> codes, LocalDate knownOn) {
        return corrections.stream()
                .map(Correction::change)
                .filter(change -> change instanceof Change.Add)
                .map(change -> ((Change.Add) change).act())
                .filter(act -> codes.equals(Set.of(act.actor(), act.recipient())))
                .map(Change.NewAct::day)
                .filter(day -> !day.isAfter(knownOn))
                .max(LocalDate::compareTo);
    }

    /** Keys of corrections that do not hold: withdrawn, and the withdrawal not withdrawn itself. */
    public Set<String> withdrawn() {
        var keys = new HashSet<String>();
        for (int i = corrections.size() - 1; i >= 0; i--) {
            var correction = corrections.get(i);
            if (correction.change() instanceof Change.Withdraw withdraw && !keys.contains(correction.key())) {
                keys.add(withdraw.key());
            }
        }
        return keys;
    }

    /**
     * Lays it over acts. Laid over its own result, it changes nothing. Linear in acts and corrections, but for acts of one id or
     * of the same words.
     */
    public Corrected apply(Collection<Act> acts) {
        return new Application(acts).of(this);
    }

    /**
     * The same for what was known at the end of a day: an act that is set to a later day, or was added and could not be known
     * yet, is left out, and so is an end that is later.
     */
    public Corrected apply(Collection<Act> acts, LocalDate knownOn) {
        var corrected = apply(acts);
        var known = corrected.acts().stream()
                .filter(act -> !act.day().isAfter(knownOn) && !act.learned().isAfter(knownOn))
                .map(act -> act.detail()
                                .endedOn()
                                .filter(end -> end.isAfter(knownOn))
                                .isPresent()
                        ? act.withDetail(act.detail().withEnded(null))
                        : act)
                .toList();
        return new Corrected(known, corrected.effects());
    }

    /**
     * The two states of every act that corrections are about, and of what they make of it: all that must be at hand to correct the
     * acts of some states.
     *
     * @param codes states asked for; empty for all
     * @return sets of two codes; a correction that moves an act from one pair to another brings both
     */
    public Set<Set<String>> pairs(Set<String> codes) {
        var moves = corrections.stream().map(Overlay::touched).toList();
        var reached = new HashSet<Set<String>>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (var touched : moves) {
                boolean asked = touched.stream()
                        .anyMatch(pair -> reached.contains(pair)
                                || codes.isEmpty()
                                || pair.stream().anyMatch(codes::contains));
                grows |= asked && reached.addAll(touched);
            }
        }
        return reached;
    }

    private static Set<Set<String>> touched(Correction correction) {
        var pairs = new HashSet<Set<String>>();
        for (var target : correction.change().targets()) {
            add(pairs, target.actor(), target.recipient());
        }
        if (correction.change() instanceof Change.Correct correct) {
            var actor = correct.values().actor();
            var recipient = correct.values().recipient();
            add(
                    pairs,
                    actor == null ? correct.act().actor() : actor,
                    recipient == null ? correct.act().recipient() : recipient);
        } else if (correction.change() instanceof Change.Add add) {
            add(pairs, add.act().actor(), add.act().recipient());
        }
        return pairs;
    }

    private static void add(Set<Set<String>> pairs, String actor, String recipient) {
        if (!actor.equals(recipient)) {
            pairs.add(new TreeSet<>(List.of(actor, recipient)));
        }
    }

    /** This one, and then another. */
    public Overlay plus(Collection<Correction> more) {
        var all = new ArrayList<>(corrections);
        all.addAll(more);
        return new Overlay(all);
    }
}
