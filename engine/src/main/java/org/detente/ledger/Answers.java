package org.detente.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.detente.event.Act;

/** Finds what answered what. So far it goes by what the record states, the strongest evidence there is. */
public final class Answers {
    private Answers() {}

    /**
     * Every stated answer of one state to another among these acts, by day of the answer. Links to the own side (a step
     * that follows from one's own announcement) and to acts that are not among them are left out.
     */
    public static List<Answer> stated(Collection<Act> acts) {
        var byId = new HashMap<String, Act>();
        acts.forEach(act -> byId.put(act.id(), act));
        var answers = new ArrayList<Answer>();
        for (var act : byId.values()) {
            for (var id : act.detail().answers()) {
                var trigger = byId.get(id);
                if (trigger != null && isOtherSide(act, trigger)) {
                    answers.add(new Answer(act, trigger));
                }
            }
        }
        answers.sort(Comparator.comparing(Answer::act, Act.ORDER).thenComparing(Answer::trigger, Act.ORDER));
        return List.copyOf(answers);
    }

    private static boolean isOtherSide(Act act, Act trigger) {
        return !act.day().isBefore(trigger.day())
                && !act.dyad().actor().equals(trigger.dyad().actor())
                && !trigger.type().symmetric();
    }
}
