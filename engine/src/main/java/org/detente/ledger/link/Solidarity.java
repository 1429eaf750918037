package org.detente.ledger.link;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.event.Act;
import org.detente.event.PairRecord;

/**
 * Third states that answered the same hostile act as one of two states, or that answered what one of the two did to the other: an
 * attack on one, and the allies who expelled diplomats for it.
 *
 * @param trigger the hostile act, by one of the two
 * @param with    code of the other of the two, whose side they took
 * @param links   from the hostile acts of third states towards the doer to the trigger, by day; at least one
 */
public record Solidarity(Act trigger, String with, List<Link> links) implements Serializable {
    /** Days within which a third state that answers does so; nine in ten stated ones come within a month. */
    private static final int MOST_DAYS = 60;

    /** Acts of third states for which an answer is inferred, the latest ones: on a large record more would take long. */
    private static final int MOST_ACTS = 100;

    public Solidarity {
        links = List.copyOf(links);
    }

    /**
     * By day of the trigger.
     *
     * @param links of the pair, as {@link PairLinks} gives them
     * @param since acts of third states before this day are left out
     */
    public static List<Solidarity> of(PairRecord record, List<Link> links, LocalDate since) {
        var triggers = triggers(record, links, since.minusDays(MOST_DAYS));
        var days = new TreeSet<LocalDate>();
        triggers.forEach(act -> days.add(act.day()));
        var asked = new HashSet<>(record.related().stream()
                .filter(act -> isTowardsOneOfTheTwo(act, record) && !act.day().isBefore(since))
                .filter(act -> follows(act.day(), days))
                .sorted(Act.ORDER.reversed())
                .limit(MOST_ACTS)
                .toList());
        var byTrigger = new TreeMap<Act, List<Link>>(Act.ORDER);
        if (asked.isEmpty()) {
            return List.of();
        }
        for (var link : PairLinks.of(record, asked::contains)) {
            var act = link.answer().act();
            var trigger = link.answer().trigger();
            if (asked.contains(act)
                    && triggers.contains(trigger)
                    && trigger.isBy(act.dyad().recipient())) {
                byTrigger.computeIfAbsent(trigger, key -> new ArrayList<>()).add(link);
            }
        }
        return byTrigger.entrySet().stream()
                .map(entry -> new Solidarity(entry.getKey(), other(entry.getKey(), record), entry.getValue()))
                .toList();
    }

    /** Hostile acts of one of the two that the other suffered or answered. */
    private static Set<Act> triggers(PairRecord record, List<Link> links, LocalDate since) {
        var triggers = new HashSet<Act>();
        record.acts().stream().filter(Solidarity::isHostile).forEach(triggers::add);
        links.stream()
                .map(link -> link.answer().trigger())
                .filter(Solidarity::isHostile)
                .forEach(triggers::add);
        triggers.removeIf(act -> act.day().isBefore(since));
        return triggers;
    }

    private static boolean isHostile(Act act) {
        return act.type().isConflict() && !act.type().symmetric();
    }

    private static boolean isTowardsOneOfTheTwo(Act act, PairRecord record) {
        var pair = record.pair();
        return isHostile(act)
                && (act.dyad().recipient().equals(pair.first())
                        || act.dyad().recipient().equals(pair.second()));
    }

    private static boolean follows(LocalDate day, NavigableSet<LocalDate> days) {
        var last = days.floor(day);
        return last != null && !last.isBefore(day.minusDays(MOST_DAYS));
    }

    private static String other(Act trigger, PairRecord record) {
        var pair = record.pair();
        return trigger.dyad().actor().equals(pair.first()) ? pair.second() : pair.first();
    }

    /** Codes of the third states, by name. */
    public List<String> states() {
        return links.stream()
                .map(link -> link.answer().act().dyad().actor())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
