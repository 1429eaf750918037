package org.detente.ledger.balance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.detente.base.Table;

/**
 * After how many days hostile acts were answered first, and how long the others have been watched without an answer.
 *
 * <p>Answers that came are no fair sample of those that will: whatever takes long is still missing among them (right-censoring).
 * So beside the share of answers there is the chance that one still comes, by the estimator of Kaplan and Meier (1958),
 * "Nonparametric estimation from incomplete observations", JASA 53:457-481.
 *
 * @param scope   whose acts they are
 * @param watches one for each hostile act
 */
public record AnswerDelays(Scope scope, List<Watch> watches) implements Serializable {
    /** Fewer answers than these say nothing about their delays, and fewer acts nothing about their chance. */
    public static final int FEWEST = 8;

    /** Whose acts they are. */
    public enum Scope {
        /** Of this side, answered by the other. */
        SIDE("to this side"),
        /** Of both sides of the pair, when one alone has too few answers. */
        PAIR("of this pair"),
        /** Of all pairs of the reference chronology, when this pair has too few; stated answers alone. */
        REFERENCE("in the reference chronology");

        private final String words;

        Scope(String words) {
            this.words = words;
        }

        /** "of this pair" */
        public String words() {
            return words;
        }
    }

    /**
     * One hostile act.
     *
     * @param days     to its first answer; or for how many it has been watched without one; 0 or more
     * @param answered which of the two
     */
    public record Watch(long days, boolean answered) implements Serializable {}

    public AnswerDelays {
        watches = List.copyOf(watches);
    }

    /** Of every pair of the reference chronology, as known on a day; {@code AnswerDelaysTest} draws the table anew. */
    static AnswerDelays ofReference(LocalDate asOf) {
        var watches = Table.ofResource(AnswerDelays.class, "delays.tsv").rows().stream()
                .filter(row -> !LocalDate.parse(row.get("day")).isAfter(asOf))
                .map(row -> {
                    long watched =
                            asOf.toEpochDay() - LocalDate.parse(row.get("day")).toEpochDay();
                    var delay = row.get("delay");
                    boolean answered = !delay.isEmpty() && Long.parseLong(delay) <= watched;
                    return new Watch(answered ? Long.parseLong(delay) : watched, answered);
                })
                .toList();
        return new AnswerDelays(Scope.REFERENCE, watches);
    }

    /** Answers that came. */
    public int answers() {
        return (int) watches.stream().filter(Watch::answered).count();
    }

    /** Share of the answers that came within so many days, 0 to 1; empty when there are none. */
    public OptionalDouble shareWithin(long days) {
        long within = watches.stream()
                .filter(watch -> watch.answered() && watch.days() <= days)
                .count();
        return answers() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) within / answers());
    }

    /**
     * Chance that an act which is without an answer after some days gets one within some more.
     *
     * <pre>  1 - product over days t in (age, age + horizon] of (1 - answered on t / watched for at least t)</pre>
     *
     * @return empty when fewer than {@value #FEWEST} acts were watched for longer than the age
     */
    public OptionalDouble stillToCome(long age, long horizon) {
        var watched = watches.stream().mapToLong(Watch::days).sorted().toArray();
        if (watched.length - before(watched, age + 1) < FEWEST) {
            return OptionalDouble.empty();
        }
        var delays = watches.stream()
                .filter(Watch::answered)
                .mapToLong(Watch::days)
                .sorted()
                .toArray();
        double without = 1;
        for (int i = before(delays, age + 1); i < delays.length && delays[i] <= age + horizon; ) {
            int next = before(delays, delays[i] + 1);
            without *= 1 - (double) (next - i) / (watched.length - before(watched, delays[i]));
            i = next;
        }
        return OptionalDouble.of(1 - without);
    }

    /** How many of these, which are sorted, come before a day. */
    private static int before(long[] sorted, long day) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
