package org.detente.forecast.pair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.actor.Dyad;
import org.detente.actor.Pair;
import org.detente.event.Act;
import org.detente.ledger.Ledger;

/**
 * All deeds up to a day, and nothing of later days: whatever a model learns it learns from here, so that it cannot look ahead.
 *
 * <p>Immutable once made. Whoever asks for a day after the end gets an exception, not an answer.
 */
public final class History {
    private static final Comparator<Deed> ORDER = Comparator.comparingInt(Deed::day)
            .thenComparing(Deed::dyad)
            .thenComparing(deed -> deed.family().number())
            .thenComparing(Deed::id);
    private static final DyadDays NOTHING = new DyadDays();

    private final List<Deed> deeds;
    private final List<Standing> measures;
    private final int first;
    private final int end;
    private final Map<Dyad, DyadDays> dyads = new HashMap<>();
    private final Map<String, DyadDays> actors = new HashMap<>();
    private final Map<String, DyadDays> recipients = new HashMap<>();
    private final DyadDays everybody = new DyadDays();
    private final int directions;

    private History(List<Deed> deeds, List<Standing> measures, int first, int end) {
        this.deeds = deeds;
        this.measures = measures;
        this.first = first;
        this.end = end;
        for (var deed : deeds) {
            dyads.computeIfAbsent(deed.dyad(), dyad -> new DyadDays()).add(deed);
            actors.computeIfAbsent(deed.dyad().actor(), code -> new DyadDays()).add(deed);
            recipients
                    .computeIfAbsent(deed.dyad().recipient(), code -> new DyadDays())
                    .add(deed);
        }
        for (var measure : measures) {
            dyads.computeIfAbsent(measure.dyad(), dyad -> new DyadDays()).add(measure);
        }
        deeds.forEach(everybody::add);
        directions = Math.max(1, directions().size());
    }

    /** @param end last day; deeds and measures of later days are left out */
    public static History of(Collection<Deed> deeds, Collection<Standing> measures, LocalDate end) {
        int last = Math.toIntExact(end.toEpochDay());
        var known =
                deeds.stream().filter(deed -> deed.day() <= last).sorted(ORDER).toList();
        var standing =
                measures.stream().filter(measure -> measure.from() <= last).toList();
        return new History(
                known, standing, known.isEmpty() ? last : known.get(0).day(), last);
    }

    /** Deeds and measures of acts on record; those that are only threatened, denied or wished take no part. */
    public static History ofActs(Collection<Act> acts, LocalDate end) {
        var known = acts.stream()
                .filter(act -> act.stance().isOnRecord() && !act.day().isAfter(end))
                .filter(act -> !act.dyad().actor().equals(act.dyad().recipient()))
                .toList();
        var byPair = new TreeMap<String, List<Act>>();
        for (var act : known) {
            byPair.computeIfAbsent(key(act), pair -> new ArrayList<>()).add(act);
        }
        var standing = byPair.values().stream()
                .filter(list -> list.stream().anyMatch(act -> act.type().measure()))
                .flatMap(list -> Ledger.of(list).measures().stream().map(Standing::of))
                .toList();
        return of(known.stream().flatMap(Deed::of).toList(), standing, end);
    }

    private static String key(Act act) {
        var dyad = act.dyad();
        return Stream.of(dyad.actor(), dyad.recipient()).sorted().toList().toString();
    }

    /** The same up to an earlier day. */
    public History until(LocalDate day) {
        if (day.toEpochDay() > end) {
            throw new IllegalArgumentException("The history ends on %s and knows nothing of %s.".formatted(end(), day));
        }
        return of(deeds, measures, day);
    }

    /** What would be, if no more happened up to a later day. */
    History withoutMoreUntil(LocalDate day) {
        return new History(deeds, measures, first, Math.toIntExact(day.toEpochDay()));
    }

    /** What would be with one more deed, on the last day. */
    History with(Deed deed) {
        var more = new ArrayList<>(deeds);
        more.add(deed);
        return of(more, measures, end());
    }

    public LocalDate end() {
        return LocalDate.ofEpochDay(end);
    }

    /** Day of the first deed; the last day when there is none. */
    public LocalDate first() {
        return LocalDate.ofEpochDay(first);
    }

    /**
     * First day of watching, over which rates are taken. Where a long record begins with a few deeds of a chronology, years before a
     * source that watches everybody, the first two in a hundred deeds do not count as watching.
     */
    int firstDay() {
        return deeds.size() < PairForecaster.LONG
                ? first
                : deeds.get(deeds.size() / 50).day();
    }

    int endDay() {
        return end;
    }

    public int size() {
        return deeds.size();
    }

    /** Every state that did or suffered something. */
    public SortedSet<String> states() {
        var states = new TreeSet<>(actors.keySet());
        states.addAll(recipients.keySet());
        return states;
    }

    /** Directions in which something was done, and the same reversed, in alphabetic order. */
    public SortedSet<Dyad> directions() {
        var all = new TreeSet<Dyad>(dyads.keySet());
        dyads.keySet().forEach(dyad -> all.add(dyad.reversed()));
        return all;
    }

    /** Whether anything is on record between two states. */
    public boolean knows(Pair pair) {
        return between(new Dyad(pair.first(), pair.second())) > 0;
    }

    /** Deeds in either direction. */
    int between(Dyad dyad) {
        return deeds(dyad).size() + deeds(dyad.reversed()).size();
    }

    /** Deeds of one state towards another, by day. */
    public List<Deed> deeds(Dyad dyad) {
        return List.copyOf(days(dyad).deeds());
    }

    DyadDays days(Dyad dyad) {
        return dyads.getOrDefault(dyad, NOTHING);
    }

    DyadDays byActor(String code) {
        return actors.getOrDefault(code, NOTHING);
    }

    DyadDays toRecipient(String code) {
        return recipients.getOrDefault(code, NOTHING);
    }

    /** Acts of a kind up to a day, one more, for each direction on record. */
    double pooled(ActFamily family, int upTo) {
        return (everybody.days(family.number()).upTo(upTo) + 1.0) / directions;
    }

    /** What was known at the end of a day. */
    Past on(int day) {
        return new Past(this, checked(day));
    }

    /**
     * Whether a state did something of a kind to another in the days after one, up to another.
     *
     * @throws IllegalArgumentException if the last of these days lies after the end: nobody knows yet
     */
    public boolean happened(Dyad dyad, ActFamily family, LocalDate after, LocalDate upTo) {
        return happened(dyad, family, (int) after.toEpochDay(), (int) upTo.toEpochDay());
    }

    boolean happened(Dyad dyad, ActFamily family, int after, int upTo) {
        var column = days(dyad).days(family.number());
        return column.upTo(checked(upTo)) > column.upTo(after);
    }

    private int checked(int day) {
        if (day > end) {
            throw new IllegalArgumentException(
                    "The history ends on %s and knows nothing of %s.".formatted(end(), LocalDate.ofEpochDay(day)));
        }
        return day;
    }
}
