package org.detente.news;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.detente.event.Act;
import org.detente.event.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Holds an act that somebody tells of against the acts on record.
 *
 * <p>Acts of the same action are asked first; only when they know nothing of it, those of the same kind: of one family, or of one
 * CAMEO root where one of the two is known no better than by its code. For symmetric acts the direction means nothing. Of the
 * following the first that holds decides; of several acts the nearest in time.
 *
 * <ol>
 *   <li>same direction and kind, at most 3 days apart, numbers that do not contradict: confirmed
 *   <li>the same at most 30 days apart with another number of the same unit: at odds, other number
 *   <li>the same number of the same unit, 4 to 30 days apart: at odds, other day
 *   <li>same action between the two in the other direction, at most 3 days apart, numbers that do not contradict, in deed and not
 *       in words, and not told as an answer: at odds, other side
 *   <li>else: new
 * </ol>
 *
 * <p>Linear in the acts.
 */
public final class RecordCheck {
    private static final long NEAR = 3;
    private static final long FAR = 30;

    private RecordCheck() {}

    /** What the record says to it. */
    public enum Verdict {
        CONFIRMED("confirmed"),
        OTHER_NUMBER("at odds: other number"),
        OTHER_DAY("at odds: other day"),
        OTHER_SIDE("at odds: other side"),
        NEW("new");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** "at odds: other day". */
        public String label() {
            return label;
        }
    }

    /**
     * How an act stands to the record.
     *
     * @param verdict what the record says
     * @param onFile  the act of the record that says so; null when it is new
     */
    public record Standing(Verdict verdict, @Nullable Act onFile) {
        public Optional<Act> act() {
            return Optional.ofNullable(onFile);
        }
    }

    /** How a told act stands to acts of the record, in any order. */
    public static Standing of(Act told, Collection<Act> record) {
        return among(told, record, act -> sides(told, act) && isSameAction(told, act))
                .or(() -> among(told, record, act -> sides(told, act) && isSameKind(told, act)))
                .or(() -> find(told, record, act -> isReverse(told, act) && days(told, act) <= NEAR && agree(told, act))
                        .map(act -> new Standing(Verdict.OTHER_SIDE, act)))
                .orElseGet(() -> new Standing(Verdict.NEW, null));
    }

    private static Optional<Standing> among(Act told, Collection<Act> record, Predicate<Act> comparable) {
        var same = record.stream().filter(comparable).toList();
        return find(told, same, act -> days(told, act) <= NEAR && agree(told, act))
                .map(act -> new Standing(Verdict.CONFIRMED, act))
                .or(() -> find(told, same, act -> days(told, act) <= FAR && differ(told, act))
                        .map(act -> new Standing(Verdict.OTHER_NUMBER, act)))
                .or(() -> find(told, same, act -> days(told, act) <= FAR && equal(told, act))
                        .map(act -> new Standing(Verdict.OTHER_DAY, act)));
    }

    private static Optional<Act> find(Act told, Collection<Act> acts, Predicate<Act> fits) {
        return acts.stream()
                .filter(fits)
                .min(Comparator.<Act>comparingLong(act -> days(told, act)).thenComparing(Act.ORDER));
    }

    private static boolean sides(Act a, Act b) {
        return a.dyad().equals(b.dyad())
                || (a.type().symmetric() && a.dyad().pair().equals(b.dyad().pair()));
    }

    private static boolean isSameAction(Act a, Act b) {
        return a.type().id().equals(b.type().id());
    }

    private static boolean isSameKind(Act a, Act b) {
        boolean sameFamily = !a.type().family().isEmpty()
                && a.type().family().equals(b.type().family());
        boolean sameRoot = a.type().root().equals(b.type().root());
        return sameFamily || (sameRoot && (a.type().isBareCode() || b.type().isBareCode()));
    }

    private static boolean isReverse(Act told, Act act) {
        return told.dyad().actor().equals(act.dyad().recipient())
                && told.dyad().recipient().equals(act.dyad().actor())
                && isSameAction(told, act)
                && !told.type().symmetric()
                && told.type().quad().isMaterial()
                && told.detail().cause().isEmpty()
                && told.detail().answers().isEmpty();
    }

    private static long days(Act a, Act b) {
        return Math.abs(a.day().toEpochDay() - b.day().toEpochDay());
    }

    private static boolean agree(Act a, Act b) {
        return a.detail().quantity().isEmpty() || b.detail().quantity().isEmpty() || equal(a, b);
    }

    private static boolean equal(Act a, Act b) {
        return a.detail().quantity().isPresent()
                && a.detail().quantity().equals(b.detail().quantity());
    }

    /** Whether both count the same thing, and come to another number. */
    private static boolean differ(Act a, Act b) {
        var ours = a.detail().quantity();
        var theirs = b.detail().quantity();
        return ours.isPresent() && ours.map(Quantity::unit).equals(theirs.map(Quantity::unit)) && !equal(a, b);
    }
}
