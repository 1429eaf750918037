package org.detente.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.event.Quantity;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.detente.ontology.PloverType;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence says that somebody did to somebody: coded, with the words behind it.
 *
 * @param doer     who does it, or null when the words do not tell
 * @param target   to whom, or null when they name nobody
 * @param type     what is done
 * @param stance   how the text puts it
 * @param happened UTC day of the deed, or null when neither the text nor its date tells
 * @param detail   what more the words tell
 * @param mirrored whether it is the other direction of a mutual act that stands in the list already
 * @param begin    first character of the words that name the act, in the text of the sentence
 * @param end      character after the last one
 * @param why      how it was found
 */
public record Finding(
        @Nullable Participant doer,
        @Nullable Participant target,
        ActType type,
        Stance stance,
        @Nullable LocalDate happened,
        Words detail,
        boolean mirrored,
        int begin,
        int end,
        Why why) {

    /**
     * Quantity, issue, speaker and cause, as the words give them.
     *
     * @param howMany quantity, or null
     * @param issue   issue such as "cyber", or empty
     * @param speaker who says so: code and role, or empty
     * @param because the words that say what it answers, or empty
     * @param place   code of the state in which it happened when the words tell, or empty
     */
    public record Words(@Nullable Quantity howMany, String issue, String speaker, String because, String place) {
        public Optional<Quantity> quantity() {
            return Optional.ofNullable(howMany);
        }
    }

    /**
     * How it was found.
     *
     * @param pattern  row of the pattern table
     * @param trail    operators over it, from the innermost out
     * @param weakened the words that make it less than asserted, or empty
     */
    public record Why(Pattern pattern, List<String> trail, String weakened) {
        public Why {
            trail = List.copyOf(trail);
        }
    }

    Finding against(Participant recipient) {
        return new Finding(doer, recipient, type, stance, happened, detail, mirrored, begin, end, why);
    }

    Finding numbering(Quantity quantity) {
        var words = new Words(quantity, detail.issue(), detail.speaker(), detail.because(), detail.place());
        return new Finding(doer, target, type, stance, happened, words, mirrored, begin, end, why);
    }

    /** Why it is no act on record, in words: "threatened: \"warned\"", or the stance alone. */
    public String reason() {
        var label = stance.name().toLowerCase(Locale.ROOT);
        return why.weakened().isEmpty() ? label : label + ": " + why.weakened();
    }

    /**
     * PLOVER type of what the text says. An appeal (CAMEO 02) is a REQUEST: the manual counts requests, demands and orders
     * as such; to reject an accusation (CAMEO 016) is to REJECT. Its scale is for demands, so that {@link ActType#ploverType()}, by which acts are scored, gives none.
     */
    public Optional<PloverType> plover() {
        return switch (type.id()) {
            case "reject_accusation" -> Optional.of(PloverType.REJECT);
            default -> type.root().equals("02") ? Optional.of(PloverType.REQUEST) : type.ploverType();
        };
    }

    public Optional<Participant> actor() {
        return Optional.ofNullable(doer);
    }

    public Optional<Participant> recipient() {
        return Optional.ofNullable(target);
    }

    public Optional<LocalDate> day() {
        return Optional.ofNullable(happened);
    }
}
