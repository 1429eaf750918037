package org.detente.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.detente.actor.Pair;

/**
 * All that is known of a pair at the end of a day: what every analysis starts from.
 *
 * @param pair     the two states, in the order in which they were asked for
 * @param asOf     the day; nothing learned later is in here
 * @param acts     acts between the two, by day and id
 * @param related  acts of or towards either of the two in which a third state takes part, by day and id
 * @param coverage how much stood behind it
 */
public record PairRecord(Pair pair, LocalDate asOf, List<Act> acts, List<Act> related, Coverage coverage)
        implements Serializable {

    public PairRecord {
        acts = List.copyOf(acts);
        related = List.copyOf(related);
    }

    /** Acts of one side towards the other, symmetric ones included. */
    public List<Act> actsBy(String code) {
        return acts.stream().filter(act -> act.isBy(code)).toList();
    }
}
