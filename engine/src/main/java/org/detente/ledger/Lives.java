package org.detente.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.detente.event.Act;

/** Puts the life of a measure together from the words of its acts. */
final class Lives {
    private Lives() {}

    /** When it came into force: by the words of its acts, the first that say so; else the day of the act. */
    static Start start(Act act, List<Act> steps, Joining joining) {
        var byHand = ByHand.start(act);
        if (byHand.isPresent()) {
            return byHand.get();
        }
        boolean done =
                act.type().family().equals("expulsion"); // the order is the deed; the day of leaving is a deadline
        boolean waits = false;
        var all = Stream.concat(Stream.of(act), steps.stream()).toList();
        for (int i = 0; i < all.size(); i++) {
            var each = all.get(i);
            var days = new StatedDays(each.summary(), each.day());
            var stated = days.entry().or(days::due);
            if (!done && stated.isPresent()) {
                return new Start(
                        stated.get().day(),
                        each,
                        "in the words \"%s\"".formatted(stated.get().words()));
            }
            if (i > 0 && joining.isForce(each)) {
                return new Start(each.day(), each, joining.reason(each));
            }
            waits |= i == 0 && !done && days.isOnlyAnnounced();
        }
        return waits
                ? new Start(null, act, "announced for later; no day is on record")
                : new Start(act.day(), act, "the day of the act, for want of another");
    }

    static List<Step> life(Act act, List<Act> steps, Start start, Joining joining, Endings endings, Threats threats) {
        var life = new ArrayList<Step>(threats.stated(act));
        life.add(new Step(Step.Kind.ANNOUNCED, act.day(), act, "the act that began it"));
        start.effective().ifPresent(day -> life.add(new Step(Step.Kind.IN_FORCE, day, start.act(), start.reason())));
        steps.stream()
                .filter(step -> !step.equals(start.act()))
                .forEach(step -> life.add(new Step(Step.Kind.CARRIED_OUT, step.day(), step, joining.reason(step))));
        for (var each : Stream.concat(Stream.of(act), steps.stream()).toList()) {
            var days = new StatedDays(each.summary(), each.day());
            if (act.type().family().equals("expulsion")) {
                days.due()
                        .ifPresent(due -> life.add(new Step(
                                Step.Kind.DUE, due.day(), each, "in the words \"%s\"".formatted(due.words()))));
            } else {
                days.term()
                        .ifPresent(term -> life.add(new Step(
                                Step.Kind.TERM, term.day(), each, "in the words \"%s\"".formatted(term.words()))));
            }
        }
        life.addAll(endings.changes(act));
        endings.of(act)
                .flatMap(end -> end.by().map(by -> new Step(end.kind(), end.day(), by, end.reason())))
                .ifPresent(life::add);
        life.sort(Step.ORDER);
        return life;
    }

    static List<Possible> possible(Act act, Endings endings, Threats threats) {
        return Stream.concat(threats.possible(act).stream(), endings.possible(act).stream())
                .sorted(Comparator.comparing(Possible::act, Act.ORDER))
                .toList();
    }
}
