package org.detente.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.event.Act;
import org.detente.ontology.ActType;
import org.jspecify.annotations.Nullable;

/**
 * The register of measures in a list of acts, in the order in which they began.
 *
 * <p>An act begins a measure when its type has a life or when the record gives an end to it. Two acts are steps of one
 * measure when actor, recipient, action and quantity are the same, both answer the same act, and at most {@value
 * #STEP_DAYS} days lie between. A measure ends on the day that the record states; else by a later act of the side that
 * took it, alone or with the other (a summit), whose type ends measures of this kind, provided that this side has only one
 * such measure open: where several are, none is closed by guess, unless they are one state of affairs ({@link
 * ActType#single}), as talks that are off. Easing ends a measure only on a day that the record states. The acts decide alone: give only what was known on a day, and the ledger is that of the day.
 *
 * @param measures all measures, by day and id of the act that began them
 */
public record Ledger(List<Measure> measures) implements Serializable {
    private static final int STEP_DAYS = 60;
    /** An act this close to a stated end is the one that ended it. */
    private static final int SAME_END_DAYS = 3;

    public Ledger {
        measures = List.copyOf(measures);
    }

    /** Reads acts in any order. Linear but for pairs of acts with very many open measures of one kind. */
    public static Ledger of(Collection<Act> acts) {
        var inOrder = acts.stream().sorted(Act.ORDER).toList();
        var steps = stepsByMeasure(inOrder);
        var laterSteps = new HashSet<String>();
        steps.values().forEach(list -> list.forEach(act -> laterSteps.add(act.id())));
        var begun = inOrder.stream()
                .filter(Ledger::beginsMeasure)
                .filter(act -> !laterSteps.contains(act.id()))
                .toList();
        var endings = endings(begun, inOrder);
        return new Ledger(begun.stream()
                .map(act -> new Measure(act, steps.getOrDefault(act.id(), List.of()), endings.get(act.id())))
                .toList());
    }

    /** Measures in force on a day, as far as the acts know. */
    public List<Measure> inForceOn(LocalDate day) {
        return measures.stream().filter(measure -> measure.isInForceOn(day)).toList();
    }

    /** Ids of acts that only carry out a measure that an earlier act began: they are no deed of their own weight. */
    public Set<String> laterSteps() {
        var ids = new HashSet<String>();
        measures.forEach(measure -> measure.steps().forEach(act -> ids.add(act.id())));
        return ids;
    }

    private static boolean beginsMeasure(Act act) {
        return act.type().measure() || act.detail().endedOn().isPresent();
    }

    private static Map<String, List<Act>> stepsByMeasure(List<Act> acts) {
        var first = new HashMap<String, Act>();
        var steps = new HashMap<String, List<Act>>();
        for (var act : acts) {
            if (!act.type().measure()
                    || act.detail().quantity().isEmpty()
                    || act.detail().answers().isEmpty()) {
                continue;
            }
            var key = "%s %s %s %s"
                    .formatted(
                            act.dyad(),
                            act.type().id(),
                            act.detail().howMany(),
                            act.detail().answers());
            var begun = first.putIfAbsent(key, act);
            if (begun != null) {
                if (ChronoUnit.DAYS.between(begun.day(), act.day()) <= STEP_DAYS) {
                    steps.computeIfAbsent(begun.id(), id -> new ArrayList<>()).add(act);
                } else {
                    first.put(key, act);
                }
            }
        }
        return steps;
    }

    private static Map<String, Ending> endings(List<Act> begun, List<Act> acts) {
        var endings = new HashMap<String, Ending>();
        for (var act : begun) {
            act.detail().endedOn().ifPresent(day -> endings.put(act.id(), stated(act, day, acts)));
        }
        for (var ender : acts) {
            for (var side : sides(ender)) {
                var open = begun.stream()
                        .filter(act -> act.dyad().actor().equals(side))
                        .filter(act -> act.day().isBefore(ender.day()) && ends(ender, act))
                        .filter(act -> !endsBefore(endings.get(act.id()), ender.day()))
                        .collect(Collectors.partitioningBy(act -> act.type().single()));
                var reason =
                        ender.type().symmetric() ? "ended by what both did" : "ended by a later act of the same side";
                open.getOrDefault(true, List.of())
                        .forEach(act -> endings.putIfAbsent(act.id(), new Ending(ender.day(), ender, reason)));
                var others = open.getOrDefault(false, List.of());
                if (others.size() == 1) {
                    endings.putIfAbsent(others.get(0).id(), new Ending(ender.day(), ender, reason));
                }
            }
        }
        return endings;
    }

    private static List<String> sides(Act act) {
        var dyad = act.dyad();
        return act.type().symmetric() ? List.of(dyad.actor(), dyad.recipient()) : List.of(dyad.actor());
    }

    private static boolean endsBefore(@Nullable Ending ending, LocalDate day) {
        return ending != null && ending.day().isBefore(day);
    }

    private static Ending stated(Act act, LocalDate day, List<Act> acts) {
        Optional<Act> by = acts.stream()
                .filter(other -> !other.id().equals(act.id()) && (ends(other, act) || eases(other, act)))
                .filter(other -> daysBetween(other.day(), day) <= SAME_END_DAYS)
                .min(Comparator.comparingLong((Act other) -> daysBetween(other.day(), day))
                        .thenComparing(other -> eases(other, act))
                        .thenComparing(Act.ORDER));
        return new Ending(day, by.orElse(null), "the record states the day");
    }

    private static long daysBetween(LocalDate day, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other));
    }

    /** Whether an act is of a kind that ends a measure outright, by the side that took it. */
    private static boolean ends(Act ender, Act measure) {
        return measure.type().endedBy().contains(ender.type().id()) && isOfSameSide(ender, measure);
    }

    /** Whether an act is of a kind that loosens a measure, by the side that took it. */
    private static boolean eases(Act easing, Act measure) {
        return measure.type().easedBy().contains(easing.type().id()) && isOfSameSide(easing, measure);
    }

    private static boolean isOfSameSide(Act act, Act measure) {
        return act.isBetween(measure.dyad().pair()) && act.isBy(measure.dyad().actor());
    }
}
