package org.detente.ledger.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import org.detente.event.Act;
import org.detente.ledger.Answer;

/** Finds what answered what: what the record states, and what an {@link AnswerModel} infers. Deterministic; any order of acts. */
public final class AnswerLinker {
    /** From this probability on a link is inferred. */
    public static final double SURE_ENOUGH = 0.4;

    private final AnswerModel model;

    public AnswerLinker(AnswerModel model) {
        this.model = model;
    }

    /**
     * Every link among these acts, by day of the answer. An act whose triggers are stated gets no others: whoever says what he
     * answers has said it.
     */
    public List<Link> links(Collection<Act> acts) {
        return links(acts, act -> true);
    }

    /** @param asked for which acts what they answer is sought; it may be any of the acts */
    public List<Link> links(Collection<Act> acts, Predicate<Act> asked) {
        var links = new ArrayList<Link>();
        var chance = new DelayChance(acts);
        for (var each : Case.of(acts, asked)) {
            var one = each.withoutItsAnswers();
            var shares = model.probabilities(one);
            boolean says = one.stated() > 0;
            for (int i = 0; i < shares.length; i++) {
                var trigger = one.triggers().get(i);
                if (says ? trigger.stated() : shares[i] >= SURE_ENOUGH) {
                    var answer = new Answer(one.act(), trigger.act());
                    links.add(new Link(
                            answer,
                            says ? 1 : shares[i],
                            says,
                            chance.of(one.act(), trigger.act()),
                            reasons(trigger.clues())));
                }
            }
        }
        return withoutCircles(links);
    }

    /** Of two acts of one day that would answer each other, the likelier link stays. */
    private static List<Link> withoutCircles(List<Link> links) {
        var byActs = new HashMap<String, Link>();
        links.stream()
                .filter(link -> link.answer().delayDays() == 0)
                .forEach(link ->
                        byActs.put(key(link.answer().act(), link.answer().trigger()), link));
        return links.stream()
                .filter(link -> {
                    var reversed = byActs.get(
                            key(link.answer().trigger(), link.answer().act()));
                    return reversed == null || link.stated() || link.probability() > reversed.probability();
                })
                .toList();
    }

    private static String key(Act act, Act trigger) {
        return act.id() + " " + trigger.id();
    }

    private List<Link.Reason> reasons(Clues clues) {
        var reasons = new ArrayList<Link.Reason>();
        for (var clue : Clue.values()) {
            double value = clues.get(clue);
            double points = model.weight(clue) * value;
            if (points != 0) {
                reasons.add(new Link.Reason(clue, value, points));
            }
        }
        reasons.sort(Comparator.comparingDouble((Link.Reason reason) -> -Math.abs(reason.points())));
        return reasons;
    }
}
