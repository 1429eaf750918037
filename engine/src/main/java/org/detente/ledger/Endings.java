package org.detente.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detente.event.Act;

/**
 * What loosened, prolonged, replaced or ended measures, and what may have.
 *
 * <p>Acts are gone through by day. Which of several open measures an act means is settled by, in this order: its own word; a
 * mission in a place that both name; its number, when one measure has the same; or that only one of the kind is open. Else
 * nothing is settled, and the act is named with each as possible. What gives back a part only ("some visas", four of ten)
 * loosens.
 */
final class Endings {
    /** An act this close to a stated end is the one that ended it. */
    private static final int SAME_END_DAYS = 3;

    private static final Pattern PART = Pattern.compile(
            "\\b(some|partly|partially|part of|in part|a few|several of|half of)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAUSE =
            Pattern.compile("\\b(suspend\\w*|paus\\w+|put on hold|held in abeyance)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE = Pattern.compile(
            "(?:consulates?|embassy|embassies|mission|consul general|consul-general)(?: general)?[^.;]{0,30}? in ((?:St\\.? )?[A-Z][\\w-]+(?: [A-Z][\\w-]+)*)");

    private final List<Act> begun;
    private final Map<String, Start> starts;
    private final Map<String, List<Act>> steps;
    private final Map<String, Ending> ends = new HashMap<>();
    private final Map<String, List<Step>> changes = new HashMap<>();
    private final Map<String, List<Possible>> possible = new HashMap<>();

    /**
     * @param begun  acts that began a measure, by day
     * @param steps  later acts of the same measure, by the id of the act that began it
     * @param acts   all acts, by day
     */
    Endings(List<Act> begun, Map<String, Start> starts, Map<String, List<Act>> steps, List<Act> acts) {
        this.begun = begun;
        this.starts = starts;
        this.steps = steps;
        for (var act : begun) {
            act.detail().endedOn().ifPresent(day -> ends.put(act.id(), stated(act, day, acts)));
        }
        var loosening = new HashSet<String>();
        for (var act : begun) {
            loosening.addAll(act.type().endedBy());
            loosening.addAll(act.type().easedBy());
        }
        for (var act : acts) {
            if (!act.type().isConflict() && loosening.contains(act.type().id())) {
                for (var side : sides(act)) {
                    endOrEase(act, side);
                }
            } else if (act.type().id().startsWith("extend_")) {
                extend(act);
            } else if (starts.containsKey(act.id())) {
                supersede(act);
            }
        }
    }

    Optional<Ending> of(Act measure) {
        return Optional.ofNullable(ends.get(measure.id()));
    }

    /** Steps on the way, the end left out. */
    List<Step> changes(Act measure) {
        return changes.getOrDefault(measure.id(), List.of());
    }

    List<Possible> possible(Act measure) {
        return possible.getOrDefault(measure.id(), List.of());
    }

    private void endOrEase(Act act, String side) {
        var open = open(act.day()).stream()
                .filter(measure -> measure.dyad().actor().equals(side) && isOfSameSide(act, measure))
                .filter(measure -> start(measure).isPresent()) // what never began cannot be eased
                .toList();
        var ended = open.stream().filter(measure -> ends(act, measure)).toList();
        var singles = ended.stream().filter(measure -> measure.type().single()).toList();
        var who = act.type().symmetric() ? "what both did" : "a later act of the same side";
        singles.forEach(measure -> end(measure, act, "ended by " + who));
        settle(
                act,
                ended.stream().filter(measure -> !measure.type().single()).toList(),
                who,
                isPause(act) ? Step.Kind.SUSPENDED : Step.Kind.LIFTED);
        settle(
                act,
                open.stream().filter(measure -> eases(act, measure)).toList(),
                who,
                isPause(act) ? Step.Kind.SUSPENDED : Step.Kind.EASED);
    }

    private void extend(Act act) {
        settle(
                act,
                open(act.day()).stream()
                        .filter(measure -> measure.dyad().equals(act.dyad())
                                && measure.type().family().equals(act.type().family()))
                        .toList(),
                "a later act of the same side",
                Step.Kind.EXTENDED);
    }

    private void supersede(Act later) {
        if (later.detail().quantity().isEmpty() && !later.type().family().equals("tariff")) {
            return; // nothing by which it could be known to replace anything
        }
        var open = open(later.day()).stream()
                .filter(measure -> !measure.id().equals(later.id())
                        && measure.dyad().equals(later.dyad())
                        && measure.type().id().equals(later.type().id()))
                .toList();
        var verdict = Supersession.of(later, open);
        var start = start(later);
        if (start.isEmpty()) {
            verdict.settled()
                    .forEach(measure -> name(
                            measure,
                            new Possible(
                                    Step.Kind.SUPERSEDED,
                                    later,
                                    verdict.settled().size(),
                                    verdict.reason() + ", but its entry into force is not on record")));
        } else {
            verdict.settled()
                    .forEach(measure ->
                            end(measure, new Ending(Step.Kind.SUPERSEDED, start.get(), later, verdict.reason())));
        }
        verdict.unclear()
                .forEach(measure -> name(
                        measure,
                        new Possible(
                                Step.Kind.SUPERSEDED, later, verdict.unclear().size(), verdict.reason())));
    }

    /** Puts an act to the one measure that it means, or names it with each that it may mean. */
    private void settle(Act act, List<Act> candidates, String who, Step.Kind kind) {
        if (candidates.isEmpty()) {
            return;
        }
        var choice = choose(act, candidates);
        if (choice.isEmpty()) {
            var money = act.detail().quantity().filter(quantity -> quantity.isMoney());
            var reason = money.isPresent()
                            && candidates.stream()
                                    .noneMatch(m -> m.detail().quantity().equals(money))
                    ? "no open measure is on %s: which goods it means is not said".formatted(money.get())
                    : candidates.size() == 1
                            ? "another mission than the one that was open"
                            : "one of %d of the kind that were open, and which is not said"
                                    .formatted(candidates.size());
            candidates.forEach(measure -> name(measure, new Possible(kind, act, candidates.size(), reason)));
            return;
        }
        var measure = choice.get().measure();
        var by = (kind == Step.Kind.LIFTED ? "ended by " : kind.words() + " by ") + who + ": "
                + choice.get().why();
        if (kind != Step.Kind.LIFTED) {
            change(measure, new Step(kind, day(act), act, by));
        } else if (part(act, measure).isPresent()) {
            change(
                    measure,
                    new Step(Step.Kind.EASED, day(act), act, part(act, measure).get()));
        } else {
            end(measure, act, by);
        }
    }

    private record Choice(Act measure, String why) {}

    private Optional<Choice> choose(Act act, List<Act> candidates) {
        var said = candidates.stream()
                .filter(measure -> act.detail().answers().contains(measure.id())
                        || steps.getOrDefault(measure.id(), List.of()).stream()
                                .anyMatch(step -> act.detail().answers().contains(step.id())))
                .toList();
        if (said.size() == 1 && !act.type().symmetric()) {
            return Optional.of(new Choice(said.get(0), "it says so"));
        }
        var place = place(act);
        if (place.isPresent()) {
            var there = candidates.stream()
                    .filter(measure -> place(measure).equals(place))
                    .toList();
            if (there.size() == 1) {
                return Optional.of(new Choice(there.get(0), "both are of the mission in " + place.get()));
            }
            if (there.isEmpty()
                    && candidates.stream().allMatch(measure -> place(measure).isPresent())) {
                return Optional.empty();
            }
        }
        var quantity = act.detail().quantity();
        var equal = candidates.stream()
                .filter(measure ->
                        quantity.isPresent() && measure.detail().quantity().equals(quantity))
                .toList();
        if (equal.size() == 1) {
            return Optional.of(new Choice(
                    equal.get(0),
                    candidates.size() == 1 ? "the only one of the kind that was open" : "the same number"));
        }
        return candidates.size() == 1 && !otherGoods(act, candidates.get(0))
                ? Optional.of(new Choice(candidates.get(0), "the only one of the kind that was open"))
                : Optional.empty();
    }

    /** An amount of money names the goods: another amount, other goods. */
    private static boolean otherGoods(Act act, Act measure) {
        var quantity = act.detail().quantity();
        var stood = measure.detail().quantity();
        return quantity.isPresent()
                && stood.isPresent()
                && quantity.get().isMoney()
                && stood.get().isMoney()
                && !quantity.equals(stood);
    }

    private static Optional<String> part(Act act, Act measure) {
        var given = act.detail().quantity();
        var stood = measure.detail().quantity();
        if (given.isPresent()
                && stood.isPresent()
                && given.get().unit().equals(stood.get().unit())
                && given.get().amount() < stood.get().amount()) {
            return Optional.of("%s of %s".formatted(given.get().number(), stood.get()));
        }
        var part = PART.matcher(act.summary());
        return part.find()
                ? Optional.of("its words speak of a part only: \"%s\"".formatted(part.group()))
                : Optional.empty();
    }

    private void end(Act measure, Act by, String reason) {
        end(measure, new Ending(Step.Kind.LIFTED, day(by), by, reason));
    }

    /** The first end holds, unless somebody said that there was none. */
    private void end(Act measure, Ending end) {
        if (!ByHand.isOpen(measure)) {
            ends.putIfAbsent(measure.id(), end);
        }
    }

    private void change(Act measure, Step step) {
        boolean isItsEnd =
                of(measure).flatMap(Ending::by).filter(step.act()::equals).isPresent();
        if (!isItsEnd) {
            changes.computeIfAbsent(measure.id(), id -> new ArrayList<>()).add(step);
        }
    }

    private void name(Act measure, Possible step) {
        if (of(measure).isEmpty()) {
            possible.computeIfAbsent(measure.id(), id -> new ArrayList<>()).add(step);
        }
    }

    private Optional<LocalDate> start(Act measure) {
        return Optional.ofNullable(starts.get(measure.id())).flatMap(Start::effective);
    }

    /** Measures that began before a day and are not known to have ended before it. */
    private List<Act> open(LocalDate day) {
        return begun.stream()
                .takeWhile(act -> act.day().isBefore(day))
                .filter(act -> of(act).filter(end -> end.day().isBefore(day)).isEmpty())
                .toList();
    }

    private Ending stated(Act act, LocalDate day, List<Act> acts) {
        Optional<Act> by = acts.stream()
                .filter(other -> !other.id().equals(act.id()) && (ends(other, act) || eases(other, act)))
                .filter(other -> daysBetween(other.day(), day) <= SAME_END_DAYS)
                .min(Comparator.comparingLong((Act other) -> daysBetween(other.day(), day))
                        .thenComparing(other -> eases(other, act))
                        .thenComparing(Act.ORDER));
        boolean expired = by.isEmpty()
                && new StatedDays(act.summary(), act.day())
                        .term()
                        .filter(term -> daysBetween(term.day(), day) <= SAME_END_DAYS)
                        .isPresent();
        var kind = by.isPresent() ? Step.Kind.LIFTED : expired ? Step.Kind.EXPIRED : Step.Kind.ENDED;
        return new Ending(kind, day, by.orElse(null), ByHand.endReason(act).orElse("the record states the day"));
    }

    /** The day that an end or a change itself names, or that of the act. */
    private static LocalDate day(Act act) {
        return new StatedDays(act.summary(), act.day())
                .entry()
                .map(StatedDays.Stated::day)
                .orElse(act.day());
    }

    private static boolean isPause(Act act) {
        return PAUSE.matcher(act.summary()).find()
                && act.type().quad().isMaterial()
                && !act.type().symmetric();
    }

    private static Optional<String> place(Act act) {
        if (!act.type().family().equals("mission")) {
            return Optional.empty();
        }
        var found = PLACE.matcher(act.summary());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static List<String> sides(Act act) {
        var dyad = act.dyad();
        return act.type().symmetric() ? List.of(dyad.actor(), dyad.recipient()) : List.of(dyad.actor());
    }

    private static long daysBetween(LocalDate day, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other));
    }

    /** Whether an act is of a kind that ends a measure outright, by the side that took it. */
    private static boolean ends(Act ender, Act measure) {
        return measure.type().endedBy().contains(ender.type().id())
                && isOfSameSide(ender, measure)
                && (!measure.type().family().equals("agreement_cut") || TreatyNames.shared(ender, measure));
    }

    /** Whether an act is of a kind that loosens a measure, by the side that took it. */
    private static boolean eases(Act easing, Act measure) {
        return measure.type().easedBy().contains(easing.type().id())
                && isOfSameSide(easing, measure)
                && (!measure.type().family().equals("expulsion") || isOfEnvoy(measure));
    }

    /** The return of an ambassador undoes the expulsion of one, and not that of thirty attaches. */
    private static boolean isOfEnvoy(Act measure) {
        return measure.detail()
                .quantity()
                .filter(quantity -> quantity.unit().matches("ambassadors?|envoys?|heads of mission"))
                .isPresent();
    }

    private static boolean isOfSameSide(Act act, Act measure) {
        return act.isBetween(measure.dyad().pair()) && act.isBy(measure.dyad().actor());
    }
}
