package org.detente;

import java.time.LocalDate;
import java.util.Comparator;
import org.detente.actor.Pair;

/**
 * How much is on record of a pair.
 *
 * @param pair  the two states
 * @param acts  acts between them
 * @param first day of the first
 * @param last  day of the last
 */
public record PairSummary(Pair pair, int acts, LocalDate first, LocalDate last) {
    static final Comparator<PairSummary> MOST_ACTS_FIRST = Comparator.comparingInt(PairSummary::acts)
            .reversed()
            .thenComparing(summary -> summary.pair().toString());
}
