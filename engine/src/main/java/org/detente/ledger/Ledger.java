package org.detente.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.detente.event.Act;

/**
 * The register of measures in a list of acts, in the order in which they began.
 *
 * <p>An act begins a measure when its type has a life, when the record gives an end to it, or when a later act only carries
 * it on ({@link Joining}). Its days are read from the words of its acts ({@link StatedDays}); what ended or changed it is
 * found by {@link Endings}, and named as possible where several measures are meant as well. The acts decide alone: give only what was known on a day, and the ledger is that of the day.
 *
 * @param measures all measures, by day and id of the act that began them
 */
public record Ledger(List<Measure> measures) implements Serializable {
    public Ledger {
        measures = List.copyOf(measures);
    }

    /** Reads acts in any order. Linear but for pairs of acts with very many open measures. */
    public static Ledger of(Collection<Act> acts) {
        var inOrder = acts.stream().sorted(Act.ORDER).toList();
        var joining = new Joining(inOrder);
        var steps = joining.steps();
        var laterSteps = new HashSet<String>();
        steps.values().forEach(list -> list.forEach(act -> laterSteps.add(act.id())));
        var begun = inOrder.stream()
                .filter(act -> beginsMeasure(act) || steps.containsKey(act.id()))
                .filter(act -> !laterSteps.contains(act.id()))
                .toList();
        var starts = new HashMap<String, Start>();
        begun.forEach(act -> starts.put(act.id(), Lives.start(act, steps.getOrDefault(act.id(), List.of()), joining)));
        var endings = new Endings(begun, starts, steps, inOrder);
        var threats = new Threats(inOrder);
        return new Ledger(begun.stream()
                .map(act -> {
                    var later = steps.getOrDefault(act.id(), List.<Act>of());
                    var start = Objects.requireNonNull(starts.get(act.id()));
                    return new Measure(
                            act,
                            later,
                            start,
                            Lives.life(act, later, start, joining, endings, threats),
                            Lives.possible(act, endings, threats),
                            endings.of(act).orElse(null));
                })
                .toList());
    }

    /** Measures in force on a day, as far as the acts know. */
    public List<Measure> inForceOn(LocalDate day) {
        return measures.stream().filter(measure -> measure.isInForceOn(day)).toList();
    }

    /** Measures announced, whose entry into force lies ahead or is not on record. */
    public List<Measure> announcedOn(LocalDate day) {
        return measures.stream()
                .filter(measure -> measure.on(day) == Measure.Status.ANNOUNCED)
                .toList();
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
}
