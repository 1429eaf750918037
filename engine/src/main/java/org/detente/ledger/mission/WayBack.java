package org.detente.ledger.mission;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.event.Act;
import org.detente.ledger.Ledger;
import org.detente.ledger.Measure;
import org.detente.ontology.Ontology;

/**
 * What would have to be undone for the missions of a pair to be again as they were on an earlier day.
 *
 * <p>In this order: what costs words first (talks, relations, ambassadors); then the limits of the hosts, since own cuts, visa stops
 * and closures that answer them cannot be undone before; then readmission, staff, visas; then missions and property,
 * which cost most. Among the like, the last is undone first. What was done in answer to a limit of the host never stands before that limit.
 *
 * @param target the day whose state is to be had again
 * @param day    the day from which one looks back
 * @param steps  what would have to be done, in order
 */
public record WayBack(LocalDate target, LocalDate day, List<Undoing> steps) implements Serializable {
    private static final Map<String, Integer> COST = Map.ofEntries(
            Map.entry("cancel_talks", 0),
            Map.entry("downgrade_relations", 1),
            Map.entry("suspend_relations", 1),
            Map.entry("break_relations", 1),
            Map.entry("recall_ambassador", 2),
            Map.entry("cap_staff", 3),
            Map.entry("expel_diplomats", 4),
            Map.entry("cut_own_staff", 5),
            Map.entry("suspend_visas", 6),
            Map.entry("close_own_mission", 7),
            Map.entry("close_mission", 8),
            Map.entry("seize_property", 9));

    /**
     * One step of the way.
     *
     * @param mover   state that would have to move
     * @param deed    what it would have to do, as a noun: "reopening of a mission"
     * @param measure what that would undo
     * @param after   id of the act of the host whose undoing it waits for; empty when it waits for none
     */
    public record Undoing(String mover, String deed, Measure measure, String after) implements Serializable {}

    public WayBack {
        steps = List.copyOf(steps);
    }

    /**
     * @param acts   between the two, as known on the day
     * @param target not after {@code day}
     * @throws IllegalArgumentException if the target is after the day
     */
    public static WayBack of(Collection<Act> acts, LocalDate target, LocalDate day) {
        if (target.isAfter(day)) {
            throw new IllegalArgumentException(
                    "The way back from %s cannot lead to %s, which is later.".formatted(day, target));
        }
        var known = acts.stream()
                .filter(act -> !act.day().isAfter(day) && !act.learned().isAfter(day))
                .toList();
        var open = Ledger.of(known).measures().stream()
                .filter(measure -> COST.containsKey(measure.act().type().id()))
                .filter(measure -> measure.announced().isAfter(target) && measure.isStandingOn(day))
                .sorted(Comparator.comparing((Measure measure) ->
                                COST.get(measure.act().type().id()))
                        .thenComparing(Measure::announced, Comparator.reverseOrder())
                        .thenComparing(measure -> measure.act().id()))
                .toList();
        return new WayBack(target, day, inOrder(open));
    }

    private static List<Undoing> inOrder(List<Measure> open) {
        var limits = open.stream()
                .filter(measure -> measure.act().type().id().equals("cap_staff"))
                .flatMap(measure -> measure.acts().stream().map(act -> Map.entry(act.id(), measure)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        var steps = new ArrayList<Undoing>();
        var done = new HashSet<String>();
        var waiting = new ArrayList<>(open);
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(measure -> after(measure, limits).isEmpty() || done.contains(after(measure, limits)))
                    .findFirst()
                    .orElse(waiting.get(0)); // each waits for the other: the cheaper goes first
            waiting.remove(next);
            done.add(next.act().id());
            steps.add(new Undoing(next.act().dyad().actor(), deed(next), next, after(next, limits)));
        }
        return steps;
    }

    private static String after(Measure measure, Map<String, Measure> limits) {
        return measure.act().detail().answers().stream()
                .flatMap(id -> Stream.ofNullable(limits.get(id)))
                .map(Measure::act)
                .filter(limit ->
                        !limit.dyad().actor().equals(measure.act().dyad().actor()))
                .map(Act::id)
                .findFirst()
                .orElse("");
    }

    private static String deed(Measure measure) {
        if (Missions.isHiringBan(measure) && measure.act().type().id().equals("cap_staff")) {
            return "lifting of a ban on hiring";
        }
        var ended = measure.act().type().endedBy();
        return ended.isEmpty()
                ? "end of the " + measure.act().type().noun()
                : Ontology.standard().get(ended.get(0)).noun();
    }
}
