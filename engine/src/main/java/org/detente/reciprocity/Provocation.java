package org.detente.reciprocity;

import java.util.List;
import org.detente.reciprocity.hawkes.FittedResponse;
import org.detente.reciprocity.hawkes.HawkesFit;
import org.detente.reciprocity.hawkes.TimedActs;

/**
 * How much one side is provoked by the other, by the mutually exciting process of {@link HawkesFit}.
 *
 * @param response  how the side acts
 * @param shares    where its acts come from
 * @param branching acts that an act of the other side provokes, at the mean size of these
 * @param ratio     branching ratio of both sides; from 1 on a spiral feeds itself
 * @param fit       whether the model fits its acts
 */
public record Provocation(
        FittedResponse response, HawkesFit.Shares shares, double branching, double ratio, HawkesFit.Fit fit) {

    /** The process of both sides, or why there is none. */
    static Estimate<HawkesFit> process(TimedActs acts, List<String> names) {
        for (int side = 0; side < 2; side++) {
            if (acts.count(side) < HawkesFit.FEWEST_ACTS) {
                return Estimate.none("not enough acts: %s has %d on watched days, the floor is %d"
                        .formatted(names.get(side), acts.count(side), HawkesFit.FEWEST_ACTS));
            }
        }
        return Estimate.of(HawkesFit.of(acts));
    }

    static Provocation of(HawkesFit process, int from, int to) {
        return new Provocation(
                process.response(to),
                process.shares(to),
                process.branching(to, from),
                process.branchingRatio(),
                process.fit(to));
    }
}
