package org.detente.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.detente.event.Act;
import org.detente.ledger.Answer;
import org.detente.ledger.FollowUp;
import org.detente.ledger.Measure;
import org.detente.tension.Contribution;

/** Every act that a brief rests on, once, by day and id. */
public final class EvidenceList {
    private EvidenceList() {}

    public static List<Act> of(Brief brief) {
        var acts = new ArrayList<Act>();
        acts.addAll(brief.recent());
        acts.addAll(brief.waysOut());
        brief.answers().stream().map(Answer::trigger).forEach(acts::add);
        brief.inferred().stream().map(link -> link.answer().trigger()).forEach(acts::add);
        for (var each : brief.solidarity()) {
            acts.add(each.trigger());
            each.links().forEach(link -> acts.add(link.answer().act()));
        }
        brief.followUps().stream().map(FollowUp::earlier).forEach(acts::add);
        brief.inForce().forEach(measure -> addAll(measure, acts));
        brief.announced().forEach(measure -> addAll(measure, acts));
        brief.ended().forEach(measure -> addAll(measure, acts));
        brief.cooperation().values().forEach(acts::addAll);
        brief.thirds().values().forEach(acts::addAll);
        brief.beside().values().forEach(acts::addAll);
        for (var side : brief.sides()) {
            side.tension().conflict().stream().map(Contribution::act).forEach(acts::add);
            side.tension().cooperation().stream().map(Contribution::act).forEach(acts::add);
            acts.addAll(side.balance().hostile());
            side.ladder().act().ifPresent(acts::add);
        }
        return distinct(acts);
    }

    /** A large record has a hundred thousand of them: sorting at once takes a fraction of what a tree does. */
    private static List<Act> distinct(List<Act> acts) {
        acts.sort(Act.ORDER);
        var distinct = new ArrayList<Act>(acts.size());
        for (var act : acts) {
            if (distinct.isEmpty() || Act.ORDER.compare(distinct.get(distinct.size() - 1), act) != 0) {
                distinct.add(act);
            }
        }
        return List.copyOf(distinct);
    }

    private static void addAll(Measure measure, Collection<Act> acts) {
        acts.addAll(measure.acts());
        measure.likely().forEach(possible -> acts.add(possible.act()));
    }
}
