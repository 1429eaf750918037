package org.detente.ledger.link;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.detente.event.Act;

/**
 * A chain of acts and answers: all acts that links connect.
 *
 * @param acts  by day, on one day an answer after what it answers; at least two
 * @param links between them, by day of the answer
 */
public record Episode(List<Act> acts, List<Link> links) implements Serializable {

    public Episode {
        acts = List.copyOf(acts);
        links = List.copyOf(links);
    }

    /** The episodes that links form, by their first act. Linear in the links. */
    public static List<Episode> of(Collection<Link> links) {
        var neighbours = new LinkedHashMap<String, List<Link>>();
        for (var link : links) {
            neighbours
                    .computeIfAbsent(link.answer().act().id(), id -> new ArrayList<>())
                    .add(link);
            neighbours
                    .computeIfAbsent(link.answer().trigger().id(), id -> new ArrayList<>())
                    .add(link);
        }
        var episodeOf = new HashMap<String, Integer>();
        int number = 0;
        for (var id : neighbours.keySet()) {
            if (!episodeOf.containsKey(id)) {
                flood(id, number++, neighbours, episodeOf);
            }
        }
        var byEpisode = new LinkedHashMap<Integer, List<Link>>();
        links.forEach(link -> byEpisode
                .computeIfAbsent(episodeOf.get(link.answer().act().id()), episode -> new ArrayList<>())
                .add(link));
        return byEpisode.values().stream()
                .map(Episode::ofLinks)
                .sorted(Comparator.comparing(Episode::first, Act.ORDER))
                .toList();
    }

    private static void flood(
            String from, int number, Map<String, List<Link>> neighbours, Map<String, Integer> episodeOf) {
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            var id = open.pop();
            if (episodeOf.putIfAbsent(id, number) == null) {
                for (var link : neighbours.getOrDefault(id, List.of())) {
                    open.push(link.answer().act().id());
                    open.push(link.answer().trigger().id());
                }
            }
        }
    }

    private static Episode ofLinks(List<Link> links) {
        var acts = new TreeSet<>(Act.ORDER);
        var after = new HashMap<String, Integer>();
        for (var link : links) {
            acts.add(link.answer().act());
            acts.add(link.answer().trigger());
        }
        for (int round = 0; round < acts.size() && hasMoved(links, after); round++) {
            // two acts that answer each other on one day would move for ever
        }
        return new Episode(
                acts.stream()
                        .sorted(Comparator.comparing(Act::day)
                                .thenComparing(act -> after.getOrDefault(act.id(), 0))
                                .thenComparing(Act::id))
                        .toList(),
                links);
    }

    /** Puts every act one place after what it answers on the same day; whether any had to move. */
    private static boolean hasMoved(List<Link> links, Map<String, Integer> after) {
        boolean moved = false;
        for (var link : links) {
            int place = 1 + after.getOrDefault(link.answer().trigger().id(), 0);
            if (link.answer().delayDays() == 0
                    && after.getOrDefault(link.answer().act().id(), 0) < place) {
                after.put(link.answer().act().id(), place);
                moved = true;
            }
        }
        return moved;
    }

    /** The act that began it. */
    public Act first() {
        return acts.get(0);
    }

    /** The act that ended it, so far. */
    public Act last() {
        return acts.get(acts.size() - 1);
    }

    /** Days from the first act to the last, 0 or more. */
    public long days() {
        return ChronoUnit.DAYS.between(first().day(), last().day());
    }

    /** The highest rung that any of its acts stands on, 0 to 10. */
    public int peakRung() {
        return acts.stream().mapToInt(act -> act.type().rung()).max().orElse(0);
    }

    /** "expulsion of diplomats, April 2021": what it was most about, and when it began. */
    public String name() {
        var counts = new LinkedHashMap<String, Integer>();
        acts.forEach(act -> counts.merge(act.type().noun(), 1, Integer::sum));
        var most = counts.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue()))
                .orElseThrow()
                .getKey();
        return most + ", " + month(first().day());
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day.getYear();
    }
}
