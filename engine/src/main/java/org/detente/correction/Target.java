package org.detente.correction;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.detente.event.Act;
import org.detente.event.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Which act is meant: by its id, and by what it said when it was corrected, so that it is found again when ids have changed.
 *
 * @param id        id of the act
 * @param day       its day
 * @param actor     who did it
 * @param recipient to whom
 * @param action    id of its type
 * @param howMany   its quantity, or null
 * @param about     its issue, or null
 * @param text      words of its leading report
 */
public record Target(
        String id,
        LocalDate day,
        String actor,
        String recipient,
        String action,
        @Nullable Quantity howMany,
        @Nullable String about,
        String text)
        implements Serializable {

    public static Target of(Act act) {
        return new Target(
                act.id(),
                act.day(),
                act.dyad().actor(),
                act.dyad().recipient(),
                act.type().id(),
                act.detail().howMany(),
                act.detail().about(),
                act.summary());
    }

    /** Same id, and the words, or else day, states and action, are still the same: an id alone may have gone to another act. */
    boolean namesById(Act act) {
        return act.id().equals(id) && (hasWords(act) || isSaidAlike(act));
    }

    /** Another id, and all that it says is the same. */
    boolean describes(Act act) {
        return hasWords(act)
                && isSaidAlike(act)
                && agree(act.detail().issue(), about)
                && agree(act.detail().quantity(), howMany);
    }

    private boolean isSaidAlike(Act act) {
        return act.day().equals(day) && act.type().id().equals(action) && isSameDirection(act);
    }

    private boolean isSameDirection(Act act) {
        var dyad = act.dyad();
        boolean same = dyad.actor().equals(actor) && dyad.recipient().equals(recipient);
        boolean swapped = dyad.actor().equals(recipient) && dyad.recipient().equals(actor);
        return same || (swapped && act.type().symmetric());
    }

    private boolean hasWords(Act act) {
        var words = words(text);
        return act.evidence().stream().anyMatch(report -> words(report.text()).equals(words));
    }

    /** Words without regard to the white space between them. */
    static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static <T> boolean agree(Optional<T> one, @Nullable T other) {
        return one.isEmpty() || other == null || one.get().equals(other);
    }

    /** "FJI>TON expel_diplomats of 2024-07-01 (a)". */
    @Override
    public String toString() {
        return "%s>%s %s of %s (%s)".formatted(actor, recipient, action, day, id);
    }
}
