package org.detente.tension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.detente.actor.Dyad;
import org.detente.event.Act;
import org.detente.event.PairRecord;

/**
 * Why the tension of one direction changed between two days: what each act added on either, exactly.
 *
 * <pre>  tension(to) - tension(from) = sum over acts of  (share(to) - share(from))</pre>
 *
 * <p>Both days are told as known on the day of the record, so that what was learned in between is no change.
 *
 * @param dyad   who towards whom
 * @param from   the earlier day
 * @param to     the later day
 * @param before tension on the earlier day, score points
 * @param after  tension on the later day, score points
 * @param parts  acts whose share changed, the largest change first; their changes sum to that of the tension
 */
public record TensionChange(Dyad dyad, LocalDate from, LocalDate to, double before, double after, List<Part> parts) {
    public TensionChange {
        parts = List.copyOf(parts);
    }

    /**
     * What one act has to do with a change.
     *
     * @param before its share on the earlier day, score points
     * @param after  its share on the later day, score points
     */
    public record Part(Act act, double before, double after) {
        public double change() {
            return after - before;
        }
    }

    /**
     * The change between two days of a record.
     *
     * @throws IllegalArgumentException unless {@code from <= to <= } the day of the record
     */
    public static TensionChange of(
            PairRecord record, Dyad dyad, LocalDate from, LocalDate to, TensionSettings settings) {
        return of(record, Shares.of(record, dyad, settings), from, to, settings.halfLifeDays());
    }

    static TensionChange of(PairRecord record, Shares shares, LocalDate from, LocalDate to, int halfLifeDays) {
        if (from.isAfter(to) || to.isAfter(record.asOf())) {
            throw new IllegalArgumentException("A change is from a day to a later one, up to %s, but was %s to %s."
                    .formatted(record.asOf(), from, to));
        }
        var parts = new ArrayList<Part>();
        double before = 0.0;
        double after = 0.0;
        for (var share : shares.conflict()) {
            var part = new Part(share.act(), share.on(from, halfLifeDays), share.on(to, halfLifeDays));
            before += part.before();
            after += part.after();
            if (part.change() != 0.0) {
                parts.add(part);
            }
        }
        parts.sort(Comparator.comparingDouble((Part part) -> -Math.abs(part.change()))
                .thenComparing(Part::act, Act.ORDER));
        return new TensionChange(shares.dyad(), from, to, before, after, parts);
    }

    /** What acts of the days in between added. */
    public double added() {
        return parts.stream()
                .filter(part -> part.act().day().isAfter(from))
                .mapToDouble(Part::change)
                .sum();
    }

    /** What faded or ended of earlier acts; 0 or less. */
    public double faded() {
        return parts.stream()
                .filter(part -> !part.act().day().isAfter(from))
                .mapToDouble(Part::change)
                .sum();
    }
}
