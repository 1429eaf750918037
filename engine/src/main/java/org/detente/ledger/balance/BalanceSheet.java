package org.detente.ledger.balance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.actor.Dyad;
import org.detente.event.Act;
import org.detente.event.PairRecord;
import org.detente.ledger.Ledger;
import org.detente.ledger.balance.AnswerDelays.Scope;
import org.detente.ledger.balance.AnswerDelays.Watch;
import org.detente.ledger.link.Episode;
import org.detente.ledger.link.Link;

/**
 * What one side did to the other, and what came of it; what is stated and what is inferred stand apart. A later step of a measure is
 * no act of its own: it is not counted, and answers nothing.
 *
 * @param dyad          the side and the other
 * @param hostile       hostile acts of the side, by day
 * @param answered      of these, those that the other side answered
 * @param given         of these, those that answer an act of the other side
 * @param mirrors       of the answers given, those of the same kind and size as their trigger
 * @param statedDelay   median days from trigger to answer given, of stated answers; empty when there are none
 * @param inferredDelay the same of inferred ones
 * @param begun         episodes that a hostile act of the side began
 * @param episodes      episodes that a hostile act of anybody began; third states begin some
 * @param open          recent hostile acts without an answer so far, the latest first
 * @param delays        what they are held against
 */
public record BalanceSheet(
        Dyad dyad,
        List<Act> hostile,
        Tally answered,
        Tally given,
        Tally mirrors,
        OptionalDouble statedDelay,
        OptionalDouble inferredDelay,
        int begun,
        int episodes,
        List<Unanswered> open,
        AnswerDelays delays)
        implements Serializable {

    public BalanceSheet {
        hostile = List.copyOf(hostile);
        open = List.copyOf(open);
    }

    /**
     * @param links of the pair of the record, stated and inferred
     * @param since acts from this day on are recent
     */
    public static BalanceSheet of(Dyad dyad, PairRecord record, Ledger ledger, List<Link> links, LocalDate since) {
        var steps = ledger.laterSteps();
        var answers = links.stream()
                .filter(link -> !steps.contains(link.answer().act().id()))
                .toList();
        var hostile = hostile(dyad, record.acts(), steps);
        var byTrigger = answers.stream()
                .filter(link -> link.answer().act().isBy(dyad.recipient()))
                .collect(Collectors.groupingBy(link -> link.answer().trigger()));
        var byAct = answers.stream()
                .filter(link -> link.answer().trigger().isBy(dyad.recipient()))
                .collect(Collectors.groupingBy(link -> link.answer().act()));
        var mirrorsByAct = answers.stream()
                .filter(link ->
                        link.answer().isMirror() && link.answer().trigger().isBy(dyad.recipient()))
                .collect(Collectors.groupingBy(link -> link.answer().act()));
        var own = Set.copyOf(hostile);
        var given = byAct.values().stream()
                .flatMap(List::stream)
                .filter(link -> own.contains(link.answer().act()))
                .toList();
        var episodes = Episode.of(answers).stream()
                .map(Episode::first)
                .filter(act -> act.type().isConflict())
                .toList();
        var answered = tally(hostile, byTrigger, BalanceSheet::anyOf);
        var delays = delays(dyad, record, answers, steps);
        return new BalanceSheet(
                dyad,
                hostile,
                answered,
                tally(hostile, byAct, BalanceSheet::oneOf),
                tally(hostile, mirrorsByAct, BalanceSheet::oneOf),
                medianDelay(given, true),
                medianDelay(given, false),
                (int) episodes.stream().filter(act -> act.isBy(dyad.actor())).count(),
                episodes.size(),
                open(hostile, answered, since, record.asOf(), delays),
                delays);
    }

    /** Hostile acts that the other side is not known to have answered. */
    public List<Act> unanswered() {
        var all = answered.all();
        return hostile.stream().filter(act -> !all.contains(act)).toList();
    }

    /** Share of the stated answers given that are mirrors, 0 to 1; empty when none is stated. */
    public OptionalDouble statedMirrorShare() {
        return given.stated().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        (double) mirrors.stated().size() / given.stated().size());
    }

    private static List<Act> hostile(Dyad dyad, Collection<Act> acts, Set<String> steps) {
        return acts.stream()
                .filter(act -> act.dyad().equals(dyad) && act.type().isConflict() && !steps.contains(act.id()))
                .toList();
    }

    private static Tally tally(List<Act> acts, Map<Act, List<Link>> links, ToDoubleFunction<List<Link>> probability) {
        var stated = new ArrayList<Act>();
        var inferred = new ArrayList<Act>();
        double expected = 0;
        for (var act : acts) {
            var own = links.getOrDefault(act, List.of());
            if (own.stream().anyMatch(Link::stated)) {
                stated.add(act);
            } else if (!own.isEmpty()) {
                inferred.add(act);
                expected += probability.applyAsDouble(own);
            }
        }
        return new Tally(stated, inferred, expected);
    }

    /** Probability that at least one of several acts is an answer, taken as independent. */
    private static double anyOf(List<Link> links) {
        return 1 - links.stream().mapToDouble(link -> 1 - link.probability()).reduce(1, (a, b) -> a * b);
    }

    /** Probability that one act answers one of several: the model lets it answer one at most. */
    private static double oneOf(List<Link> links) {
        return Math.min(1, links.stream().mapToDouble(Link::probability).sum());
    }

    private static List<Unanswered> open(
            List<Act> hostile, Tally answered, LocalDate since, LocalDate asOf, AnswerDelays delays) {
        var all = answered.all();
        var outlooks = new HashMap<Long, OptionalDouble>();
        return hostile.stream()
                .filter(act -> !act.day().isBefore(since) && !all.contains(act))
                .sorted(Act.ORDER.reversed())
                .map(act -> {
                    long day = asOf.toEpochDay() - act.day().toEpochDay();
                    var toCome = outlooks.computeIfAbsent(day, age -> delays.stillToCome(age, Unanswered.HORIZON));
                    return new Unanswered(act, day, delays.shareWithin(day), toCome);
                })
                .toList();
    }

    /** Of this side; if it has too few answers, of the pair; if that has, of the reference chronology. */
    private static AnswerDelays delays(Dyad dyad, PairRecord record, List<Link> links, Set<String> steps) {
        var own = watches(dyad, record, links, steps);
        var ofSide = new AnswerDelays(Scope.SIDE, own);
        if (ofSide.answers() >= AnswerDelays.FEWEST) {
            return ofSide;
        }
        var ofPair = new AnswerDelays(
                Scope.PAIR,
                Stream.concat(own.stream(), watches(dyad.reversed(), record, links, steps).stream())
                        .toList());
        return ofPair.answers() >= AnswerDelays.FEWEST ? ofPair : AnswerDelays.ofReference(record.asOf());
    }

    private static List<Watch> watches(Dyad dyad, PairRecord record, List<Link> links, Set<String> steps) {
        var first = links.stream()
                .filter(link -> link.answer().act().isBy(dyad.recipient()))
                .collect(Collectors.toMap(
                        link -> link.answer().trigger(), link -> link.answer().delayDays(), Math::min));
        return hostile(dyad, record.acts(), steps).stream()
                .map(act -> {
                    var delay = first.get(act);
                    return delay == null
                            ? new Watch(record.asOf().toEpochDay() - act.day().toEpochDay(), false)
                            : new Watch(delay, true);
                })
                .toList();
    }

    private static OptionalDouble medianDelay(List<Link> links, boolean stated) {
        var sorted = links.stream()
                .filter(link -> link.stated() == stated)
                .mapToLong(link -> link.answer().delayDays())
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0);
    }
}
