package org.detente.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.detente.event.ActMerger;
import org.detente.event.CodedEvent;

/**
 * What the reports of a document come to: {@code events = acts + merged + mirrored + notOnRecord}.
 *
 * @param events      coded events
 * @param acts        acts that they are reports of, merged among themselves
 * @param merged      further reports of such an act
 * @param mirrored    reports that say the same of a symmetric act from the other side
 * @param notOnRecord events that are no act: without a recipient, or threatened, denied, wished
 */
public record ActSums(long events, long acts, long merged, long mirrored, long notOnRecord) {
    public static final ActSums NONE = new ActSums(0, 0, 0, 0, 0);

    /** The plain way: all events merged. */
    static ActSums of(Collection<CodedEvent> events) {
        var acts = ActMerger.reports(events);
        long reports = acts.stream().mapToLong(List::size).sum();
        long mirrored = acts.stream().mapToLong(ActSums::mirroredIn).sum();
        return new ActSums(
                events.size(), acts.size(), reports - acts.size() - mirrored, mirrored, events.size() - reports);
    }

    /** Reports of one act that say the same from the other side: on each day the smaller number of both directions. */
    static long mirroredIn(List<CodedEvent> act) {
        if (!act.get(0).type().symmetric()) {
            return 0;
        }
        var byDay = new HashMap<LocalDate, long[]>();
        for (var report : act) {
            boolean swapped = report.recipient()
                    .filter(party -> report.actor().code().compareTo(party.code()) > 0)
                    .isPresent();
            byDay.computeIfAbsent(report.day(), day -> new long[2])[swapped ? 1 : 0]++;
        }
        return byDay.values().stream()
                .mapToLong(both -> Math.min(both[0], both[1]))
                .sum();
    }

    public ActSums plus(ActSums other) {
        return new ActSums(
                events + other.events,
                acts + other.acts,
                merged + other.merged,
                mirrored + other.mirrored,
                notOnRecord + other.notOnRecord);
    }
}
