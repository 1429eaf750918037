package org.detente.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.actor.Dyad;
import org.detente.event.Act;
import org.detente.event.ActMerger;
import org.detente.event.CodedEvent;

/**
 * How many acts there are of a dyad or pair, of a kind, in a period.
 *
 * @param dyad   actor and recipient; the first and second by the alphabet where direction means nothing
 * @param mutual whether both do it: symmetric acts, and all acts where the query is by pair
 * @param kind   CAMEO root or code; empty when all kinds are counted together
 * @param period first day of the period; {@link LocalDate#MIN} when all days are counted together
 * @param acts   acts, at least 1
 * @param first  day of the first
 * @param last   day of the last
 */
public record ActCount(
        Dyad dyad, boolean mutual, String kind, LocalDate period, long acts, LocalDate first, LocalDate last) {

    /** By dyad, kind and period. */
    public static final Comparator<ActCount> ORDER = Comparator.comparing(ActCount::dyad)
            .thenComparing(ActCount::mutual)
            .thenComparing(ActCount::kind)
            .thenComparing(ActCount::period);

    /** The plain way: all reports merged, each act counted. */
    static List<ActCount> of(Collection<CodedEvent> reports, CountQuery query) {
        return of(
                ActMerger.merge(reports).stream()
                        .filter(act -> query.of().days().contains(act.day())),
                query);
    }

    /** Counts acts that are merged already, whatever their days. */
    public static List<ActCount> of(Stream<Act> acts, CountQuery query) {
        return sum(acts.map(act -> one(act, query)).toList());
    }

    static ActCount one(Act act, CountQuery query) {
        boolean mutual = query.who() == CountQuery.Who.PAIR || act.type().symmetric();
        var dyad = act.dyad();
        var kind = switch (query.what()) {
            case ALL -> "";
            case ROOT -> act.type().root();
            case CODE -> act.type().cameo();
        };
        var period = switch (query.when()) {
            case ALL -> LocalDate.MIN;
            case DAY -> act.day();
            case WEEK -> act.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        };
        boolean swapped = mutual && dyad.actor().compareTo(dyad.recipient()) > 0;
        return new ActCount(swapped ? dyad.reversed() : dyad, mutual, kind, period, 1, act.day(), act.day());
    }

    /** Counts of the same dyad, kind and period in one; sorted. */
    static List<ActCount> sum(Collection<ActCount> counts) {
        var sums = new TreeMap<ActCount, ActCount>(ORDER);
        counts.forEach(count -> sums.merge(count, count, ActCount::plus));
        return List.copyOf(sums.values());
    }

    private ActCount plus(ActCount other) {
        return new ActCount(
                dyad,
                mutual,
                kind,
                period,
                acts + other.acts,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }
}
