package org.detente.tension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import org.detente.actor.Dyad;
import org.detente.event.Act;
import org.detente.ontology.QuadClass;

/**
 * How hostile, and beside it how cooperative, one side is towards the other on a day. The two are never netted.
 *
 * @param dyad        who towards whom
 * @param day         the day
 * @param known       whether enough stood behind it; if not, the lists are empty and there is no number
 * @param why         why there is no number; empty when there is one
 * @param conflict    contributions to the tension, strongest first; they sum to it
 * @param cooperation contributions to cooperation, strongest first; they sum to it
 * @param percentile  share of the days since the first act of the pair, up to this one, on which the tension was lower
 *                    (equal days count half), 0 to 1
 */
public record Tension(
        Dyad dyad,
        LocalDate day,
        boolean known,
        String why,
        List<Contribution> conflict,
        List<Contribution> cooperation,
        OptionalDouble percentile) {

    public Tension {
        conflict = List.copyOf(conflict);
        cooperation = List.copyOf(cooperation);
    }

    static Tension unknown(Dyad dyad, LocalDate day, String why) {
        return new Tension(dyad, day, false, why, List.of(), List.of(), OptionalDouble.empty());
    }

    /** Tension in score points: 0 is calm, there is no upper bound. Empty when too little stood behind it. */
    public OptionalDouble points() {
        return known ? OptionalDouble.of(sum(conflict)) : OptionalDouble.empty();
    }

    /** Cooperation in score points, 0 and up. Empty when too little stood behind it. */
    public OptionalDouble cooperationPoints() {
        return known ? OptionalDouble.of(sum(cooperation)) : OptionalDouble.empty();
    }

    /** One of the four flows: verbal or material, conflict or cooperation. */
    public OptionalDouble flow(QuadClass quad) {
        var side = quad.isConflict() ? conflict : cooperation;
        return known
                ? OptionalDouble.of(side.stream()
                        .filter(part -> part.part() == Contribution.Part.FLOW
                                && part.act().type().quad() == quad)
                        .mapToDouble(Contribution::points)
                        .sum())
                : OptionalDouble.empty();
    }

    /** The part of the tension that measures in force add. */
    public OptionalDouble stock() {
        return known
                ? OptionalDouble.of(conflict.stream()
                        .filter(part -> part.part() == Contribution.Part.STOCK)
                        .mapToDouble(Contribution::points)
                        .sum())
                : OptionalDouble.empty();
    }

    /** What each act adds to the tension, as news and as a measure together, strongest first. */
    public List<List<Contribution>> byAct() {
        var parts = new LinkedHashMap<Act, List<Contribution>>();
        conflict.forEach(part ->
                parts.computeIfAbsent(part.act(), act -> new ArrayList<>(2)).add(part));
        return parts.values().stream()
                .sorted(Comparator.comparingDouble((List<Contribution> act) -> -sum(act)))
                .toList();
    }

    private static double sum(List<Contribution> parts) {
        return parts.stream().mapToDouble(Contribution::points).sum();
    }
}
