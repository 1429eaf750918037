package org.detente.forecast.feature;

import java.util.HashMap;
import java.util.Map;
import org.detente.forecast.graph.Chains;
import org.detente.forecast.graph.Tally;

/** The members of a chain that weigh most by a tally as of a day, found once a day and kept. */
final class Popular {
    private final Chains chains;
    private final Tally tally;
    private final int half;
    private final int most;
    private final Map<Integer, int[]> kept = new HashMap<>();
    private int day = -1;
    private int asOf = -1;

    Popular(Chains chains, Tally tally, int half, int most) {
        this.chains = chains;
        this.tally = tally;
        this.half = half;
        this.most = most;
    }

    /**
     * Numbers in the tally, heaviest first; of equal ones the one that came first.
     *
     * @param asOf the last day that is known
     */
    int[] of(int list, int day, int asOf) {
        if (day != this.day || asOf != this.asOf) {
            kept.clear();
            this.day = day;
            this.asOf = asOf;
        }
        return kept.computeIfAbsent(list, unseen -> find(list, day));
    }

    private int[] find(int list, int day) {
        var top = new Top(most);
        for (int place = chains.first(list); place >= 0; place = chains.next(place)) {
            int id = chains.item(place);
            top.offer(id, tally.decayed(id, half, day));
        }
        return top.inOrder();
    }
}
